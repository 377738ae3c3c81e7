import Foundation

/// Recognizes private matters. The patterns are in Prompts/lexicon/private.yaml.
enum PrivateMatters {
  /// Returns the private topic of a note; nil if it has none.
  ///
  /// - Parameters:
  ///   - note: the note in lowercase with straight apostrophes.
  ///   - subject: for something published, the words before its topic. A post on burnout is not a
  ///     private matter.
  static func topic(of note: String, before subject: String?) -> ResearchPhrase.PrivateTopic? {
    if let topic = first(in: always, note) { return topic }
    return first(in: topics, masked(subject ?? note))
  }

  /// True if a note says something bad about a person or an employer, or that it is hiring.
  static func isNegative(_ note: String) -> Bool {
    matches(negative, masked(note))
  }

  /// True if a note says that the user found nothing.
  static func isNothing(_ note: String) -> Bool { matches(nothing, note) }

  /// True if a note is about layoffs at the employer, not about the person losing their own job.
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

  /// Compiles a built-in pattern. A malformed pattern is a build error; a test covers every topic.
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
