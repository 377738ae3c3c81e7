package import Interviews

/// The subject, lines, and length limits of a message.
package enum MessageText {
  /// The maximum length of a LinkedIn connection note without a paid account, in characters.
  package static let noteLimit = 200

  /// Returns the maximum length of a message in characters; nil if there is none.
  package static func limit(of channel: Message.Channel, _ kind: Message.Kind) -> Int? {
    switch channel {
    case .note: noteLimit
    // A text message is read on a phone. A blurb to forward contains two messages.
    case .text: kind == .blurb ? 500 : 300
    default: nil
    }
  }

  static let subjectMark = "Subject: "

  /// Cleans up after missing facts: removes repeated and trailing spaces, and repeated blank lines.
  static func tidy(_ text: String) -> String {
    var lines: [String] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let words = line.split(separator: " ").joined(separator: " ")
      if words.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(words)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Splits an email into its subject and body.
  package static func parts(of text: String) -> (subject: String?, body: String) {
    guard text.hasPrefix(subjectMark) else { return (nil, text) }
    let first = text.prefix { !$0.isNewline }
    let body = text.dropFirst(first.count).drop { $0.isNewline }
    return (String(first.dropFirst(subjectMark.count)), String(body))
  }
}
