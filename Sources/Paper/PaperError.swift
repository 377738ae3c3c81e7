/// An error in drawing a sheet.
package enum PaperError: Error {
  /// Pango or Cairo isn't installed, or is too old.
  case noLibrary
  /// Cairo failed, for example because it ran out of memory.
  case notDrawn
}
