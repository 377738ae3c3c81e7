import DataFiles
package import Dialogue
package import Interviews
import Messages
import Phrases
package import Presentation
package import Services
package import TextLayout

extension EffectRunner {
  /// The lines of a view of people.
  package func peopleLines(of view: View) throws -> [StyledLine] {
    let width = Output.standard.width
    let text = TalkText(book: Words.book, dates: app.dates, width: width)
    switch view {
    case .people(let people, let others): return text.people(people, others: others)
    case .person(let person): return text.person(try app.record(of: person))
    case .places: return PlacesText.lines(minutes: app.settings.policy.minutes, width: width)
    case .post(let field, let wish):
      return PlacesText.post(
        field: field, wish: wish, minutes: app.settings.policy.minutes, width: width)
    default: return []
    }
  }
}

extension App {
  /// All there is to show of a person.
  package func record(of person: Person) throws -> PersonRecord {
    PersonRecord(
      person, history: try journal().history(of: person.id),
      messages: try journal().messages(to: person.id),
      talks: try journal().interviews(with: person.id),
      due: try journal().openItems(with: person.id, at: clock.now()))
  }
}

/// Where to look for people, from Prompts/where.yaml.
package enum PlacesText {
  /// - Parameter minutes: the length to ask for.
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

  /// A post for one's own network.
  ///
  /// - Parameter minutes: the length to ask for.
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
