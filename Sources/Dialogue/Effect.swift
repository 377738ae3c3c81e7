package import Foundation
package import Interviews
package import Messages
package import Phrases

/// Something a dialogue wants done. The program carries effects out in their order.
package enum Effect: Equatable, Sendable {
  /// Say a sentence.
  case say(Phrase, Tone = .plain)
  /// Show something that takes more than a sentence.
  case show(View)
  /// Leave the dialogue, with a last word; what it was opened from goes on.
  case close(saying: Phrase? = nil)
  /// Leave the dialogue, and type a line where it was opened from.
  case command(String)
  /// Leave the program.
  case leave
  /// Something to be done with a message.
  case message(MessageEffect)
  /// Something to be done in a session.
  case session(SessionEffect)
  /// Write the interview to the journal, and tell the conversation with ``Input/saved(_:)``.
  /// `change` says what was changed, for undoing it; nil where one only moved on.
  case save(Interview, change: Phrase?)
  /// Take back the last change, and tell the conversation with ``Input/undone(_:)``.
  case undo
  /// Write the notes sheet to its files and say where.
  case writeSheet(Interview)
  /// Hold the talk of an interview, and come back.
  case live(Interview, options: String)
  /// Rehearse the talk of an interview, and come back.
  case rehearse(Interview, options: String)
  /// Write to a person, and come back.
  case reachOut(Person, options: String)
  /// Show settings, or change one.
  case settings(SettingsRequest)
  /// Run a command as it is typed in a shell, without the program's name, and come back.
  case shell(String)
  /// Keep an answer about a talk.
  case reflect(Interview.ID, Reflection.Question, String)
  /// Write the thank-you for a talk, in a dialogue of its own.
  case thank(Interview, ThankYou.Style)
  /// Close what is due, and say what follows.
  case finish(DueItem.ID)
  /// Open what was closed again: nothing followed from it.
  case reopen(DueItem.ID)
  /// Put off what is due by so many days, and say until when.
  case snooze(DueItem.ID, days: Int)
  /// Remember that an unfinished interview was put off for the day.
  case leaveForToday(Interview.ID)
  /// Keep answers in an exercise.
  case answered(Quiz, [QuizAnswer])
}

extension Effect {
  /// How a sentence is meant.
  package enum Tone: Sendable {
    case plain, strong, faint, good, cue, warning
  }
}

/// Something to be done with a message.
package enum MessageEffect: Equatable, Sendable {
  /// Save the draft, and tell with ``Input/savedMessage(_:)``.
  case save(Message)
  /// Remember what was answered, so that it is not asked again.
  case remember(MessageFacts.Fact, String)
  /// Let it be edited, and tell with ``Input/edited(_:)``.
  case edit(Message)
  case copy(Message)
  /// Open it in the mail program.
  case mail(Message)
  /// Write it to a file: of a path, or beside the other drafts.
  case write(Message, path: String)
  /// Log it as sent, on a day in words.
  case sent(Message, when: String)
  /// Delete the draft.
  case delete(Message)
  /// Log their answer.
  case logReply(Message.Reply)
}

/// Something to be done in a session.
package enum SessionEffect: Equatable, Sendable {
  /// Write down what happened.
  case record(SessionEvent)
  /// Ask the program that plays the interviewee for its reply, and tell with ``Input/heard(_:_:)``;
  /// if it has none, this.
  case ask(orElse: Rehearsal.Turn)
  /// Let the session's clock go on to a time.
  case passTo(Date)
  /// Ring, where bells are wanted.
  case bell
}

