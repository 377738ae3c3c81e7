/// The numbers the program goes by. The defaults are what the guides say, or most of them.
package struct Policy: Codable, Equatable, Sendable {
  /// The length to ask for, in minutes (Udacity: 20; Thinkful: 30 rather than 60; Four steps: 30).
  package var minutes = 30
  /// The lengths offered, in minutes.
  package var offeredMinutes = [15, 20, 30, 45, 60]
  /// The shortest and longest interview that can be planned, in minutes.
  package var lengths = 5...180
  /// The usual minutes for a question with its answer (survey: 2 to 4).
  package var questionMinutes = 3
  /// The number of questions in an interview of ``partsMinutes`` minutes (survey: four to seven).
  /// Other lengths scale from it; see ``questions(in:)``.
  package var questions = 6
  /// The number of spare questions, for when time allows.
  package var spareQuestions = 3
  /// The shortest and longest time for one question that can be planned, in minutes.
  package var questionLengths = 1...60
  /// Minutes to be early in person (Thinkful; by phone or video, exactly on time).
  package var arriveEarly = 5
  /// Hours within which to say thanks (Thinkful).
  package var thankWithinHours = 24
  /// Days after the conversation by which to connect and to do what was promised (Five steps: after
  /// the meeting).
  package var connectDays = 2
  /// Days between check-ins (Thinkful: every few weeks).
  package var checkInDays = 21
  /// Days after the first message on which to follow up (Udacity and ZDNet: about a week).
  package var followUpDays = 7
  /// Days before which a follow-up would be pushy (ZDNet: at least three).
  package var earliestFollowUpDays = 3
  /// Days after the first message by which to try someone else (Udacity and Thinkful: two weeks).
  package var latestFollowUpDays = 14
  /// The number of follow-ups (Udacity, ZDNet: one).
  package var followUps = 1
  /// Days within which to propose times, after a yes (Thinkful: within a week).
  package var scheduleWithinDays = 7
  /// The fixed parts of an interview of ``partsMinutes`` minutes; other lengths scale from them.
  package var parts = AgendaParts(opening: 3, closing: 4, thanks: 1)
  /// The length for which ``parts`` are given, in minutes.
  package var partsMinutes = 30
  /// The least the fixed parts shrink to, in minutes.
  package var leastParts = AgendaParts(opening: 1, closing: 2, thanks: 1)
  /// The length from which the fixed parts grow no further, in minutes.
  package var partsGrowUntil = 60

  /// The default numbers.
  package static let standard = Policy()

  /// Makes the default policy.
  package init() {}

  /// The fixed parts of an interview, scaled to its length.
  ///
  /// - Parameter length: the whole interview, in minutes.
  package func parts(of length: Int) -> AgendaParts {
    let scale = Double(min(length, partsGrowUntil)) / Double(partsMinutes)
    func scaled(_ part: KeyPath<AgendaParts, Int>) -> Int {
      max(leastParts[keyPath: part], Int((Double(parts[keyPath: part]) * scale).rounded()))
    }
    return AgendaParts(
      opening: scaled(\.opening), closing: scaled(\.closing), thanks: scaled(\.thanks))
  }
}

extension Policy {
  /// Returns the number of questions for an interview: with the standard policy 3 for 15 minutes, 4
  /// for
  /// 20, 6 for 30, 8 for 45, and 10 for an hour. Up to half an hour they grow with the length, then
  /// more slowly, since a longer conversation goes deeper rather than wider.
  ///
  /// - Parameter length: the whole interview, in minutes.
  package func questions(in length: Int) -> Int {
    let base = Double(partsMinutes)
    let length = Double(length)
    let scale = length <= base ? length / base : 1 + (length - base) * 2 / (3 * base)
    return max(1, Int((Double(questions) * scale).rounded()))
  }
}

/// The parts of an interview that are never cut, in minutes.
package struct AgendaParts: Codable, Equatable, Sendable {
  /// Thanks, the introduction, the goal, permission to take notes, the end time.
  package var opening: Int
  /// Who else to talk to, and permission to stay in touch.
  package var closing: Int
  /// Thanking them again.
  package var thanks: Int

  /// All three together.
  package var total: Int { opening + closing + thanks }

  /// Makes the parts from their lengths in minutes.
  package init(opening: Int, closing: Int, thanks: Int) {
    self.opening = opening
    self.closing = closing
    self.thanks = thanks
  }
}
