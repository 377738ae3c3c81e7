/// A size of paper.
package enum PaperSize: String, CaseIterable, Sendable {
  case a4, letter

  /// In points.
  var width: Double { self == .a4 ? 210 * millimetre : 612 }
  /// In points.
  var height: Double { self == .a4 ? 297 * millimetre : 792 }
}

/// One millimetre in points.
let millimetre = 72 / 25.4
