import CPangoCairo

/// A text set in lines.
///
/// Every text is set in one size of type, whatever its own, and drawn larger or smaller: each size
/// costs Pango a search through all fonts.
final class SetText {
  /// The one size, in points.
  static let nominal = 10.0
  /// It in Pango's units.
  static let unit = nominal * Double(PANGO_SCALE)

  let style: TextStyle
  let lines: Int
  /// Whether its lines begin at the left, whatever they are written in.
  let isAtLeft: Bool
  /// The width of its longest line.
  let width: Double
  /// How far from the left its lines begin, which are written from right to left.
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

  /// Whether it is a single line that begins at the left and is no wider than this.
  func fits(_ room: Double) -> Bool { lines == 1 && inset == 0 && width <= room }

  /// The height of what is drawn.
  var inkHeight: Double {
    var extents = PangoRectangle()
    pango.pointee.pango_layout_get_extents(layout, &extents, nil)
    return Double(extents.height) / SetText.unit * style.size
  }

  /// From its first line to its last.
  var height: Double { Double(lines) * style.leading }
}
