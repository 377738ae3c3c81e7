/// The files that are built into the program and are no data: templates of pages, their styles and
/// scripts.
public enum TextFile {
  /// The text of a built-in file.
  ///
  /// - Parameter path: a path below the project's root, such as `Prompts/pages/sheet.html`.
  /// - Returns: the text as its authors wrote it; nil if there is no such file.
  public static func builtIn(_ path: String) -> String? {
    EmbeddedText.all.first { $0.path == path }?.text.description
  }
}
