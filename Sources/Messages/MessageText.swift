package import Interviews

/// The text of a message: its subject, its lines, its length.
package enum MessageText {
  /// How many characters a connection note may have on LinkedIn without a paid account.
  package static let noteLimit = 200

  /// How many characters a message is written in; nil if any number will do.
  package static func limit(of channel: Message.Channel, _ kind: Message.Kind) -> Int? {
    switch channel {
    case .note: noteLimit
    // A text message is read on a phone. One to forward holds two.
    case .text: kind == .blurb ? 500 : 300
    default: nil
    }
  }

  static let subjectMark = "Subject: "

  /// Takes out what absent facts leave behind: spaces in a row or at the end of a line, and more than
  /// one empty line.
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

  /// The subject of an email, and what follows it.
  package static func parts(of text: String) -> (subject: String?, body: String) {
    guard text.hasPrefix(subjectMark) else { return (nil, text) }
    let first = text.prefix { !$0.isNewline }
    let body = text.dropFirst(first.count).drop { $0.isNewline }
    return (String(first.dropFirst(subjectMark.count)), String(body))
  }
}
