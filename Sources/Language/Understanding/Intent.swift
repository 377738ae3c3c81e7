/// What someone wants when they type a line.
package enum Intent: String, Codable, Sendable, CaseIterable {
  /// They have an interview coming up, or want to plan one.
  case prepare
  /// It's a draft question, to be checked.
  case check
  /// They want someone to talk to.
  case find
  /// They want to write to someone.
  case reachOut = "reach-out"
  /// A fact of the current interview has changed, or it's called off.
  case change
  /// Someone answered their message.
  case reply
  /// They want to rehearse.
  case practice
  /// The interview begins now.
  case start
  /// They want a sheet or a list.
  case print
  /// They want to write a thank-you note.
  case thanks
  /// They want to look back on an interview.
  case reflect
  /// They ask what's next.
  case due
  /// They ask what the program can do, or how something works.
  case help
  /// They're nervous.
  case worry
  /// A greeting, thanks, or a joke.
  case chat
  case undo
  case quit
  /// It answers the question asked, or another question of a preparation.
  case answer
  /// They want to go back to the question before.
  case back
  /// They ask why this is asked.
  case why
  /// They leave the question open.
  case open
  /// None of these; the program asks back.
  case unclear
}

/// Where a line is typed: at the main prompt, or at a question of a preparation.
package enum Place: String, Codable, Sendable, CaseIterable {
  case main, name, role, company, field, connection, stage, goals, when, minutes, medium, findings
}
