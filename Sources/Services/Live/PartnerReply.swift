import Foundation

/// What a program printed as a reply.
enum PartnerReply {
  private struct Line: Decodable {
    let text: String
  }

  /// Returns the words of a reply: without what a model thinks aloud, and without the name it may
  /// put before them. Several paragraphs become one. A line of JSON may hold it as `text`.
  static func text(of output: String) -> String {
    let spoken = withoutThoughts(output).trimmingCharacters(in: .whitespacesAndNewlines)
    if spoken.hasPrefix("{"),
      let line = try? JSONDecoder().decode(Line.self, from: Data(spoken.utf8))
    {
      return joined(line.text)
    }
    return joined(spoken)
  }

  private static func joined(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline)
      .map { $0.filter { $0 != "\0" }.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Drops what is between `<think>` and `</think>`; a thought that never ends, too.
  private static func withoutThoughts(_ text: String) -> String {
    var text = text
    while let start = text.range(of: "<think>", options: .caseInsensitive) {
      let end = text.range(
        of: "</think>", options: .caseInsensitive, range: start.upperBound..<text.endIndex)
      text.removeSubrange(start.lowerBound..<(end?.upperBound ?? text.endIndex))
    }
    return text
  }
}
