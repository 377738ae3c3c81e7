import CPangoCairo
import Presentation
import TextLayout

/// Lays out texts in lines. Characters missing from a font are taken from another one.
final class Typesetter {
  /// Font families found on most systems. The first one installed is used.
  static let families =
    "Noto Sans, Open Sans, Noto Sans Arabic, Noto Sans Hebrew, Liberation Sans, DejaVu Sans, sans-serif"
  /// The longest text in characters; the rest is cut.
  private static let longest = 2_000

  private let pango: UnsafePointer<PangoCairo>
  private let context: OpaquePointer
  private let regular: OpaquePointer
  private let bold: OpaquePointer
  private let attributes: OpaquePointer

  /// Creates a typesetter.
  ///
  /// - Parameter language: the language of the texts, as a BCP 47 tag.
  /// - Throws: ``PaperError/noLibrary`` if Pango or Cairo is missing.
  init(language: String) throws(PaperError) {
    guard let pango = pangocairo_load() else { throw .noLibrary }
    self.pango = pango
    context = pangocairo_context(pango, language)
    regular = pangocairo_font(pango, Typesetter.families, PANGO_WEIGHT_NORMAL, SetText.unit)
    bold = pangocairo_font(pango, Typesetter.families, PANGO_WEIGHT_BOLD, SetText.unit)
    attributes = pango.pointee.pango_attr_list_new()
    // Without ligatures: if “fi” were one glyph, searching the PDF for words with it would fail.
    pango.pointee.pango_attr_list_insert(
      attributes, pango.pointee.pango_attr_font_features_new("liga=0, clig=0"))
  }

  /// Starts to find fonts on another thread.
  static func loadEarly(language: String) {
    pangocairo_load_early(families, language, SetText.unit)
  }

  deinit {
    pango.pointee.pango_attr_list_unref(attributes)
    pango.pointee.pango_font_description_free(regular)
    pango.pointee.pango_font_description_free(bold)
    pango.pointee.g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// Lays out a text.
  ///
  /// - Parameters:
  ///   - text: any text. Unsafe characters are shown as their codes.
  ///   - style: the style.
  ///   - width: the width of a line in points.
  ///   - most: the most lines; the rest is replaced by an ellipsis.
  ///   - isAtEnd: true to align lines at the right.
  ///   - isAtLeft: true to draw right-to-left lines at the left edge, too.
  func set(
    _ text: String, _ style: TextStyle, width: Double, most: Int, isAtEnd: Bool = false,
    isAtLeft: Bool = false
  ) -> SetText {
    let layout = pango.pointee.pango_layout_new(context)
    pango.pointee.pango_layout_set_font_description(layout, style.isBold ? bold : regular)
    pango.pointee.pango_layout_set_width(layout, Int32(width / style.size * SetText.unit))
    pango.pointee.pango_layout_set_attributes(layout, attributes)
    pango.pointee.pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango.pointee.pango_layout_set_height(layout, Int32(-most))
    pango.pointee.pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
    if isAtEnd { pango.pointee.pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT) }
    let safe = Sanitizer.line(text, limit: Typesetter.longest)
    pango.pointee.pango_layout_set_text(layout, safe, Int32(safe.utf8.count))
    return SetText(layout, style: style, isAtLeft: isAtLeft, pango: pango)
  }
}
