@testable import ContactImport
import Foundation
import Interviews
import Testing

/// Files of people as programs write them, and as accidents leave them.
@Suite struct PeopleFileTests {
  static func records(_ text: String) throws -> [PeopleFile.Record] {
    Array(try PeopleFile(Array(text.utf8)))
  }

  static func people(_ bytes: [UInt8]) throws -> [Person] {
    try PeopleFile(bytes).compactMap {
      if case .person(let person) = $0.content { person } else { nil }
    }
  }

  @Test func `What LinkedIn exports is read past its notes`() throws {
    let file = """
      Notes:\r
      "When exporting your connection data, some addresses are missing. It ""depends"", they say."\r
      \r
      First Name,Last Name,URL,Email Address,Company,Position,Connected On\r
      Ana,"Ruiz, RN",https://www.linkedin.com/in/ana,,City Hospital,Head nurse,09 Nov 2025\r
      ,,,,Gone,,01 Jan 2020\r
      Bo,Lee,https://www.linkedin.com/in/bo,bo@example.org,,,29 Feb 2024\r

      """
    let records = try Self.records(file)
    let ana = Person(
      name: "Ana Ruiz, RN", role: "Head nurse", company: "City Hospital", connection: .direct,
      source: .network, addresses: [.init(.link, "https://www.linkedin.com/in/ana")],
      connected: Date(timeIntervalSince1970: 1_762_689_600))
    let bo = Person(
      name: "Bo Lee", connection: .direct, source: .network,
      addresses: [
        .init(.link, "https://www.linkedin.com/in/bo"), .init(.email, "bo@example.org"),
      ],
      connected: Date(timeIntervalSince1970: 1_709_208_000))
    #expect(
      records == [
        .init(line: 5, content: .person(ana)), .init(line: 6, content: .skipped(.noName)),
        .init(line: 7, content: .person(bo)),
      ])
  }

  @Test func `A broken record spoils no other`() throws {
    let records = try Self.records(
      """
      Name,Role,Company
      "Ana,nurse,Luna
      Bo,cook,Sol
      Cy,"the "best" cook",Sol
      Di,cook,Sol,and,more
      "Ed
      Fox",cook,"Sol
      """)
    #expect(
      records.map(\.line) == [2, 3, 4, 5, 6]
        || records.map(\.line) == [2, 3, 4, 5, 6, 7])
    let skipped = records.compactMap { record in
      if case .skipped(let reason) = record.content {
        "\(record.line) \(reason.rawValue)"
      } else {
        nil
      }
    }
    #expect(skipped.starts(with: ["2 quotes", "4 quotes", "5 cells", "6 quotes"]))
  }

  @Test(arguments: [
    ("", PeopleFile.Problem.empty), ("\u{FEFF} \n\n", .empty), ("Ana,nurse\nBo,cook\n", .noHeader),
    ("PK\u{3}\u{4}\u{0}", .packed),
  ]) func `A file that is none is refused`(text: String, problem: PeopleFile.Problem) {
    #expect(throws: problem) { try PeopleFile(Array(text.utf8)) }
  }

  @Test func `Names of columns alone are nobody`() throws {
    #expect(try Self.records("Name;Role").isEmpty)
  }

  @Test func `Both kinds of vCard are read, folds and escapes undone`() throws {
    let records = try Self.records(
      """
      BEGIN:VCARD\r
      VERSION:3.0\r
      N:Ruiz;Ana;María;;\r
      item1.EMAIL;TYPE="a:b":ana@\r
       example.org\r
      ORG:City Hospital\\, North;Ward 3\r
      TITLE:nurse\r
      TEL;TYPE=cell:+44 20 1234\r
      NOTE:kind\\; met at\\nthe choir\r
      END:VCARD\r
      BEGIN:VCARD
      VERSION:4.0
      FN:Bo Lee
      BEGIN:VCARD
      VERSION:4.0
      FN:Cy
      TEL;VALUE=uri:tel:+1-555-01
      ROLE:cook
      URL:https://cy.example
      END:VCARD
      BEGIN:VCARD
      VERSION:2.1
      N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCl=\r
      ler;J=C3=B6rg;;;
      NOTE;QUOTED-PRINTABLE:kind=0D=0Amet at 1=3D1, 100=zz caf=E9
      END:VCARD
      BEGIN:VCARD
      PRODID:-//coffeechat//EN
      FN:Di
      END:VCARD
      """)
    let mueller = Person(
      name: "Jörg Müller", connection: .direct, notes: "kind\nmet at 1=1, 100=zz café")
    let ana = Person(
      name: "Ana María Ruiz", role: "nurse", company: "City Hospital, North", connection: .direct,
      addresses: [.init(.email, "ana@example.org"), .init(.phone, "+44 20 1234")],
      notes: "kind; met at\nthe choir")
    let cy = Person(
      name: "Cy", role: "cook", connection: .direct,
      addresses: [.init(.phone, "+1-555-01"), .init(.link, "https://cy.example")])
    #expect(
      records == [
        .init(line: 1, content: .person(ana)), .init(line: 11, content: .skipped(.unfinished)),
        .init(line: 14, content: .person(cy)), .init(line: 21, content: .person(mueller)),
        // How near somebody of our own cards is, we knew when we wrote them.
        .init(line: 27, content: .person(Person(name: "Di"))),
      ])
  }

  @Test func `What is not UTF-8 is read as Latin-1, and said`() throws {
    let bytes = Array("Name,Role\nZoe,cook\nJos".utf8) + [0xE9, 0x2C] + Array("caf\u{E9}\n".utf8)
    let file = try PeopleFile(
      Array("Name,Role\nZoë,cook\nJos".utf8) + [0xE9] + Array(",cook\n".utf8))
    #expect(file.foreignLine == 3)
    #expect(try Self.people(bytes).first?.name == "Zoe")
    let names = file.compactMap { record -> String? in
      if case .person(let person) = record.content { person.name } else { nil }
    }
    #expect(names == ["Zoë", "José"])
  }

  @Test func `A guarded formula loses its apostrophe, other text keeps it`() throws {
    let people = try Self.people(Array("Name,Phone,Role\n'=cmd,'+44 20 1,'t Hooft\n".utf8))
    #expect(people.first?.name == "=cmd" && people.first?.role == "'t Hooft")
    #expect(people.first?.addresses == [.init(.phone, "+44 20 1")])
  }

  @Test(arguments: [
    ("Bell, Tom", "Tom Bell"), ("van der Bell, Tom", "Tom van der Bell"), ("BELL, TOM", "TOM BELL"),
    ("García Márquez, José Luis", "José Luis García Márquez"), ("Bell, Dr. Tom", "Dr. Tom Bell"),
    ("Ana Ruiz, RN", "Ana Ruiz, RN"), ("Tom Bell, Jr.", "Tom Bell, Jr."),
    ("Kim Lee, PhD, MBA", "Kim Lee, PhD, MBA"), ("Sam Fox, CRNA", "Sam Fox, CRNA"),
    ("Luna, Inc.", "Luna, Inc."), ("Bell,", "Bell,"), ("Room 1, Floor 2", "Room 1, Floor 2"),
  ]) func `A name that begins with the family's is turned round, a title stays behind`(
    cell: String, name: String
  ) throws {
    #expect(try Self.people(Array("Name,Role\n\"\(cell)\",nurse\n".utf8)).first?.name == name)
  }

  @Test(arguments: [
    ("31 Feb 2020", false), ("29 Feb 2023", false), ("29 Feb 1900", false), ("99 Foo 2020", false),
    ("0 Jan 2020", false), ("soon", false), ("29 Feb 2024", true), ("2025-11-09", true),
    ("2025-13-09", false), ("31 Apr 2025", false),
  ]) func `A day that no calendar has is left out and told`(text: String, isDay: Bool) throws {
    let record = try #require(try Self.records("Name,Connected On\nAna,\(text)\n").first)
    guard case .person(let ana) = record.content else { throw CancellationError() }
    #expect((ana.connected != nil) == isDay)
    #expect(record.leftOut == (isDay ? [] : [.init(.day, text)]))
    // Whenever it was, they have connected.
    #expect(ana.connection == .direct)
  }

  @Test func `What is no row and what is no address is left out and told`() throws {
    let records = try Self.records("Name,Email\nOnly\nTom,tom@\nBo,bo@example.org; @x\nCy,none\n")
    #expect(records.first == .init(line: 2, content: .skipped(.cell)))
    #expect(
      records.map(\.leftOut) == [[], [.init(.email, "tom@")], [.init(.email, "@x")], []])
    guard case .person(let bo) = records[2].content else { throw CancellationError() }
    #expect(bo.addresses == [.init(.email, "bo@example.org")])
    #expect(try Self.records("Name\nAna\n").count == 1)
  }

  @Test(arguments: [
    // Outlook
    """
    First Name,Middle Name,Last Name,Company,Job Title,Business Phone,E-mail Address,Web Page
    Ana,,Ruiz,Luna,nurse,1,a@x.org,x.org/a
    """,
    // Google Contacts, now and then
    """
    First Name,Last Name,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value,Website 1 - Value
    Ana,Ruiz,Luna,nurse,Work,a@x.org,1,x.org/a
    """,
    """
    Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title,Website 1 - Value
    Ana Ruiz,Ana,Ruiz,Work,a@x.org,1,Luna,nurse,x.org/a
    """,
    // Apple's contacts, by way of a table
    """
    First name;Last name;Organisation;Job title;Email (work);Phone (iPhone);Home page
    Ana;Ruiz;Luna;nurse;a@x.org;1;x.org/a
    """,
    "Vorname;Name;Firma;Position;E-Mail-Adresse;Telefon;Website\nAna;Ruiz;Luna;nurse;a@x.org;1;x.org/a",
    "Who,Where they work now,Job,Mail,Mobile number,LinkedIn URL\nAna Ruiz,Luna,nurse,a@x.org,1,x.org/a",
  ]) func `What other programs write is understood`(text: String) throws {
    let ana = try #require(try Self.people(Array(text.utf8)).first)
    #expect(ana.name == "Ana Ruiz" && ana.role == "nurse" && ana.company == "Luna")
    #expect(
      Set(ana.addresses) == [.init(.email, "a@x.org"), .init(.phone, "1"), .init(.link, "x.org/a")])
  }

  @Test func `Columns can be told, and come first`() throws {
    let bytes = Array("Quién;Title;Ort\nAna Ruiz;Dr;Luna\n".utf8)
    #expect(throws: PeopleFile.Problem.noHeader) { try PeopleFile(bytes) }
    let file = try PeopleFile(
      bytes, map: ["quién ": .field(.name), "ORT": .field(.company), "Title": .field(.notes)])
    #expect(file.columns == ["Quién", "Title", "Ort"] && file.unknownColumns.isEmpty)
    guard case .person(let ana)? = file.makeIterator().next()?.content else {
      throw CancellationError()
    }
    #expect(ana == Person(name: "Ana Ruiz", company: "Luna", notes: "Dr"))
  }

  @Test func `What was found out comes back from a table`() throws {
    let people = try Self.people(
      Array("Name,Research\nAna,\"posts: on nights: two\nprofile: her path\nlikes tea\"\n".utf8))
    #expect(
      people.first?.research == [.init(.posts, "on nights: two"), .init(.profile, "her path")])
    #expect(people.first?.notes == "likes tea")
  }

  // MARK: - Properties

  /// Words that a table must not stumble over.
  static let texts = [
    "Ana", "Zoë", "O'Brien", "a,b", "c;d", "e\tf", "say \"yes\"", "\"", "line\nbreak", "cr\r\nlf",
    "李雷", "🧑‍🔬", "=1+2", "\u{1B}[2J", "\u{202E}x", "<b>", "ends ", " begins", "",
  ]

  /// The same people come out, however the table is written.
  @Test(arguments: 0..<400) func `Quoting, separators, line ends and encodings make no difference`(
    seed: Int
  ) throws {
    var random = SplitMix(seed: UInt64(seed))
    let rows: [[String]] = (0..<Int.random(in: 1...6, using: &random)).map { number in
      ["P\(number) " + (Self.texts.randomElement(using: &random) ?? "")]
        + (0..<3).map { _ in Self.texts.randomElement(using: &random) ?? "" }
    }
    let expected = rows.map { row in
      func line(_ text: String) -> String? {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? nil : words
      }
      return Person(
        name: line(row[0]) ?? "", role: line(row[1]), company: line(row[2]), field: line(row[3]))
    }
    let separator = [",", ";", "\t"].randomElement(using: &random) ?? ","
    let end = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    let quotesAll = Bool.random(using: &random)
    let preamble =
      Bool.random(using: &random) ? "Notes:\(end)\"two\(end)lines, \"\"here\"\"\"\(end)\(end)" : ""
    func cell(_ text: String) -> String {
      let mustQuote =
        text.unicodeScalars.contains { ",;\t\"\n\r".unicodeScalars.contains($0) }
        || text.hasPrefix(" ")
      return mustQuote || quotesAll || Bool.random(using: &random)
        ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
    let header =
      [["Name", "Role", "Company", "Field"], ["full name", "TITLE", "Organisation", "Industry"]]
      .randomElement(using: &random) ?? []
    var lines = [header.joined(separator: separator)]
    for row in rows { lines.append(row.map(cell).joined(separator: separator)) }
    let text =
      preamble + lines.joined(separator: end) + (Bool.random(using: &random) ? end : "")
    #expect(try Self.people(Self.encoded(text, &random)) == expected, "\(text)")
  }

  static func encoded(_ text: String, _ random: inout SplitMix) -> [UInt8] {
    let units = Array(text.utf16)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case 1: return [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case 2: return [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default: return Array(text.utf8)
    }
  }

  @Test(arguments: 0..<300) func `Whatever the bytes are, reading ends, and names are one line`(
    seed: Int
  ) {
    var random = SplitMix(seed: UInt64(seed))
    let pieces = [
      "Name,Role\n", "\"", "\"\"", ",", ";", "\n", "\r", "Ana", "\u{0}", "BEGIN:VCARD\n", "FN:x\n",
      " ", "END:VCARD\n", "N:;;\n", "\\", ":", "\u{FEFF}",
    ]
    var bytes = Array((Bool.random(using: &random) ? "Name,Role\n" : "BEGIN:VCARD\n").utf8)
    for _ in 0..<60 {
      bytes += (pieces.randomElement(using: &random) ?? "").utf8
      if Int.random(in: 0..<9, using: &random) == 0 {
        bytes.append(.random(in: 0...255, using: &random))
      }
    }
    guard let people = try? Self.people(bytes) else { return }
    for person in people {
      #expect(!person.name.isEmpty && !person.name.contains(where: \.isNewline))
      #expect(!person.name.contains("\0") && !person.notes.contains("\0"))
    }
  }
}
