/// A person's name, parsed from the way it was typed or imported.
///
///     PersonName("Prof. Susan Lee, PhD").formal        // Professor Lee
///     PersonName("CARTER, LINDA M.").casual            // Linda
///     PersonName("Robert \"Bob\" Hale").casual         // Bob
package struct PersonName: Equatable, Sendable {
  /// The first name, such as `Linda`; nil if only a family name is known.
  package let given: String?
  /// The family name with its particles, such as `de la Cruz`; nil for a single name.
  package let family: String?
  /// All names in the usual order, without titles, credentials, and nicknames.
  package let full: String
  /// The title to use, such as `Professor`, `Dr.`, or `Ms.`; nil if none is known.
  package let title: String?
  /// The name they go by, taken from quotes or parentheses.
  package let nickname: String?

  /// Parses a name.
  ///
  /// - Parameters:
  ///   - text: the name as typed, with any titles, credentials, nicknames, or capitals.
  ///   - role: the person's job. A judge or professor gets a title even if none was typed.
  package init(_ text: String, role: String? = nil) {
    let parts = NameReader(text).parts
    given = parts.given
    family = parts.family
    full = parts.full
    nickname = parts.nickname
    title = NameLexicon.shared.leading(parts.titles + Self.titles(ofRole: role))
  }

  /// The name after `Dear` in a formal letter: title and family name, or else the full name.
  package var formal: String {
    let lexicon = NameLexicon.shared
    guard let title, !lexicon.unsaid.contains(title) else { return full.isEmpty ? greetable : full }
    if lexicon.withGiven.contains(title), let name = given ?? family { return "\(title) \(name)" }
    if let name = family ?? given { return "\(title) \(name)" }
    return greetable
  }

  /// The name after `Hi`: the first name or nickname. Judges, professors, and clergy keep their
  /// title.
  package var casual: String {
    if let title, NameLexicon.shared.lasting.contains(title) { return formal }
    return nickname ?? givenToSay ?? (title == nil ? greetable : formal)
  }

  /// Returns the name to greet the person by.
  ///
  /// - Parameters:
  ///   - formal: true for a formal message.
  ///   - goesBy: the name they go by, if known. It takes precedence in an informal message.
  package func greeting(formal isFormal: Bool, goesBy: String? = nil) -> String {
    if isFormal { return formal }
    return goesBy.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 } ?? casual
  }

  /// The first name, unless it is a lone initial or its script has no upper and lower case.
  private var givenToSay: String? {
    guard let given, given.filter(\.isLetter).count > 1 || family == nil else { return nil }
    // Big Mike is not "Big".
    guard !["big", "little", "lil", "old"].contains(given.lowercased()) else { return nil }
    return given.contains(where: \.isCased) ? given : nil
  }

  private var greetable: String { full.isEmpty ? NameLexicon.shared.unknown : full }

  /// Returns the title that goes with a job: `Judge` for `Judge at Cook County Circuit Court`.
  private static func titles(ofRole role: String?) -> [String] {
    let words = (role ?? "").lowercased().split { !$0.isLetter && $0 != "-" }
    let head = words.prefix { !["at", "of", "in", "for", "on", "to", "emeritus"].contains($0) }.last
    return head.flatMap { NameLexicon.shared.byRole[String($0)] }.map { [$0] } ?? []
  }
}
