import Foundation

/// The escape sequence that copies text to the clipboard (OSC 52, as defined by xterm).
package enum ClipboardSequence {
  /// The maximum length of the text in UTF-8 bytes before encoding, which terminals accept
  /// reliably.
  package static let limit = 70_000

  /// Returns the sequence for a text; nil if the text is too long.
  ///
  /// - Parameter text: the text to copy. Control characters other than line feeds and tabs are
  ///   removed.
  package static func make(_ text: String) -> String? {
    let kept = text.unicodeScalars.filter {
      $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
    }
    let clean = String(String.UnicodeScalarView(kept))
    guard clean.utf8.count <= limit else { return nil }
    return "\u{1B}]52;c;\(Data(clean.utf8).base64EncodedString())\u{07}"
  }
}
