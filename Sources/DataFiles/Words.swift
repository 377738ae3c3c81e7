import Foundation
import Language
package import Phrases
import TextLayout

/// The program's words, read from Prompts/ on first use.
package enum Words {
  /// The phrasebook with the built-in sentences.
  package static let book = Phrasebook(spell: { isBritish ? BritishSpelling.of($0) : $0 }) { file in
    guard let file = DataFile.builtIn("Prompts/\(file).yaml") else { return nil }
    return try? file.decode(PhraseTree.self)
  }

  /// True for British spelling. Follows the environment until the settings are read.
  package nonisolated(unsafe) static var isBritish =
    Region.current(environment: ProcessInfo.processInfo.environment).usesBritishSpelling

  /// The maximum length of a value shown inside a sentence, in characters.
  package static let valueLimit = 200

  /// Returns a phrase's sentence with its values sanitized. Paths, problems, and keys are not
  /// shortened.
  package static func say(_ phrase: Phrase, in book: Phrasebook = book) -> String {
    book.text(phrase) { slot, value in
      Sanitizer.line(
        value, limit: ["path", "problem", "keys"].contains(slot) ? .max : valueLimit)
    }
  }

  /// Returns several paragraphs without blank lines and without the final line break.
  package static func paragraphs(_ key: String) -> String {
    book.text(key).split(separator: "\n").joined(separator: "\n")
  }
}

extension Words {
  /// Returns the note for a fact that has no field of its own, such as `Role: nurse`.
  package static func fact(_ fact: String, _ value: String) -> String {
    book.text("people.fact", ["fact": book.text("people.facts.\(fact)"), "value": value])
  }
}
