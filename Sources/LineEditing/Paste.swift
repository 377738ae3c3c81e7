/// Returns pasted bytes as text that is safe on a line. Control characters are removed, tabs become
/// spaces, newlines are treated as requested, and invalid UTF-8 becomes U+FFFD.
func pastedText(_ bytes: [UInt8], newlines: LineRequest.PastedNewlines) -> String {
  var result = String.UnicodeScalarView()
  // Newlines become a space only if something follows them.
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
