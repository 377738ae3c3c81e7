import CPangoCairo

/// A text laid out in lines.
///
/// Every text is laid out at one nominal size and scaled when drawn, because Pango searches all
/// fonts once per size.
final class SetText {
  /// The nominal size in points.
  static let nominal = 10.0
  /// The nominal size in Pango units.
  static let unit = nominal * Double(PANGO_SCALE)

  let style: TextStyle
  let lines: Int
  /// True if lines begin at the left in any script.
  let isAtLeft: Bool
  /// The width of the longest line, in points.
  let width: Double
  /// The distance from the left edge to right-to-left lines, in points.
  let inset: Double
  let layout: OpaquePointer
  private let pango: UnsafePointer<PangoCairo>

  init(_ layout: OpaquePointer, style: TextStyle, isAtLeft: Bool, pango: UnsafePointer<PangoCairo>)
  {
    self.layout = layout
    self.style = style
    self.isAtLeft = isAtLeft
    self.pango = pango
    lines = Int(pango.pointee.pango_layout_get_line_count(layout))
    var extents = PangoRectangle()
    pango.pointee.pango_layout_get_extents(layout, nil, &extents)
    width = Double(extents.width) / SetText.unit * style.size
    inset = isAtLeft ? 0 : Double(extents.x) / SetText.unit * style.size
  }

  deinit { pango.pointee.g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// True if it is a single line that begins at the left and fits into a width.
  func fits(_ room: Double) -> Bool { lines == 1 && inset == 0 && width <= room }

  /// The height of the ink, in points.
  var inkHeight: Double {
    var extents = PangoRectangle()
    pango.pointee.pango_layout_get_extents(layout, &extents, nil)
    return Double(extents.height) / SetText.unit * style.size
  }

  /// The height of all lines, in points.
  var height: Double { Double(lines) * style.leading }
}
