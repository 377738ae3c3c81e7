import ArgumentParser
import Dialogue
import Foundation
import Interviews
import Journal
import Phrases
import Presentation
import Services

/// A person as an argument, by number or name.
struct PersonArgument: ParsableArguments {
  @Argument(help: .words("person", value: "number or name")) var words: [String]

  /// Returns the person.
  ///
  /// - Throws: ``Failure`` if no person matches, or more than one.
  func person(in app: App) throws -> Person {
    try app.person(matching: words.joined(separator: " "))
  }
}
