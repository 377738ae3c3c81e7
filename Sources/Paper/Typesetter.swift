import CPangoCairo
import Rendering

/// Sets texts in lines. Characters that a font lacks come from another one.
final class Typesetter {
  /// What is on most systems; the first that is there is taken.
  static let family = "Noto Sans, Open Sans, Liberation Sans, DejaVu Sans, sans-serif"
  /// No text that anybody reads on paper is longer.
  private static let longest = 2_000

  private let pango: UnsafePointer<PangoCairo>
  private let context: OpaquePointer
  private var fonts: [TextStyle: OpaquePointer] = [:]

  init(_ canvas: Canvas, language: String) {
    pango = canvas.library
    context = pango.pointee.pango_cairo_create_context(canvas.cairo)
    let options = pango.pointee.cairo_font_options_create()
    pango.pointee.cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    pango.pointee.cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango.pointee.pango_cairo_context_set_font_options(context, options)
    pango.pointee.cairo_font_options_destroy(options)
    pango.pointee.pango_context_set_round_glyph_positions(context, 0)
    pango.pointee.pango_context_set_language(
      context, pango.pointee.pango_language_from_string(language))
  }

  deinit {
    for font in fonts.values { pango.pointee.pango_font_description_free(font) }
    pango.pointee.g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// Sets a text.
  ///
  /// - Parameters:
  ///   - text: any text; what could do harm is shown as its code.
  ///   - width: of a line.
  ///   - most: how many lines; the rest becomes an ellipsis.
  ///   - isAtEnd: whether lines end at the right.
  func set(
    _ text: String, _ style: TextStyle, width: Double, most: Int, isAtEnd: Bool = false
  ) -> SetText {
    let layout = pango.pointee.pango_layout_new(context)
    pango.pointee.pango_layout_set_font_description(layout, font(style))
    pango.pointee.pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
    pango.pointee.pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango.pointee.pango_layout_set_height(layout, Int32(-most))
    pango.pointee.pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
    if isAtEnd { pango.pointee.pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT) }
    let safe = Sanitizer.line(text, limit: Typesetter.longest)
    pango.pointee.pango_layout_set_text(layout, safe, Int32(safe.utf8.count))
    return SetText(layout, style: style, pango: pango)
  }

  private func font(_ style: TextStyle) -> OpaquePointer {
    if let font = fonts[style] { return font }
    let font = pango.pointee.pango_font_description_new()
    pango.pointee.pango_font_description_set_family(font, Typesetter.family)
    pango.pointee.pango_font_description_set_weight(
      font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango.pointee.pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
    fonts[style] = font
    return font
  }
}
