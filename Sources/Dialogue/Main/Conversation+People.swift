import Interviews
import Language
import Phrases

extension Conversation {
  /// The maximum number of people in a list.
  static let listed = 30

  /// Lists people, searches them, or shows the one with a number.
  func people(_ rest: String) throws -> [Effect] {
    let word = rest.hasPrefix("#") ? String(rest.dropFirst()) : rest
    if let id = Person.ID(word) {
      return [
        try dependencies.person(id).map { .show(.person($0)) }
          ?? .say(Phrase("people.not-here", ["id": "\(id)"]))
      ]
    }
    let found = try dependencies.people(rest, Self.listed + (rest.isEmpty ? 0 : 1))
    guard !found.isEmpty else {
      return [
        .say(rest.isEmpty ? Phrase("people.none") : Phrase("people.none-matching", ["words": rest]))
      ]
    }
    // A search only finds the best matches, so the rest is not counted.
    if found.count == 1, !rest.isEmpty { return [.show(.person(found[0]))] }
    let others = try rest.isEmpty ? dependencies.countPeople() - found.count : 0
    return [
      .show(.people(Array(found.prefix(Self.listed)), others: others)), .say(Phrase("people.next")),
    ]
  }

  /// Lists places to look for people, or starts a post.
  mutating func whereToLook(_ rest: String) throws -> [Effect] {
    guard rest.lowercased() == "post" else {
      return [.show(.places), .say(Phrase("where.next"))]
    }
    let kept = leavePreparation()
    mode = .posting(field: nil)
    return kept + (try goOnWithPost(field: dependencies.settings().field))
  }

  /// Asks for the field, then the wish, whichever is missing; then shows the post.
  private mutating func goOnWithPost(field: String?, wish: String? = nil) throws -> [Effect] {
    guard let field else { return [] }
    mode = .posting(field: field)
    guard let wish = wish ?? dependencies.settings().wish else { return [] }
    mode = .main
    return [.show(.post(field: field, wish: wish))]
  }

  /// Returns the prompt for a fact that the post still needs.
  func askForPost(field: String?) throws -> Ask {
    let key = field == nil ? "field" : "wish"
    return Ask(
      question: Phrase("where.post.\(key).ask"), label: Phrase("where.post.\(key).label"),
      standard: field == nil ? try usualField() : nil, initial: initial, kind: .own(key))
  }

  /// The interviewee's field in the interview changed last.
  private func usualField() throws -> String? {
    try dependencies.latest()?.interviewee.field
  }

  /// Handles an answer for a post.
  mutating func handle(post answer: Answer, field: String?) throws -> [Effect] {
    if case .text(let text) = answer {
      return try field == nil ? goOnWithPost(field: text) : goOnWithPost(field: field, wish: text)
    }
    if answer == .none, field == nil, let usual = try usualField() {
      return try goOnWithPost(field: usual)
    }
    return [.say(Phrase(field == nil ? "where.post.field.missing" : "where.post.wish.missing"))]
  }
}
