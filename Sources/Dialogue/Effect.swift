package import Foundation
package import Interviews
package import Messages
package import Phrases

/// An action that a dialogue requests. The program carries effects out in order.
package enum Effect: Equatable, Sendable {
  /// Print a sentence.
  case say(Phrase, Tone = .plain)
  /// Show a view.
  case show(View)
  /// Close this dialogue with an optional closing sentence, and return to the one that opened it.
  case close(saying: Phrase? = nil)
  /// Close this dialogue, and run a line in the one that opened it.
  case command(String)
  /// Quit the program.
  case leave
  /// An action on a message.
  case message(MessageEffect)
  /// An action in a session.
  case session(SessionEffect)
  /// Save the interview, then report it with ``Input/saved(_:)``. `change` names the change so it
  /// can be undone; nil if the user only moved on.
  case save(Interview, change: Phrase?)
  /// Delete the interview. `change` names it so it can be undone.
  case delete(Interview, change: Phrase)
  /// Plan what follows an interview that took place without the program's clock.
  case followUp(Interview)
  /// Remember that the user was asked how an interview went.
  case askedAbout(Interview.ID)
  /// Undo the last change, then report it with ``Input/undone(_:)``.
  case undo
  /// Write the notes sheet to its files, and print their paths.
  case writeSheet(Interview)
  /// Write the notes sheet to its files again after a change, without a word.
  case updateSheet(Interview)
  /// Run a live session for an interview, then return.
  case live(Interview, options: String)
  /// Rehearse an interview, then return.
  case rehearse(Interview, options: String)
  /// Write a message to a person, then return.
  case reachOut(Person, options: String)
  /// Show or change settings.
  case settings(SettingsRequest)
  /// Run a shell command, given without the program's name, then return.
  case shell(String)
  /// Save an answer in a reflection on an interview.
  case reflect(Interview.ID, Reflection.Question, String)
  /// Write the thank-you for an interview in its own dialogue, then return.
  case thank(Interview, ThankYou.Style)
  /// Close a due item, and say what follows from it.
  case finish(DueItem.ID)
  /// Reopen a closed item. What followed from closing it stays.
  case reopen(DueItem.ID)
  /// Snooze a due item for a number of days, and print the new date.
  case snooze(DueItem.ID, days: Int)
  /// Remember that an unfinished interview was postponed for the day.
  case leaveForToday(Interview.ID)
  /// Save answers in a quiz.
  case answered(Quiz, [QuizAnswer])
}

extension Effect {
  /// The tone of a sentence, which decides its style.
  package enum Tone: Sendable {
    case plain, strong, faint, good, cue, warning
  }
}

/// An action on a message.
package enum MessageEffect: Equatable, Sendable {
  /// Save the draft, then report it with ``Input/savedMessage(_:)``.
  case save(Message)
  /// Remember a fact, so it isn't asked again.
  case remember(MessageFacts.Fact, String)
  /// Open the draft in an editor, then report the text with ``Input/edited(_:)``.
  case edit(Message)
  case copy(Message)
  /// Open the draft in the mail program.
  case mail(Message)
  /// Write the draft to a file at a path; with an empty path, among the other drafts.
  case write(Message, path: String)
  /// Log the draft as sent on a day, given in words.
  case sent(Message, when: String)
  /// Delete the draft.
  case delete(Message)
  /// Log the person's reply.
  case logReply(Message.Reply)
}

/// An action in a session.
package enum SessionEffect: Equatable, Sendable {
  /// Save an event.
  case record(SessionEvent)
  /// Ask the program that plays the interviewee for a reply, then report it with
  /// ``Input/heard(_:_:)``. Use the given turn if there is no reply.
  case ask(orElse: Rehearsal.Turn)
  /// Advance the session clock to a time.
  case passTo(Date)
  /// Ring the bell, if it is enabled.
  case bell
}

