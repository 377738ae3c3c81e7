import Testing

@testable import Language

@Suite struct FindingTests {
  /// The kind and the words, or why there are none.
  private func outcome(_ noticed: ResearchPhrase) -> String {
    switch noticed.reading {
    case .sayable(let kind): "\(kind.rawValue): \(noticed.say ?? "")"
    case .privateMatter: "private"
    case .unusable: "unusable"
    case .unclear: "unclear"
    }
  }

  /// "4" and "four" are the same when said.
  private func said(_ text: String) -> String {
    let numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return text.replacing("you are ", with: "you're ").split(separator: " ")
      .map { word in numbers.firstIndex(of: String(word)).map { "\($0 + 1)" } ?? String(word) }
      .joined(separator: " ")
  }

  private func check(_ row: Row, name: String? = nil, company: String? = nil) {
    let outcome = said(outcome(ResearchPhrase(reading: row.typed, name: name, company: company)))
    let expected = row.expected.split(separator: "|").map { said(String($0)) }
    #expect(expected.contains(outcome), "\(row.typed): \(outcome)")
  }

  @Test(arguments: Row.all(in: FindingRows.aboutAna))
  func `A finding is turned to the person, or refused`(row: Row) {
    check(row, name: "Ana Ruiz", company: "Harbor Robotics")
  }

  @Test(arguments: Row.all(in: FindingRows.aboutSomeone))
  func `A finding is read without a name, too`(row: Row) {
    check(row)
  }

  @Test(arguments: Row.all(in: FindingRows.inAHurry))
  func `A finding typed in a hurry is spelled out, or refused`(row: Row) {
    check(row, name: "Dana Wells", company: "Ridgeline Health")
  }

  @Test(arguments: Row.all(in: FindingRows.lines))
  func `A line with several findings is split`(row: Row) {
    let parts = ResearchPhrase.split(row.typed).map {
      $0.hasPrefix("they ") ? String($0.dropFirst(5)) : $0
    }
    #expect(parts.joined(separator: " / ") == row.expected)
  }

  private static let templates = [
    "I came across {thing}. What made you want to write about {topic}?",
    "I really liked {thing}. How does that play out in your work?",
    "I saw that {clause}. What's the story there?",
    "{clause}, so I was extra glad you said yes. How did you get into this work?",
    "I saw that {move}. What prompted that?",
    "What was the hardest part of going from {from} to {to}?",
    "I saw that {stay}. What has kept it interesting?",
    "I saw that {study}. How did you get from there to what you do now?",
    "I saw that {roots}! How did you get from there to what you do now?",
    "I saw that {award}. Congratulations! What did it take?",
    "I saw that {doing}. How did you get into that?",
    "I saw that {founding}. What was the first step?",
    "I saw that {origin}. How did that shape you?",
    "I saw that {interest}. How do you make time for it?",
    "I saw that {stint}. What did you learn from that?",
  ]

  @Test func `Whatever is typed, nothing raw is said`() {
    let thirdPerson: Set<String> = [
      "he", "she", "her", "his", "him", "hers", "they", "them", "their", "himself", "herself",
      "he's", "she's", "they're", "ana", "ruiz", "ana's", "lol",
    ]
    let rows =
      Row.all(in: FindingRows.aboutAna) + Row.all(in: FindingRows.aboutSomeone)
      + Row.all(in: WorkRows.roles) + Row.all(in: WorkRows.companies)
    for row in rows {
      let noticed = ResearchPhrase(reading: row.typed, name: "Ana Ruiz", company: "Harbor Robotics")
      for text in Self.templates.compactMap(noticed.words)
        + [noticed.say.map { "I saw that \($0)." }].compactMap(\.self)
      {
        let words = text.lowercased().split { " ,.?!".contains($0) }.map(String.init)
        #expect(!words.contains(where: thirdPerson.contains), "\(row.typed): \(text)")
        #expect(
          !text.contains(where: { "\"{}[]".contains($0) }) && !text.contains("  "),
          "\(row.typed): \(text)")
        #expect(!text.contains(" a a") || !words.contains("a a"), "\(row.typed): \(text)")
        #expect(
          zip(words, words.dropFirst()).allSatisfy { $0 != $1 || $0 == "that" },
          "\(row.typed): \(text)")
        #expect(
          !text.contains(" a an ") && !text.contains(" a a ") && !text.contains(" an an ")
            && !text.contains(" your a "), "\(row.typed): \(text)")
        #expect(
          text.first?.isUppercase == true && "?.".contains(text.last ?? " "),
          "\(row.typed): \(text)")
        for broken in ["you is ", "you was ", "you has ", "we is ", "you does ", "i is "] {
          #expect(!text.lowercased().contains(broken), "\(row.typed): \(text)")
        }
      }
    }
  }

  @Test(arguments: [
    ("mother died last year", ResearchPhrase.PrivateTopic.death), ("has ADHD", .health),
    ("She has 3 kids", .family), ("dating someone at work", .dating),
    ("left Amazon after the layoffs", .dismissal), ("on H1B", .immigration),
    ("goes to church at St Mark's", .faith), ("voted for Biden", .politics),
    ("makes like 200k", .pay), ("turning 40 soon", .age), ("she's hot", .looks),
    ("got a DUI", .gossip),
  ])
  func `Each private topic is told apart`(typed: String, topic: ResearchPhrase.PrivateTopic) {
    #expect(ResearchPhrase(reading: typed).reading == .privateMatter(topic))
  }

  @Test(arguments: [
    "her post on mental health at work", "works in public health", "family medicine doctor",
    "studied political science", "worked at a children's hospital",
    "her article about pay equity", "teaches kids to code", "wrote about burnout",
    "public health researcher", "liberal arts grad from Reed",
  ])
  func `A line of work is no private matter`(typed: String) {
    if case .privateMatter = ResearchPhrase(reading: typed).reading { Issue.record("\(typed)") }
  }

  @Test func `Details of a finding are found`() {
    let move = ResearchPhrase(reading: "moved from sales to product in 2019").hints
    #expect(move.from == "sales" && move.to == "product")
    #expect(ResearchPhrase(reading: "her post on night shifts").hints.topic == "night shifts")
    #expect(ResearchPhrase(reading: "went to purdue too").hints.school == "Purdue")
    #expect(ResearchPhrase(reading: "2 years at deloitte").hints.employer == "Deloitte")
    #expect(ResearchPhrase(reading: "from ohio").hints.place == "Ohio")
  }

  @Test func `An unclear note gives a start to finish`() {
    #expect(
      ResearchPhrase(reading: "Kappa Kappa Gamma").reading == .unclear(start: "I saw that you "))
    #expect(ResearchPhrase(reading: "her garage").reading == .unclear(start: "I came across your "))
  }

  @Test func `A template is filled only with what fits it`() {
    let post = ResearchPhrase(reading: "her post on night shifts")
    #expect(
      post.words(of: "I really liked {thing}. What made you write it?")
        == "I really liked your post on night shifts. What made you write it?")
    #expect(post.words(of: "I saw that {clause}.") == nil)
    let class_ = ResearchPhrase(reading: "I took her class freshman year")
    #expect(class_.words(of: "I saw that {clause}.") == nil)
    #expect(
      class_.words(of: "{clause}, so I'm glad.") == "I took your class freshman year, so I'm glad.")
    #expect(
      ResearchPhrase(reading: "we both went to Purdue").words(of: "{clause}!")
        == "We both went to Purdue!"
    )
    #expect(ResearchPhrase(reading: "likes to hike").words(of: "I saw that {award}.") == nil)
  }
}
