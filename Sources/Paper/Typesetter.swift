import CPangoCairo
import Presentation
import TextLayout

/// Sets texts in lines. Characters that a font lacks come from another one.
final class Typesetter {
  /// What is on most systems; the first that is there is taken.
  static let families =
    "Noto Sans, Open Sans, Noto Sans Arabic, Noto Sans Hebrew, Liberation Sans, DejaVu Sans, sans-serif"
  /// No text that anybody reads on paper is longer.
  private static let longest = 2_000

  private let pango: UnsafePointer<PangoCairo>
  private let context: OpaquePointer
  private let regular: OpaquePointer
  private let bold: OpaquePointer
  private let attributes: OpaquePointer

  /// - Parameter language: of the words, as a BCP 47 tag.
  init(language: String) throws(PaperError) {
    guard let pango = pangocairo_load() else { throw .noLibrary }
    self.pango = pango
    context = pangocairo_context(pango, language)
    regular = pangocairo_font(pango, Typesetter.families, PANGO_WEIGHT_NORMAL, SetText.unit)
    bold = pangocairo_font(pango, Typesetter.families, PANGO_WEIGHT_BOLD, SetText.unit)
    attributes = pango.pointee.pango_attr_list_new()
    // Where fi is one glyph, a search for a word with it finds nothing.
    pango.pointee.pango_attr_list_insert(
      attributes, pango.pointee.pango_attr_font_features_new("liga=0, clig=0"))
  }

  /// Begins to look for fonts on a thread of its own.
  static func loadEarly(language: String) {
    pangocairo_load_early(families, language, SetText.unit)
  }

  deinit {
    pango.pointee.pango_attr_list_unref(attributes)
    pango.pointee.pango_font_description_free(regular)
    pango.pointee.pango_font_description_free(bold)
    pango.pointee.g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// Sets a text.
  ///
  /// - Parameters:
  ///   - text: any text; what could do harm is shown as its code.
  ///   - width: of a line.
  ///   - most: how many lines; the rest becomes an ellipsis.
  ///   - isAtEnd: whether lines end at the right.
  ///   - isAtLeft: whether lines that are written from right to left stand at the left all the same.
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
