/// Why a sheet could not be drawn.
package enum PaperError: Error {
  /// Pango or Cairo is not installed, or too old.
  case noLibrary
  /// Cairo gave up, as it does without memory.
  case notDrawn
}
