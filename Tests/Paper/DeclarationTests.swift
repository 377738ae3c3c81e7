import Foundation
import Testing

/// Compares our declarations of Pango and Cairo with those of the libraries.
@Suite struct DeclarationTests {
  static let flags: [String]? = {
    guard let answer = try? run("/usr/bin/env", ["pkg-config", "--cflags", "pangocairo"]),
      answer.status == 0, let clang = try? run("/usr/bin/env", ["clang", "--version"]),
      clang.status == 0
    else { return nil }
    return answer.output.split(whereSeparator: \.isWhitespace).map(String.init)
  }()

  @Test(.enabled(if: flags != nil, "libpango1.0-dev, pkg-config or clang is missing"))
  func `Declarations are those of the headers`() throws {
    let values = [
      "CAIRO_STATUS_SUCCESS == 0", "CAIRO_STATUS_WRITE_ERROR == 11",
      "CAIRO_HINT_METRICS_OFF == 1", "CAIRO_HINT_STYLE_NONE == 1", "CAIRO_PDF_VERSION_1_4 == 0",
      "CAIRO_PDF_METADATA_TITLE == 0", "CAIRO_PDF_METADATA_CREATE_DATE == 5",
      "PANGO_WEIGHT_NORMAL == 400", "PANGO_WEIGHT_BOLD == 700", "PANGO_ALIGN_RIGHT == 2",
      "PANGO_WRAP_WORD_CHAR == 2", "PANGO_ELLIPSIZE_END == 3", "PANGO_SCALE == 1024",
    ]
    let file = NSTemporaryDirectory() + UUID().uuidString + ".c"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let headers = #filePath.components(separatedBy: "/Tests/")[0] + "/Sources/CPangoCairo/include"
    let checks = values.map { "_Static_assert(\($0), \"\");\n" }.joined()
    let functions = """
      #include "CPangoCairo.h"
      void check(struct PangoCairo *ours) {
      #define F(result, name, parameters) ours->name = name;
      PANGOCAIRO_FUNCTIONS(F)
      }

      """
    let theirs = "#include <cairo-pdf.h>\n#include <pango/pangocairo.h>\n" + functions + checks
    let own = "#include \"CPangoCairo.h\"\n" + checks
    for text in [theirs, own] {
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      let answer = try run(
        "/usr/bin/env",
        ["clang", "-fsyntax-only", "-Werror", "-I\(headers)", file] + (Self.flags ?? []))
      #expect(answer.status == 0)
    }
  }
}
