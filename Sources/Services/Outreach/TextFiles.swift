import DataFiles
package import Messages

/// Built-in files that are no data.
package enum TextFiles {
  /// The templates of messages.
  package static var messages: [MessageTemplates.File] {
    TextFile.builtIn(in: "Prompts/messages").map {
      MessageTemplates.File(path: "Prompts/messages/\($0.name)", text: $0.text)
    }
  }
}
