import DataFiles
package import Messages

/// Built-in text files that are not YAML.
package enum TextFiles {
  /// The message templates.
  package static var messages: [MessageTemplates.File] {
    TextFile.builtIn(in: "Prompts/messages").map {
      MessageTemplates.File(path: "Prompts/messages/\($0.name)", text: $0.text)
    }
  }
}
