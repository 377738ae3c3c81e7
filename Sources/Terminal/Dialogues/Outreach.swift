import DataFiles
import Dialogue
package import Interviews
import Journal
import Messages
import Phrases
import Presentation
package import Services
import TextLayout

/// Starts the dialogues about messages.
package struct Outreach {
  private let outreach: OutreachService
  private let input: LineInput

  /// Creates a starter of dialogues.
  package init(app: App, input: LineInput) {
    outreach = OutreachService(app: app)
    outreach.isShell = false
    self.input = input
  }

  /// Writes a message to a person. If no message is due now, first asks if they have replied to the
  /// last one, which may lead to the next.
  ///
  /// - Throws: ``Failure`` if no message can be written now.
  package func write(to person: Person, _ request: MessageRequest) throws -> Ending {
    var person = person
    while request.kind == nil,
      let standing = try outreach.standing(try outreach.next(with: person), with: person)
    {
      let host = ReplyHost(outreach, about: person)
      let loop = DialogueLoop(
        ReplyDialogue(standing, canAnswer: try canAnswer(person)), host, input)
      let ending = try loop.run()
      guard ending == .closed else { return ending }
      person = host.person
      let hasNext = try outreach.next(with: person).kind != nil
      if host.hasCome {
        // After a no, there is nothing more to write.
        guard hasNext else { return .closed }
      } else {
        guard loop.dialogue.isOpen, hasNext else { return .closed }
        break
      }
    }
    return try writeNext(to: person, request)
  }

  /// True if a reply is possible at this point.
  private func canAnswer(_ person: Person) throws -> Bool {
    switch try outreach.next(with: person) {
    case .wait, .waitForIntroducer, .write: true
    default: false
    }
  }

  private func writeNext(to person: Person, _ request: MessageRequest) throws -> Ending {
    let writer = try MessageWriter(request, to: person, at: outreach)
    let dialogue = MessageDialogue(
      try writer.prepared(), facts: writer.facts, templates: try outreach.templates(),
      separator: Words.book.text("views.separator"))
    writer.sayNotices { notice in
      Output.standard.show(StyledLine.wrapped(Words.say(notice), width: Output.standard.width))
    }
    let draft = dialogue.draft
    let waiting = OutreachDue.Draft(
      message: draft, person: writer.facts.person,
      days: outreach.app.clock.now().days(since: draft.at, in: outreach.app.calendar))
    if draft.id != 0, waiting.isHesitant { Output.standard.show(outreach.text.courage(waiting)) }
    return try DialogueLoop(dialogue, MessageHost(outreach, to: writer.facts.person), input).run()
  }

  /// Asks which advice the user will follow, and writes the thank-you from the answer.
  ///
  /// - Throws: ``Failure`` if the interview has no saved person.
  package func thank(for interview: Interview, _ style: ThankYou.Style) throws -> Ending {
    let person = try outreach.personToThank(for: interview)
    var facts = try outreach.thanksFacts(for: interview, to: person)
    let draft = try outreach.thanksDraft(to: person, style, facts: facts)
    facts.used = draft.facts?.used
    let dialogue = MessageDialogue(
      draft, facts: facts, templates: try outreach.templates(),
      separator: Words.book.text("views.separator"),
      saved: Phrase("thanks.kept", ["id": "\(interview.id)"]),
      starts: [.used: Words.book.text("thanks.used.start")])
    Output.standard.show(try outreach.thanksReminders(for: interview, width: Output.standard.width))
    let host = MessageHost(outreach, to: person, thankedFor: interview)
    return try DialogueLoop(dialogue, host, input).run()
  }
}
