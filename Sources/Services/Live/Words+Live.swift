import DataFiles
package import Interviews
import Phrases

extension Words {
  /// Returns the cues of a live session and when they are due.
  ///
  /// - Throws: ``Failure`` if a time in Prompts/live.yaml is not valid.
  package static func cues() throws -> CueSheet {
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

  /// The words that classify remarks in a rehearsal.
  package static var remarks: RemarkWords { RemarkWords { book.list("rehearsal.words.\($0)") } }

  /// What the interviewee says in a rehearsal where the persona has nothing of their own.
  package static var partner: PartnerWords {
    PartnerWords(
      keys: { book.keys(of: "partner.\($0)") }, list: { book.list("partner.\($0)") })
  }
}
