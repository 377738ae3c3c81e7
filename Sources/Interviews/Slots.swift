import Language
import Phrases

/// The facts that fill the slots in questions and other text.
///
/// A slot is filled only if the result sounds natural: `{role}` needs a job that others hold too,
/// and `{company}` an employer's name. If a slot has no value, a question falls back to its plain
/// text.
package struct Slots: Equatable, Sendable {
  /// The facts as typed. Used for comparing.
  private let facts: [String?]
  private let values: [String: Lazily<String?>]
  /// True for an employer that people serve in, such as the Navy.
  private let isServedIn: Bool

  /// Creates the values. A slot whose fact is missing or doesn't sound natural has no value.
  ///
  /// - Parameters:
  ///   - name: the interviewee's full name. Fills `{name}` with the name to address them by.
  ///   - goesBy: the name they go by, if it isn't their given name.
  ///   - role: fills `{role}`, and `{a role}` with its article.
  ///   - company: fills `{company}`.
  ///   - field: fills `{field}`.
  package init(
    name: String? = nil, goesBy: String? = nil, role: String? = nil, company: String? = nil,
    field: String? = nil
  ) {
    facts = [name, goesBy, role, company, field]
    isServedIn = company.map(WorkReader.isServedIn) ?? false
    let title = Lazily { role.flatMap(Self.title) }
    values = [
      "name": Lazily { name.flatMap { Slots.spokenName($0, goesBy: goesBy) } },
      "role": title,
      "a role": Lazily { title.value.map(JobTitle.withArticle) },
      "company": Lazily { company.flatMap(WorkReader.companyInSentence) },
      "field": Lazily {
        field.flatMap { WorkReader.field($0).field }.map {
          JobTitle.inSentence($0, isField: true)
        }
      },
    ]
  }

  /// A job title as used in a sentence; nil unless ``JobTitle/isUsable(_:)``.
  private static func title(_ role: String) -> String? {
    let title = WorkReader.role(role).role.map { JobTitle.inSentence(JobTitle.short($0)) }
    return title.flatMap { JobTitle.isUsable($0) ? $0 : nil }
  }

  /// Compares the facts as typed.
  package static func == (one: Slots, other: Slots) -> Bool { one.facts == other.facts }

  /// Fills the slots in a text.
  ///
  /// - Returns: the text without slots; nil if any slot has no value.
  package func fill(_ text: String) -> String? {
    // People are in the Navy, not at it.
    let text = isServedIn ? text.replacing(" at {company}", with: " in {company}") : text
    return SlotTemplate.fill(text) { slot in
      let value = values[slot]?.value
      // Nobody says "the sheriff's office's values" or "the House of Representatives's".
      let isHard = value.map { $0.contains("'s ") || $0.hasSuffix("s") } == true
      return isHard && text.contains("{\(slot)}'s") ? nil : value
    }
  }

  /// A question's text with all slots filled, or else its plain text; nil if neither works.
  package func words(of question: Question) -> String? {
    fill(question.text) ?? question.plain.flatMap(fill)
  }

  /// The name to address a person by: the name they go by, else their given name. For a professor
  /// or judge, the title and family name.
  package static func spokenName(_ name: String, goesBy: String? = nil) -> String? {
    let spoken = PersonName(name).greeting(formal: false, goesBy: goesBy)
    return spoken.isEmpty ? nil : spoken
  }
}
