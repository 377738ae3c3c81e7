/// A finding that an author allows, and why.
public struct Allowance: Equatable, Sendable {
  /// The category or rule id that is allowed, such as `salary`.
  public let name: String
  /// The reason, if one is given.
  public let reason: String?

  /// Reads `NAME` or `NAME: REASON`.
  public init(_ text: some StringProtocol) {
    let name = text.prefix { $0 != ":" }
    let reason = Allowance.trimmed(text.dropFirst(name.count + 1))
    self.name = Allowance.trimmed(name)
    self.reason = reason.isEmpty ? nil : reason
  }

  private init(name: String, reason: String?) {
    self.name = name
    self.reason = reason
  }

  /// Splits a line of a file into the draft and its comment: `A draft?  # allow salary: she brought
  /// it up`. Names are separated by commas.
  ///
  /// - Returns: the draft without the comment, and the allowances in the comment.
  public static func comment(in line: String) -> (draft: String, allowances: [Allowance]) {
    var rest = line[...]
    while let mark = rest.lastIndex(of: "#") {
      let comment = line[line.index(after: mark)...].drop { $0 == " " || $0 == "\t" }
      if comment.hasPrefix("allow "),
        mark == line.startIndex || line[..<mark].last?.isWhitespace == true
      {
        let whole = Allowance(comment.dropFirst("allow ".count))
        let names = whole.name.split(separator: ",").map { trimmed($0) }
        return (
          trimmed(line[..<mark]), names.map { Allowance(name: $0, reason: whole.reason) }
        )
      }
      rest = line[..<mark]
    }
    return (line, [])
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    String(
      text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension Checker {
  /// The names that a ``CheckContext`` can allow: all categories and rule ids.
  public var allowableNames: Set<String> {
    Set(rules.rules.flatMap { [$0.category, $0.id] })
  }

  /// The categories of the rules for a kind of text, in alphabetical order.
  public func categories(for kind: DraftKind) -> [String] {
    Set(rules.rules.filter { $0.kinds.contains(kind) }.map(\.category)).sorted()
  }

  /// The allowed names of a context without which the draft would have more findings.
  public func neededAllowances(
    in draft: String, as kind: DraftKind = .question, context: CheckContext
  ) -> Set<String> {
    guard !context.allow.isEmpty else { return [] }
    var open = context
    open.allow = []
    var draft = draft
    let found = draft.withUTF8 { judged($0, as: kind, open) }
    return context.allow.intersection(
      found.flatMap { [rules.rules[$0.rule].category, rules.rules[$0.rule].id] })
  }
}
