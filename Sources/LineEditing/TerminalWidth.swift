internal import CEditline

/// A character as it is shown: the text to write and its width in columns.
struct Glyph: Equatable {
  var text: String
  var width: Int
  /// True if terminals disagree on the width, as for joined emoji.
  var isUncertain = false
}

/// Returns the width of a single scalar in columns. Requires a UTF-8 locale.
func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x20..<0x7F: return 1
  case 0..<0x20, 0x7F: return 2
  default:
    let width = Int(ceditline_width(scalar.value))
    if width >= 0 { return width }
    // Unknown to the C library. Most such characters are emoji.
    return (0x1F000...0x1FBFF).contains(scalar.value) ? 2 : 1
  }
}

/// Returns the width of a text on one row, in columns.
func displayWidth(_ text: String) -> Int {
  text.reduce(0) { $0 + glyph(for: $1.unicodeScalars).width }
}

/// Returns the glyph for a character, given by its scalars.
func glyph(for cluster: some BidirectionalCollection<Unicode.Scalar>) -> Glyph {
  guard let first = cluster.first else { return Glyph(text: "", width: 0) }
  switch first.value {
  case 0..<0x20:
    return Glyph(text: "^" + String(UnicodeScalar(UInt8(first.value) + 0x40)), width: 2)
  case 0x7F: return Glyph(text: "^?", width: 2)
  case 0x20..<0x7F where cluster.count == 1: return Glyph(text: String(first), width: 1)
  case LineEditor.newline.value: return Glyph(text: " ", width: 1)
  case 0x80..<0xA0, 0x2028, 0x2029: return Glyph(text: "\u{FFFD}", width: 1)
  default: break
  }
  var text = String.UnicodeScalarView()
  text.append(contentsOf: cluster)
  let sum = cluster.reduce(0) { $0 + displayWidth($1) }
  let isEmoji =
    cluster.count > 1
    && cluster.contains {
      $0.value == 0xFE0F || $0.value == 0x20E3 || $0.properties.isEmojiModifier
        || (0x1F1E6...0x1F1FF).contains($0.value)
        || ($0.value >= 0x2190 && $0.properties.isEmojiPresentation)
    }
  if isEmoji { return Glyph(text: String(text), width: 2, isUncertain: sum != 2) }
  // A mark without a base character gets a blank.
  if sum == 0 { return Glyph(text: " " + String(text), width: 1) }
  return Glyph(text: String(text), width: sum)
}