/// Something to look at. Who shows it decides how.
package enum View: Equatable, Sendable {
  /// What the checker says of a draft.
  case check(CheckReport)
  /// The questions of an interview with their minutes; with `reasons` also why they were chosen.
  case plan(Interview, reasons: Bool)
  /// The timed agenda of an interview.
  case agenda(Interview)
  /// The notes sheet of an interview.
  case sheet(Interview)
  /// What is known of an interview.
  case interview(Interview)
  /// A list of interviews.
  case interviews([Interview])
  /// Questions of the bank.
  case bank([Question])
  /// The sessions of an interview: what came of each.
  case sessions(Interview)
  /// The rehearsals of an interview beside each other.
  case rehearsals(Interview)
  /// The people whom one writes to: what is due.
  case outreachDue
  /// A rule of the checker, by its id, or the rules of a category.
  case rule(String)
  /// Advice on a topic that some words name; without words the topics.
  case advice(String)
  /// A list of people, with how many there are beside them.
  case people([Person], others: Int)
  /// All that is known of a person.
  case person(Person)
  /// Where to look for people.
  case places
  /// A post for one's own network, from one's field and wish.
  case post(field: String, wish: String)
  /// The commands; or one of them in detail.
  case help(Command?)
  /// What one made of a talk.
  case summary(Interview)
  /// What is due.
  case due
  /// The most pressing of what is due, and whether that is all.
  case pressing([DueEntry], isAll: Bool)
  /// One thing that is due, with what helps to do it.
  case dueItem(DueItem.ID)
  /// What all talks have in common; with words, only notes that hold them.
  case insights([String])
  /// Parts of a request, and examples in mixed order.
  case requestSet(RequestMatch)
  /// Which examples were matched rightly, and why; and how one stands.
  case requestResult(RequestMatch, QuizScore)
  /// A question to judge.
  case quizQuestion(QuizQuestion, number: Int, of: Int)
  /// Whether it was judged rightly, and why.
  case quizVerdict(QuizVerdict)
  /// The end of an exercise: how one stands, unless that was told just now, and what comes next.
  case quizEnd(QuizScore, isTold: Bool)
  /// How one stands in all exercises.
  case quizScores([QuizScore])
  /// A message, and what the checker finds in it.
  case message(Message)
  /// What to ask or say at a segment of a session.
  case stop(Segment)
  /// A cue of Prompts/live.yaml with the words to say.
  case cue(String)
  /// The interviewee's words in a rehearsal.
  case heard(String)
  /// All that is left of a session, and what was put off.
  case sessionPlan
  /// The result of a session.
  case debrief
  /// The checker's verdict, for when there is no time to read.
  case briefCheck(CheckReport)
  /// The commands of a session.
  case sessionHelp
}

/// What comes to the conversation from outside.
package enum Input: Equatable, Sendable {
  /// A line was typed.
  case line(String)
  /// An answer that is taken as it is, even if it looks like a command.
  case answer(String)
  /// Ctrl-C.
  case interrupt
  /// Ctrl-C with something typed, which stands on the line again where one goes on.
  case interruptedLine(String)
  /// Ctrl-D, or the end of piped input.
  case endOfInput
  /// An interview was written to the journal; it has its number now.
  case saved(Interview)
  /// An interview could not be saved, for another window had changed it. It is given as it is now;
  /// nil if it is gone.
  case changedElsewhere(Interview?)
  /// The last change was undone; nil if there was none.
  case undone(Undone?)
  /// A draft was saved; it has its number now.
  case savedMessage(Message)
  /// A message was edited.
  case edited(String)
  /// The interviewee said something; the reply counts as one of the turn's kind.
  case heard(String, Rehearsal.Turn)

  /// A change that was taken back.
  package struct Undone: Equatable, Sendable {
    /// What the change was, as it is told when it was taken back.
    package let change: Phrase
    /// The number of the interview that was changed.
    package let id: Interview.ID
    /// The interview as it is again; nil if the change had made it.
    package let interview: Interview?

    /// How the interview is called with the change.
    package let title: String

    /// Tells what was taken back, or can be.
    package init(change: Phrase, id: Interview.ID, interview: Interview?, title: String? = nil) {
      self.change = change
      self.id = id
      self.interview = interview
      self.title = title ?? interview?.title ?? "#\(id)"
    }
  }
}
