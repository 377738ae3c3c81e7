package import Foundation

/// A dialogue with the user: lines come in, effects go out.
///
/// It is a value. The caller keeps a copy before each input and restores it if an effect fails. The
/// same question is then asked again and nothing is lost. The caller also supplies the time.
package protocol Dialogue: Sendable {
  /// Starts the dialogue.
  ///
  /// - Returns: the effects to carry out, in order.
  /// - Throws: an error if a lookup fails.
  mutating func open(now: Date) throws -> [Effect]

  /// Returns the prompt for the next line. It depends on the state alone.
  ///
  /// - Throws: an error if a lookup fails.
  func ask() throws -> Ask

  /// Handles one input.
  ///
  /// - Returns: the effects to carry out, in order.
  /// - Throws: an error if a lookup fails.
  mutating func handle(_ input: Input, now: Date) throws -> [Effect]

  /// Handles the passing of time.
  ///
  /// - Returns: the effects to carry out, in order.
  mutating func tick(now: Date) -> [Effect]

  /// Returns the completions at the cursor.
  ///
  /// - Parameter text: the line up to the cursor.
  /// - Throws: an error if a lookup fails.
  func completions(for text: String) throws -> Candidates

  /// Returns feedback on a line while it is being typed; nil for none.
  ///
  /// - Throws: an error if a lookup fails.
  func preview(of line: String) throws -> LinePreview?
}

extension Dialogue {
  /// Does nothing by default.
  package mutating func tick(now: Date) -> [Effect] { [] }
  /// Gives no feedback by default.
  package func preview(of line: String) throws -> LinePreview? { nil }
}
