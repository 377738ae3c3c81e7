/// Finds the borders of user-perceived characters in libedit's scalars.
enum Graphemes {
  /// Returns the end of the character that begins at `start`.
  static func end(after start: Int, in scalars: UnsafeBufferPointer<Unicode.Scalar>) -> Int {
    let next = start + 1
    guard next < scalars.count else { return scalars.count }
    if standsAlone(scalars[start]), standsAlone(scalars[next]) { return next }
    var length = 16
    while true {
      let limit = min(start + length, scalars.count)
      let end = start + (string(scalars[start..<limit]).first?.unicodeScalars.count ?? 1)
      if end < limit || limit == scalars.count { return end }
      length *= 2
    }
  }

  /// Returns the start of the character that ends at `end`.
  static func start(before end: Int, in scalars: UnsafeBufferPointer<Unicode.Scalar>) -> Int {
    guard end > 1 else { return 0 }
    // Go back to a certain border. The scalars before it have no effect.
    var border = end - 1
    while border > 0, !(standsAlone(scalars[border]) && standsAlone(scalars[border - 1])) {
      border -= 1
    }
    return end - (string(scalars[border..<end]).last?.unicodeScalars.count ?? 1)
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// True if a scalar never joins a neighbor for which this is also true. A fast check that covers
  /// most letters.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0xA9, 0xAF..<0x300, 0x370..<0x483, 0x48A..<0x590: true
    case 0x3041..<0x3097, 0x30A1..<0x3100, 0x4E00..<0xA000, LineEditor.newline.value: true
    default: false
    }
  }
}
