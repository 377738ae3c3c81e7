import CPangoCairo

/// Draws a PDF with Cairo.
final class Canvas {
  let library: UnsafePointer<PangoCairo>
  let cairo: OpaquePointer
  private let surface: OpaquePointer
  private let output = Bytes()

  /// The bytes written so far.
  private final class Bytes {
    var all: [UInt8] = []
  }

  init(size: PaperSize) throws(PaperError) {
    guard let library = pangocairo_load() else { throw .noLibrary }
    self.library = library
    surface = library.pointee.cairo_pdf_surface_create_for_stream(
      { closure, data, count in
        guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<Bytes>.fromOpaque(closure).takeUnretainedValue()
          .all += UnsafeBufferPointer(start: data, count: Int(count))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(output).toOpaque(), size.width, size.height)
    library.pointee.cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
    cairo = library.pointee.cairo_create(surface)
  }

  deinit {
    library.pointee.cairo_destroy(cairo)
    library.pointee.cairo_surface_destroy(surface)
  }

  /// Draws pages, each a list of marks, and finishes the file.
  ///
  /// - Parameter title: the title of the document.
  /// - Returns: the PDF file.
  /// - Throws: ``PaperError/notDrawn`` if Cairo reports an error.
  func draw(_ pages: [[Mark]], title: String) throws(PaperError) -> [UInt8] {
    describe(CAIRO_PDF_METADATA_TITLE, title)
    // A fixed date, so that the same sheet gives the same bytes.
    describe(CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
    library.pointee.cairo_tag_begin(cairo, "Document", "")
    for page in pages {
      for mark in page { draw(mark) }
      library.pointee.cairo_show_page(cairo)
    }
    library.pointee.cairo_tag_end(cairo, "Document")
    let isDrawn = library.pointee.cairo_status(cairo) == CAIRO_STATUS_SUCCESS
    library.pointee.cairo_surface_finish(surface)
    guard isDrawn, library.pointee.cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      throw .notDrawn
    }
    return output.all
  }

  private func describe(_ what: cairo_pdf_metadata_t, _ value: String) {
    library.pointee.cairo_pdf_surface_set_metadata(surface, what, value)
  }

  private func draw(_ mark: Mark) {
    switch mark.shape {
    case .text(let text, let role): draw(text, role, x: mark.x, y: mark.y)
    case .rule(let length, let weight, let grey):
      pen(weight, grey)
      library.pointee.cairo_move_to(cairo, mark.x, mark.y)
      library.pointee.cairo_line_to(cairo, mark.x + length, mark.y)
      library.pointee.cairo_stroke(cairo)
    case .box(let side):
      pen(0.6, 0.25)
      library.pointee.cairo_rectangle(cairo, mark.x, mark.y, side, side)
      library.pointee.cairo_stroke(cairo)
    }
  }

  private func pen(_ weight: Double, _ grey: Double) {
    library.pointee.cairo_set_line_width(cairo, weight)
    library.pointee.cairo_set_source_rgb(cairo, grey, grey, grey)
  }

  /// Draws line by line, so that the baselines stay on the grid with any font.
  private func draw(_ text: SetText, _ role: Mark.Role, x: Double, y: Double) {
    let grey = text.style.grey
    library.pointee.cairo_set_source_rgb(cairo, grey, grey, grey)
    library.pointee.cairo_tag_begin(cairo, role.rawValue, "")
    library.pointee.cairo_save(cairo)
    library.pointee.cairo_translate(cairo, x, y)
    let scale = text.style.size / SetText.nominal
    library.pointee.cairo_scale(cairo, scale, scale)
    let lines = library.pointee.pango_layout_get_iter(text.layout)
    var baseline = 0.0
    repeat {
      var extents = PangoRectangle()
      library.pointee.pango_layout_iter_get_line_extents(lines, nil, &extents)
      let start = text.isAtLeft ? 0 : Double(extents.x) / Double(PANGO_SCALE)
      library.pointee.cairo_move_to(cairo, start, baseline)
      library.pointee.pango_cairo_show_layout_line(
        cairo, library.pointee.pango_layout_iter_get_line_readonly(lines))
      baseline += text.style.leading / scale
    } while library.pointee.pango_layout_iter_next_line(lines) != 0
    library.pointee.pango_layout_iter_free(lines)
    library.pointee.cairo_restore(cairo)
    library.pointee.cairo_tag_end(cairo, role.rawValue)
  }
}