/// A view to show. The front end decides how.
package enum View: Equatable, Sendable {
  /// The checker's report on a draft.
  case check(CheckReport)
  /// An interview's questions with their minutes; with `reasons`, also why each was chosen.
  case plan(Interview, reasons: Bool)
  /// The timed agenda of an interview.
  case agenda(Interview)
  /// The notes sheet of an interview.
  case sheet(Interview)
  /// The facts of an interview.
  case interview(Interview)
  /// A list of interviews.
  case interviews([Interview])
  /// Questions from the bank.
  case bank([Question])
  /// An interview's sessions and their results.
  case sessions(Interview)
  /// An interview's rehearsals side by side.
  case rehearsals(Interview)
  /// Outreach that is due, by person.
  case outreachDue
  /// A checker rule by id, or all rules of a category.
  case rule(String)
  /// Advice on the topic that matches the words; all topics if there are no words.
  case advice(String)
  /// A list of people, and the number of people not listed.
  case people([Person], others: Int)
  /// Everything known about a person.
  case person(Person)
  /// Places to look for people.
  case places
  /// A post for the user's own network, made from their field and wish.
  case post(field: String, wish: String)
  /// The list of commands, or the details of one.
  case help(Command?)
  /// The summary of an interview, with the user's reflection.
  case summary(Interview)
  /// The due items.
  case due
  /// The most pressing due items. `isAll` is true if there are no others.
  case pressing([DueEntry], isAll: Bool)
  /// A due item, with what helps to do it.
  case dueItem(DueItem.ID)
  /// Insights across all interviews; with words, only notes that contain them.
  case insights([String])
  /// The parts of a request, with examples in shuffled order.
  case requestSet(RequestMatch)
  /// The matched examples, right or wrong and why, and the user's score.
  case requestResult(RequestMatch, QuizScore)
  /// A question to judge.
  case quizQuestion(QuizQuestion, number: Int, of: Int)
  /// The result for a judged question, and why.
  case quizVerdict(QuizVerdict)
  /// The end of a quiz: the score, unless `isTold` says it was just shown, and what comes next.
  case quizEnd(QuizScore, isTold: Bool)
  /// The user's scores in all quizzes.
  case quizScores([QuizScore])
  /// A message, and the checker's findings on it.
  case message(Message)
  /// The words to ask or say in a segment of a session.
  case stop(Segment)
  /// A cue from Prompts/live.yaml, with the words to say.
  case cue(String)
  /// The interviewee's words in a rehearsal.
  case heard(String)
  /// The rest of a session's plan, and the postponed questions.
  case sessionPlan
  /// The result of a session.
  case debrief
  /// The checker's report, shortened for reading during a session.
  case briefCheck(CheckReport)
  /// The session commands.
  case sessionHelp
}

/// An input to a dialogue.
package enum Input: Equatable, Sendable {
  /// A line was typed.
  case line(String)
  /// An answer that is taken literally, even if it looks like a command.
  case answer(String)
  /// Ctrl-C.
  case interrupt
  /// Ctrl-C with text on the line. The text comes back when its question is asked again.
  case interruptedLine(String)
  /// Ctrl-D, or the end of piped input.
  case endOfInput
  /// An interview was saved; it now has a number.
  case saved(Interview)
  /// An interview could not be saved because another window changed it. The value is the saved
  /// version; nil if it was deleted.
  case changedElsewhere(Interview?)
  /// The last change was undone; nil if there was none.
  case undone(Undone?)
  /// A draft was saved; it now has a number.
  case savedMessage(Message)
  /// A message was edited; the value is its new text.
  case edited(String)
  /// The interviewee replied. The reply counts as the kind of the given turn.
  case heard(String, Rehearsal.Turn)

  /// A change that was undone, or can be.
  package struct Undone: Equatable, Sendable {
    /// The sentence that reports the undo.
    package let change: Phrase
    /// The number of the changed interview.
    package let id: Interview.ID
    /// The interview as restored; nil if the change created it.
    package let interview: Interview?

    /// The title of the interview at the change.
    package let title: String

    /// Creates a record of a change. The title defaults to that of the interview, else its number.
    package init(change: Phrase, id: Interview.ID, interview: Interview?, title: String? = nil) {
      self.change = change
      self.id = id
      self.interview = interview
      self.title = title ?? interview?.title ?? "#\(id)"
    }
  }
}
