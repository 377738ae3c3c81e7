package import Foundation

/// A dialogue with the person: lines come in, effects go out.
///
/// It is a value. Whoever runs it keeps a copy before each input and goes back to that copy when an
/// effect fails: the same question is asked again, and nothing is lost. Time comes only from outside.
package protocol Dialogue: Sendable {
  /// Begins.
  mutating func open(now: Date) throws -> [Effect]

  /// How to ask for the next line. It follows from the state alone.
  func ask() throws -> Ask

  /// Takes one input.
  ///
  /// - Returns: what to do about it, in order.
  mutating func handle(_ input: Input, now: Date) throws -> [Effect]

  /// Lets time pass.
  ///
  /// - Returns: what to do about it, in order.
  mutating func tick(now: Date) -> [Effect]

  /// What can stand where the cursor is.
  ///
  /// - Parameter text: the line up to the cursor.
  func completions(for text: String) throws -> Candidates

  /// Looks at a line while it is typed.
  func preview(of line: String) throws -> LinePreview?
}

extension Dialogue {
  package mutating func tick(now: Date) -> [Effect] { [] }
  package func preview(of line: String) throws -> LinePreview? { nil }
}
