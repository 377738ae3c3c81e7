/// The files that are built into the program and are no data: templates of pages, their styles and
/// scripts.
package enum TextFile {
  /// The text of a built-in file.
  ///
  /// - Parameter path: a path below the project's root, such as `Prompts/pages/sheet.html`.
  /// - Returns: the text as its authors wrote it; nil if there is no such file.
  package static func builtIn(_ path: String) -> String? {
    EmbeddedText.all.first { $0.path == path }?.text.description
  }

  /// The names and texts of the built-in files in a folder, sorted.
  ///
  /// - Parameter folder: a path below the project's root, such as `Prompts/messages`.
  package static func builtIn(in folder: String) -> [(name: String, text: String)] {
    EmbeddedText.all.filter { $0.path.hasPrefix(folder + "/") }
      .map { (String($0.path.dropFirst(folder.count + 1)), $0.text.description) }
  }
}
