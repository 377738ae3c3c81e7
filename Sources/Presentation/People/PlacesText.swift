import DataFiles
import Messages
import Phrases
package import TextLayout

/// Places to look for people, from Prompts/where.yaml.
package enum PlacesText {
  /// The list of places, each with words to say there.
  ///
  /// - Parameter minutes: the length of interview to ask for.
  package static func lines(minutes: Int, width: Int) -> [StyledLine] {
    var lines = StyledLine.wrapped(Words.book.text("where.title"), .strong, width: width)
    for place in Words.book.list("where.order") {
      func text(_ key: String) -> String {
        Words.book.text("where.places.\(place).\(key)", ["minutes": "\(minutes)"])
      }
      lines.append(StyledLine(text("name"), .strong))
      lines += StyledLine.wrapped(text("how"), width: width, first: "  ", rest: "  ")
      lines += StyledLine.wrapped(
        Words.book.text("where.say", ["words": text("say")]), .faint, width: width, first: "  ",
        rest: "  ")
    }
    return lines
  }

  /// A post in which the user asks their own network for contacts.
  ///
  /// - Parameter minutes: the length of interview to ask for.
  package static func post(field: String, wish: String, minutes: Int, width: Int) -> [StyledLine] {
    let text = Words.say(
      Phrase(
        "where.post.text",
        [
          "field": MessageFacts.inSentence(field), "wish": MessageFacts.inSentence(wish),
          "minutes": "\(minutes)",
        ]))
    return StyledLine.wrapped(Words.book.text("where.post.title"), .strong, width: width)
      + StyledLine.wrapped(text, width: width)
      + StyledLine.wrapped(Words.book.text("where.post.tip"), .faint, width: width)
  }
}
