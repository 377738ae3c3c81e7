import Interviews
import Language

/// What somebody does, as a message can say it. What says nothing, such as `Looking for new
/// opportunities`, is left out.
struct TheirWork: Equatable {
  /// What they are, as a sentence has it: `clinical research coordinator`.
  let role: String?
  let company: String?
  let field: String?

  init(_ person: Person) {
    let title = Self.known(person.role).map(JobTitle.short).flatMap(Self.known)
    role = title.flatMap { Self.isPerson($0) ? JobTitle.inSentence($0) : nil }
    company = Self.known(person.company)
    field = Self.known(person.field).map { JobTitle.inSentence($0, isField: true) }
  }

  /// A value in one line; nil for one that only fills a form.
  private static func known(_ text: String?) -> String? {
    guard let words = text.flatMap(MessageFacts.words) else { return nil }
    let key = words.lowercased()
    return placeholders.contains(key) || ["looking for", "seeking", "open to", "available for"]
      .contains(where: key.hasPrefix) || !key.contains(where: \.isLetter) ? nil : words
  }

  private static func isPerson(_ title: String) -> Bool {
    let first = title.prefix { !$0.isWhitespace }.lowercased()
    return JobTitle.namesPerson(title) || ["head", "chief", "vice", "vp"].contains(first)
      || title.split(separator: " ").last.map { $0.count > 1 && $0.allSatisfy(\.isUppercase) } == true
  }

  private static let placeholders: Set<String> = [
    "n/a", "na", "none", "retired", "self-employed", "self employed", "freelance", "unemployed",
    "self", "unknown", "student", "between jobs", "independent", "confidential", "tbd", "owner",
  ]
}
