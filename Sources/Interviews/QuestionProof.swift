import Language
import Phrases

/// Looks for mistakes in questions of a bank that the file format alone does not show.
package enum QuestionProof {
  /// The slots that texts may have.
  package static let slots: Set<String> = ["name", "role", "a role", "company", "field"]

  /// The slots that personal questions may have.
  package static let findingSlots = ResearchPhrase.slots

  /// One mistake: what kind it is of, the key of the file that holds it, and the value in question.
  package struct Problem: Equatable, Sendable {
    package let kind: String
    package let key: String
    package let value: String

    /// Names a mistake.
    package init(_ kind: String, at key: String, value: String) {
      self.kind = kind
      self.key = key
      self.value = value
    }
  }

  /// The mistakes in a question, in the order of its keys.
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
