public import QuestionChecking

/// Properties of the checker's findings that hold for any input.
public struct CheckerProperties {
  private let checker: Checker

  /// Creates the properties of a checker.
  public init(_ checker: Checker) { self.checker = checker }

  /// Finds broken properties.
  ///
  /// - Parameters:
  ///   - findings: the checker's findings for the bytes as a question.
  ///   - bytes: the draft.
  /// - Returns: a line for each broken property.
  public func broken(_ findings: [Finding], of bytes: [UInt8]) -> [String] {
    var broken = CheckerProperties.broken(findings, in: bytes)
    if checker.check(bytes) != findings { broken.append("the second answer differs") }
    let places = findings.map { Place(rule: $0.rule, range: $0.range) }
    // Findings about the whole text end where the text ends.
    let withNewline = checker.check(bytes + [UInt8(ascii: "\n")]).map {
      Place(rule: $0.rule, range: $0.range.clamped(to: 0..<bytes.count))
    }
    if withNewline != places { broken.append("a newline at the end changes the answer") }
    if let text = String(validating: bytes, as: UTF8.self), checker.check(text) != findings {
      broken.append("the same text as a string gets another answer")
    }
    if let first = findings.first {
      let allowing = CheckContext(allow: [first.category])
      if checker.check(bytes, context: allowing).contains(where: { $0.category == first.category })
      {
        broken.append("a category that is allowed is found: \(first.category)")
      }
    }
    // Rotate through the other kinds of drafts.
    let kind = DraftKind.allCases[bytes.count % DraftKind.allCases.count]
    if kind != .question {
      broken += CheckerProperties.broken(checker.check(bytes, as: kind), in: bytes)
        .map { "as \(kind.rawValue): \($0)" }
    }
    return broken
  }

  /// A rule and the range it matched.
  private struct Place: Equatable {
    let rule: String
    let range: Range<Int>
  }

  /// Returns the broken properties of one list of findings.
  private static func broken(_ findings: [Finding], in bytes: [UInt8]) -> [String] {
    var broken: [String] = []
    if findings.count > Checker.mostFindings { broken.append("more findings than are promised") }
    for finding in findings {
      let range = finding.range
      guard range.lowerBound >= 0, range.upperBound <= bytes.count, !range.isEmpty else {
        broken.append("\(finding.rule): \(range) is empty or beyond the text")
        continue
      }
      if String(decoding: bytes[range], as: UTF8.self) != finding.matched {
        broken.append("\(finding.rule): the words are not those at \(range)")
      }
      for place in [range.lowerBound, range.upperBound] where isInsideCharacter(place, bytes) {
        broken.append("\(finding.rule): \(place) is inside a character")
      }
    }
    for (left, right) in zip(findings, findings.dropFirst()) where !isInOrder(left, right) {
      broken.append("\(right.rule) stands behind \(left.rule)")
    }
    for (index, left) in findings.enumerated() {
      for right in findings[..<index]
      where left.category == right.category && left.range.overlaps(right.range) {
        broken.append("\(left.rule) and \(right.rule) share words")
      }
    }
    if findings.contains(where: { $0.severity == .hint }), findings.first?.severity == .forbidden {
      broken.append("a hint beside what is forbidden")
    }
    let gravest = findings.first?.severity.rawValue ?? "ok"
    if Verdict(findings).rawValue != gravest { broken.append("the verdict is not the gravest") }
    return broken
  }

  private static func isInOrder(_ left: Finding, _ right: Finding) -> Bool {
    left.severity > right.severity
      || left.severity == right.severity && left.range.lowerBound <= right.range.lowerBound
  }

  /// True if an offset falls inside a valid UTF-8 character.
  private static func isInsideCharacter(_ place: Int, _ bytes: [UInt8]) -> Bool {
    guard place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 else { return false }
    for start in max(0, place - 3)..<place {
      for end in (place + 1)...min(bytes.count, start + 4) {
        let text = String(validating: bytes[start..<end], as: UTF8.self)
        if text?.unicodeScalars.count == 1 { return true }
      }
    }
    return false
  }
}
