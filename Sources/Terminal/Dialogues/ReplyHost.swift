import DataFiles
package import Dialogue
package import Foundation
import Interviews
import Journal
import Phrases
import Services
import TextLayout

/// Logs a person's reply.
package final class ReplyHost: DialogueHost {
  private let outreach: OutreachService
  private(set) var person: Person
  /// True if a reply was logged.
  private(set) var hasCome = false

  init(_ outreach: OutreachService, about person: Person) {
    self.outreach = outreach
    self.person = person
  }

  /// The current time.
  package var now: Date { outreach.app.clock.now() }

  /// Carries out effects, in order.
  ///
  /// - Returns: how the dialogue ends; nil while it continues.
  /// - Throws: ``Failure`` or `JournalError` if the reply can't be logged.
  package func perform(_ effects: [Effect], in dialogue: inout ReplyDialogue) throws -> Ending? {
    for effect in effects {
      switch effect {
      case .say(let phrase, _): say(phrase)
      case .message(.logReply(let reply)):
        say(try outreach.log(reply, from: person, at: now))
        person = try outreach.app.journal().person(person.id) ?? person
        hasCome = true
      case .close: return .closed
      case .command(let line): return .command(line)
      case .leave: return .left
      default: break
      }
    }
    return nil
  }

  private func say(_ phrase: Phrase) {
    Output.standard.show(StyledLine.wrapped(Words.say(phrase), width: Output.standard.width))
  }

  /// Leaves the request as it is.
  package func adapt(
    _ request: inout LineInput.Request, to ask: Ask, in loop: DialogueLoop<ReplyHost>
  ) {}

  /// Turns a typed line into an input.
  package func input(_ typed: LineInput.Typed, to ask: Ask) -> Input {
    switch typed {
    case .line(let text): .line(text)
    case .interrupted: .interrupt
    case .end: .endOfInput
    }
  }
}
