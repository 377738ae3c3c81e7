import Language
import Phrases

/// The facts that fill the slots of questions and sentences.
///
/// Only what can be said well fills a slot: `{role}` takes a job that others have, too, and
/// `{company}` an employer's name. Where a slot stays empty, a question is asked in its plain words.
package struct Slots: Equatable, Sendable {
  /// The facts as they were given.
  private let facts: [String?]
  private let values: [String: Lazily<String?>]

  /// Collects facts; one that is nil, blank or cannot be said leaves its slot without a value.
  ///
  /// - Parameters:
  ///   - name: the interviewee's name; `{name}` is what to call them.
  ///   - goesBy: what they like to be called, if known.
  ///   - role: fills `{role}` and, with its article, `{a role}`, as a sentence has it.
  ///   - company: fills `{company}`.
  ///   - field: fills `{field}`.
  package init(
    name: String? = nil, goesBy: String? = nil, role: String? = nil, company: String? = nil,
    field: String? = nil
  ) {
    facts = [name, goesBy, role, company, field]
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

  /// A job as a sentence has it; nil if it is none that others have, too.
  private static func title(_ role: String) -> String? {
    let title = WorkReader.role(role).role.map { JobTitle.inSentence(JobTitle.short($0)) }
    return title.flatMap { JobTitle.isUsable($0) ? $0 : nil }
  }

  package static func == (one: Slots, other: Slots) -> Bool { one.facts == other.facts }

  /// Fills the slots of a text.
  ///
  /// - Returns: the text without slots; nil if one of them has no value.
  package func fill(_ text: String) -> String? {
    SlotTemplate.fill(text) { values[$0]?.value }
  }

  /// The question's words with all slots filled: its plain words where a fact is missing; nil if
  /// it has none.
  package func words(of question: Question) -> String? {
    fill(question.text) ?? question.plain.flatMap(fill)
  }

  /// The name to call someone by: the one they go by, else the given name, or the title and family
  /// name of a professor or judge.
  package static func spokenName(_ name: String, goesBy: String? = nil) -> String? {
    let spoken = PersonName(name).greeting(formal: false, goesBy: goesBy)
    return spoken.isEmpty ? nil : spoken
  }
}
