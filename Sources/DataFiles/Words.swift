import Foundation
import Language
package import Phrases
import TextLayout

/// The words the program says, read from Prompts/ when they are first wanted.
package enum Words {
  package static let book = Phrasebook(spell: { isBritish ? BritishSpelling.of($0) : $0 }) { file in
    guard let file = DataFile.builtIn("Prompts/\(file).yaml") else { return nil }
    return try? file.decode(PhraseTree.self)
  }

  /// Whether they are spelled the British way: as the environment has it, until the settings say.
  package nonisolated(unsafe) static var isBritish =
    Region.current(environment: ProcessInfo.processInfo.environment).usesBritishSpelling

  /// How much of a value is shown within a sentence, in characters.
  package static let valueLimit = 200

  /// The sentence of a phrase, its values made safe to show. Paths are shown whole, and sentences.
  package static func say(_ phrase: Phrase, in book: Phrasebook = book) -> String {
    let safe = phrase.values.map { key, value in
      (
        key,
        Sanitizer.line(value, limit: ["path", "problem", "keys"].contains(key) ? .max : valueLimit)
      )
    }
    return book.text(phrase.key, Dictionary(uniqueKeysWithValues: safe))
  }

  /// Several paragraphs, without the line break at their end.
  package static func paragraphs(_ key: String) -> String {
    book.text(key).split(separator: "\n").joined(separator: "\n")
  }
}

extension Words {
  /// How a fact that has no place is noted, such as `Role: nurse`.
  package static func fact(_ fact: String, _ value: String) -> String {
    book.text("people.fact", ["fact": book.text("people.facts.\(fact)"), "value": value])
  }
}
