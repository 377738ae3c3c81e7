package import Services

/// Parses and runs shell commands typed in a conversation.
package struct TypedCommands {
  /// Runs a shell command in this process.
  package var run: (_ line: String, _ app: App) throws -> Void
  /// Parses the options of `/live`.
  package var live: (_ options: String) throws -> Sessions.Options
  /// Parses the options of `/rehearse`.
  package var rehearse: (_ options: String) throws -> Sessions.RehearsalOptions
  /// Parses the options of `/reach-out`.
  package var message: (_ options: String) throws -> MessageRequest

  /// Creates the functions.
  package init(
    run: @escaping (String, App) throws -> Void,
    live: @escaping (String) throws -> Sessions.Options,
    rehearse: @escaping (String) throws -> Sessions.RehearsalOptions,
    message: @escaping (String) throws -> MessageRequest
  ) {
    (self.run, self.live, self.rehearse, self.message) = (run, live, rehearse, message)
  }
}
