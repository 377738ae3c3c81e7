import ArgumentParser
import Dialogue
import Foundation
import Interviews
import Journal
import Phrases
import Presentation
import Services

/// Somebody by number or name, as an argument.
struct PersonArgument: ParsableArguments {
  @Argument(help: .words("person", value: "number or name")) var words: [String]

  /// Finds the person.
  ///
  /// - Throws: ``Failure`` if there is none, or more than one.
  func person(in app: App) throws -> Person {
    try app.person(matching: words.joined(separator: " "))
  }
}
