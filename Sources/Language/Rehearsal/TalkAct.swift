/// What a line said in an interview does.
package enum TalkAct: String, CaseIterable, Sendable {
  /// It says hello, thanks for the time, or introduces the speaker.
  case opening
  /// It asks to take notes or to record.
  case permission
  /// It asks about a new subject.
  case question
  /// It asks about the answer just given.
  case deeper
  case thanks, apology
  /// It asks or says how much time is left, or offers to stop.
  case time
  case goodbye
  /// It answers what the professional asked.
  case answer
  /// It takes what the professional offered, or turns it down.
  case accept, decline
  case stayInTouch = "stay-in-touch"
  /// It asks for a job, an internship, a referral, or what the professional earns.
  case forbidden
  /// It brings a professional who has drifted off back to the subject.
  case steer
  /// It deals with the setting: the line, the seats, the coffee.
  case logistics
  /// It chats.
  case smalltalk
  /// None of these, or too little to go on.
  case unclear
}

/// What is taken from a line said in an interview.
package struct TalkReading: Equatable, Sendable {
  /// What the line does.
  package var act: TalkAct
  /// How sure the act is, from 0 to 1.
  package let sureness: Double
  /// The second likeliest act.
  package let second: TalkAct
  /// What a question is about, such as `day-to-day`; for something forbidden, its category.
  package let subject: String
  /// How sure the subject is, from 0 to 1.
  package let subjectSureness: Double

  /// The subject, if the act has one.
  package var theme: String {
    switch act {
    case .question, .deeper, .forbidden: subject
    default: ""
    }
  }
}
