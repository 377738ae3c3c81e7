/// Fills `{slots}` in a text in a single pass. A value that looks like a slot is left as it is.
package enum SlotTemplate {
  /// Replaces each `{slot}`.
  ///
  /// - Parameters:
  ///   - text: the text. An unmatched brace is left as it is.
  ///   - value: returns the value for a slot's name, or nil.
  /// - Returns: the filled text; nil if a slot has no value.
  package static func fill(_ text: String, value: (String) -> String?) -> String? {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"),
      let close = rest[open...].firstIndex(of: "}")
    {
      guard let value = value(String(rest[rest.index(after: open)..<close])) else { return nil }
      result += rest[..<open] + value
      rest = rest[rest.index(after: close)...]
      // `J.R.` at the end of a sentence needs no second period.
      if value.hasSuffix("."), rest.hasPrefix("."), !rest.hasPrefix("..") { rest.removeFirst() }
    }
    return result + rest
  }

  /// Returns the names of the slots in a text.
  package static func slots(in text: String) -> Set<String> {
    var names: Set<String> = []
    _ = fill(text) {
      names.insert($0)
      return ""
    }
    return names
  }
}
