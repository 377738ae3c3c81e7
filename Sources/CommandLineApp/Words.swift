import DataFiles
import Interviews
import Phrases
import Rendering

/// The words the program says, read from Prompts/ when they are first wanted.
enum Words {
  static let book = Phrasebook { file in
    guard let file = DataFile.builtIn("Prompts/\(file).yaml") else { return nil }
    return try? file.decode(PhraseTree.self)
  }

  /// How much of a value is shown within a sentence, in characters.
  static let valueLimit = 200

  /// The sentence of a phrase, its values made safe to show. Paths are shown whole, and sentences.
  static func say(_ phrase: Phrase, in book: Phrasebook = book) -> String {
    let safe = phrase.values.map { key, value in
      (key, Sanitizer.line(value, limit: ["path", "problem"].contains(key) ? .max : valueLimit))
    }
    return book.text(phrase.key, Dictionary(uniqueKeysWithValues: safe))
  }

  /// Several paragraphs, without the line break at their end.
  static func paragraphs(_ key: String) -> String {
    book.text(key).split(separator: "\n").joined(separator: "\n")
  }

  /// When the cues of a live session are due.
  static func cues() throws -> CueSheet {
    let moments = try book.keys(of: "live.cues").map { id in
      let key = "live.cues.\(id)"
      let media = (book.template("\(key).media") ?? "").split(separator: " ")
      guard
        let moment = CueSheet.Cue.Moment(
          book.text("\(key).at"), least: Int(book.template("\(key).least") ?? "0") ?? 0,
          media: Set(media.compactMap { Interview.Medium(rawValue: String($0)) }))
      else { throw Failure("unknown", ["words": "\(key).at"], .badData) }
      return (id, moment)
    }
    return CueSheet(Dictionary(uniqueKeysWithValues: moments))
  }

  /// The words by which remarks in a rehearsal are known.
  static var remarks: RemarkWords { RemarkWords { book.list("rehearsal.words.\($0)") } }
}
