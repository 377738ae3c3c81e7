/// The built-in files that aren't YAML: page templates, styles, scripts, and message templates.
package enum TextFile {
  /// Returns the text of a built-in file.
  ///
  /// - Parameter path: a path relative to the project root, such as `Prompts/pages/sheet.html`.
  /// - Returns: the original text; nil if there is no such file.
  package static func builtIn(_ path: String) -> String? {
    EmbeddedText.all.first { $0.path == path }?.text.description
  }

  /// Returns the names and texts of the built-in files in a folder, sorted.
  ///
  /// - Parameter folder: a path relative to the project root, such as `Prompts/messages`.
  package static func builtIn(in folder: String) -> [(name: String, text: String)] {
    EmbeddedText.all.filter { $0.path.hasPrefix(folder + "/") }
      .map { (String($0.path.dropFirst(folder.count + 1)), $0.text.description) }
  }
}
