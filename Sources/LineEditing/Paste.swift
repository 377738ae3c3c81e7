/// Returns pasted bytes as text that may stand on a line: without control characters, newlines as
/// asked for, tabs as spaces. Bytes that are no UTF-8 become U+FFFD.
func pastedText(_ bytes: [UInt8], newlines: LineRequest.PastedNewlines) -> String {
  var result = String.UnicodeScalarView()
  // A newline is held back until something follows it.
  var newlineIsDue = false
  var last: Unicode.Scalar?
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    let previous = last
    last = scalar
    switch scalar {
    case "\n" where previous == "\r": continue
    case "\r", "\n":
      switch newlines {
      case .spaces: newlineIsDue = !result.isEmpty
      case .keep: result.append("\n")
      }
    case _ where scalar.properties.generalCategory == .control && scalar != "\t": continue
    default:
      let shown = scalar == "\t" ? " " : scalar
      if newlineIsDue {
        if result.last != " ", shown != " " { result.append(" ") }
        newlineIsDue = false
      }
      result.append(shown)
    }
  }
  return String(result)
}
