import Language

/// What the interviewee says in a rehearsal when the persona has nothing of their own for it. It's
/// loaded from Prompts/partner.yaml.
package struct PartnerWords: Equatable, Sendable {
  /// Replies by occasion, such as `thanks` or `asks-back`.
  private let replies: [String: [String]]
  /// Replies to a follow-up, by what it asks for, such as `example`.
  private let more: [String: [String]]
  /// Answers by topic, such as `day-to-day/hours`.
  private let answers: [String: [String]]
  /// Answers by topic of a field of work, such as `nursing`.
  private let fields: [String: [String: [String]]]

  /// No words at all.
  package static let none = PartnerWords(keys: { _ in [] }, list: { _ in [] })

  /// Loads the words.
  ///
  /// - Parameters:
  ///   - keys: returns the keys under a key of the file, such as `replies`.
  ///   - list: returns the entries of a list, such as `replies.thanks`.
  package init(keys: (String) -> [String], list: (String) -> [String]) {
    func lists(_ key: String) -> [String: [String]] {
      Dictionary(keys(key).map { ($0, list("\(key).\($0)")) }) { first, _ in first }
    }
    replies = lists("replies")
    more = lists("more")
    answers = lists("answers")
    fields = Dictionary(keys("fields").map { ($0, lists("fields.\($0)")) }) { first, _ in first }
  }

  /// Returns the replies for an occasion.
  func replies(_ occasion: String) -> [String] { replies[occasion] ?? [] }

  /// Returns the replies to a follow-up of a kind.
  func more(_ kind: String) -> [String] { more[kind] ?? [] }

  /// Returns the answers about a topic, those of the fields first.
  func answers(_ topic: String, in names: [String]) -> [[String]] {
    names.compactMap { fields[$0]?[topic] } + [answers[topic] ?? []]
  }
}
