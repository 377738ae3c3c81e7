import Foundation

/// The sequence that asks a terminal to copy a text (OSC 52, as xterm defines it).
package enum ClipboardSequence {
  /// The longest text, in bytes: what terminals take for sure.
  package static let limit = 70_000

  /// - Parameter text: what is copied, without its control characters other than line breaks.
  /// - Returns: nil if it is too long.
  package static func make(_ text: String) -> String? {
    let kept = text.unicodeScalars.filter {
      $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
    }
    let clean = String(String.UnicodeScalarView(kept))
    guard clean.utf8.count <= limit else { return nil }
    return "\u{1B}]52;c;\(Data(clean.utf8).base64EncodedString())\u{07}"
  }
}
