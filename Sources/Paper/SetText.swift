import CPangoCairo

/// A text set in lines.
final class SetText {
  let style: TextStyle
  let lines: Int
  /// The width of its longest line.
  let width: Double
  /// How far from the left its lines begin, which are written from right to left.
  private let inset: Double
  let layout: OpaquePointer
  private let pango: UnsafePointer<PangoCairo>

  init(_ layout: OpaquePointer, style: TextStyle, pango: UnsafePointer<PangoCairo>) {
    self.layout = layout
    self.style = style
    self.pango = pango
    lines = Int(pango.pointee.pango_layout_get_line_count(layout))
    var extents = PangoRectangle()
    pango.pointee.pango_layout_get_extents(layout, nil, &extents)
    width = Double(extents.width) / Double(PANGO_SCALE)
    inset = Double(extents.x) / Double(PANGO_SCALE)
  }

  deinit { pango.pointee.g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// Whether it is a single line that begins at the left and is no wider than this.
  func fits(_ room: Double) -> Bool { lines == 1 && inset == 0 && width <= room }

  /// From its first line to its last.
  var height: Double { Double(lines) * style.leading }
}
