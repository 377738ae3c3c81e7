package import Services

/// Reads what is typed behind commands in a conversation, as a shell would.
package struct TypedCommands {
  /// Runs a command of the shell in this process.
  package var run: (_ line: String, _ app: App) throws -> Void
  /// Reads the options of `/live`.
  package var live: (_ options: String) throws -> Sessions.Options
  /// Reads the options of `/rehearse`.
  package var rehearse: (_ options: String) throws -> Sessions.RehearsalOptions
  /// Reads the options of `/reach-out`.
  package var message: (_ options: String) throws -> MessageRequest

  package init(
    run: @escaping (String, App) throws -> Void,
    live: @escaping (String) throws -> Sessions.Options,
    rehearse: @escaping (String) throws -> Sessions.RehearsalOptions,
    message: @escaping (String) throws -> MessageRequest
  ) {
    (self.run, self.live, self.rehearse, self.message) = (run, live, rehearse, message)
  }
}
