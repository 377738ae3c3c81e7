/// A paper size.
package enum PaperSize: String, CaseIterable, Sendable {
  case a4, letter

  /// The width in points.
  var width: Double { self == .a4 ? 210 * millimetre : 612 }
  /// The height in points.
  var height: Double { self == .a4 ? 297 * millimetre : 792 }
}

/// One millimeter in points.
let millimetre = 72 / 25.4
