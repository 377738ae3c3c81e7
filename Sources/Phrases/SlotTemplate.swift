/// Filling `{slots}` in a text, in one pass: a value that looks like a slot stays as it is.
package enum SlotTemplate {
  /// Replaces each `{slot}`.
  ///
  /// - Parameters:
  ///   - text: the text; a brace without its partner stands for itself.
  ///   - value: the value for a slot's name, or nil.
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
      // `J.R.` at the end of a sentence takes no second period.
      if value.hasSuffix("."), rest.hasPrefix("."), !rest.hasPrefix("..") { rest.removeFirst() }
    }
    return result + rest
  }

  /// The names of the slots in a text.
  package static func slots(in text: String) -> Set<String> {
    var names: Set<String> = []
    _ = fill(text) {
      names.insert($0)
      return ""
    }
    return names
  }
}
