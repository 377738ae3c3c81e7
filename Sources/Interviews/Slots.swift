import Language
import Phrases

/// The facts that fill the slots of questions and sentences.
///
/// Only what can be said well fills a slot: `{role}` takes a job that others have, too, and
/// `{company}` an employer's name. Where a slot stays empty, a question is asked in its plain words.
package struct Slots: Equatable, Sendable {
  private var values: [String: String] = [:]

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
    values["name"] = name.flatMap { Slots.spokenName($0, goesBy: goesBy) }
    let title = role.flatMap { WorkReader.role($0).role }.map {
      JobTitle.inSentence(JobTitle.short($0))
    }
    if let title, JobTitle.isUsable(title) {
      values["role"] = title
      values["a role"] = JobTitle.withArticle(title)
    }
    values["company"] = company.flatMap(WorkReader.companyInSentence)
    values["field"] = field.flatMap { WorkReader.field($0).field }.map {
      JobTitle.inSentence($0, isField: true)
    }
  }

  /// Fills the slots of a text.
  ///
  /// - Returns: the text without slots; nil if one of them has no value.
  package func fill(_ text: String) -> String? {
    SlotTemplate.fill(text) { values[$0] }
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
