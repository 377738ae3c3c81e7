import Language
import Phrases

/// Finds mistakes in bank questions that decoding the file doesn't catch.
package enum QuestionProof {
  /// The slots allowed in general questions.
  package static let slots: Set<String> = ["name", "role", "a role", "company", "field"]

  /// The slots allowed in personal questions.
  package static let findingSlots = ResearchPhrase.slots

  /// A mistake in a question.
  package struct Problem: Equatable, Sendable {
    /// The kind of mistake; `slot`, or else the key.
    package let kind: String
    /// The key in the file.
    package let key: String
    /// The invalid value.
    package let value: String

    /// Creates a problem.
    package init(_ kind: String, at key: String, value: String) {
      self.kind = kind
      self.key = key
      self.value = value
    }
  }

  /// Returns the mistakes in a question.
  package static func problems(
    of question: Question, policy: Policy = .standard
  ) -> [Problem] {
    var problems: [Problem] = []
    func check(_ isRight: Bool, _ key: String, _ value: String, kind: String? = nil) {
      if !isRight { problems.append(Problem(kind ?? key, at: key, value: value)) }
    }
    check(
      !question.id.isEmpty && question.id.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" },
      "id", question.id)
    check(question.text.contains { $0.isLetter }, "text", question.text)
    let known = question.theme == .personal ? findingSlots : slots
    for slot in SlotTemplate.slots(in: question.text).subtracting(known).sorted() {
      check(false, "text", "{\(slot)}", kind: "slot")
    }
    if let plain = question.plain {
      check(SlotTemplate.slots(in: plain).isEmpty, "plain", plain)
    }
    check(
      policy.questionLengths.contains(question.minutes), "minutes", "\(question.minutes)")
    check(
      (question.theme == .personal) == (question.finding != nil), "finding",
      question.finding?.rawValue ?? "")
    check(!question.goals.isEmpty, "goals", "")
    check(!question.stages.isEmpty, "stages", "")
    check(
      question.place == .closing || !question.followUps.isEmpty, "follow-ups",
      "\(question.followUps.count)")
    return problems
  }
}
