import Foundation

/// Tells private matters from what may be mentioned. The patterns stand in Prompts/lexicon/private.yaml.
enum PrivateMatters {
  /// The private topic of a note.
  ///
  /// - Parameters:
  ///   - note: the note in lower case with straight apostrophes.
  ///   - subject: where the note is about something published, the words before its topic: a post
  ///     on burnout is no private matter.
  static func topic(of note: String, before subject: String?) -> ResearchPhrase.PrivateTopic? {
    if let topic = first(in: always, note) { return topic }
    return first(in: topics, masked(subject ?? note))
  }

  /// Whether a note says something bad about a person or an employer, or that it is hiring.
  static func isNegative(_ note: String) -> Bool {
    matches(negative, masked(note))
  }

  /// Whether a note says that nothing was found.
  static func isNothing(_ note: String) -> Bool { matches(nothing, note) }

  /// Whether people lost their jobs where someone works, and not they theirs.
  static func isTheEmployers(_ note: String) -> Bool { matches(employers, note) }

  private static func masked(_ note: String) -> String {
    safe.reduce(note) { text, pattern in
      pattern.stringByReplacingMatches(
        in: text, range: NSRange(text.startIndex..., in: text), withTemplate: "…")
    }
  }

  private static func first(
    in table: [(ResearchPhrase.PrivateTopic, NSRegularExpression)], _ text: String
  ) -> ResearchPhrase.PrivateTopic? {
    table.first { matches($0.1, text) }?.0
  }

  private static func matches(_ pattern: NSRegularExpression, _ text: String) -> Bool {
    pattern.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }

  private static let file: File = Lexicon.decode("private")
  private static let safe = file.safe.map(compile)
  private static let negative = compile(file.negative)
  private static let nothing = compile(file.nothing)
  private static let employers = compile(file.employers)
  private static let always = ResearchPhrase.PrivateTopic.allCases.compactMap { topic in
    file.always[topic.rawValue].map { (topic, compile($0)) }
  }
  private static let topics = ResearchPhrase.PrivateTopic.allCases.compactMap { topic in
    file.topics[topic.rawValue].map { (topic, compile($0.joined(separator: "|"))) }
  }

  /// The patterns are part of the program and a test uses each topic, so one that is malformed is
  /// a mistake in the build.
  private static func compile(_ pattern: String) -> NSRegularExpression {
    do {
      return try NSRegularExpression(pattern: "(?<![\\w'])(?:\(pattern))(?![\\w'])")
    } catch {
      preconditionFailure("Prompts/lexicon/private.yaml: \(pattern): \(error)")
    }
  }

  private struct File: Decodable {
    var safe: [String]
    var always: [String: String]
    var topics: [String: [String]]
    var negative: String
    var nothing: String
    var employers: String
  }
}
