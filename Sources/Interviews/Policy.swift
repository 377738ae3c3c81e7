/// The limits and default times the program uses. The defaults follow the guides, or most of them.
package struct Policy: Codable, Equatable, Sendable {
  /// The default length of an interview in minutes (Udacity: 20; Thinkful: 30 rather than 60; Four
  /// steps: 30).
  package var minutes = 30
  /// The lengths offered, in minutes.
  package var offeredMinutes = [15, 20, 30, 45, 60]
  /// The allowed lengths of an interview, in minutes.
  package var lengths = 5...180
  /// The default minutes for a question and its answer (survey: 2 to 4).
  package var questionMinutes = 3
  /// The number of questions in an interview of ``partsMinutes`` minutes (survey: 4 to 7). Scaled
  /// for other lengths; see ``questions(in:)``.
  package var questions = 6
  /// The number of spare questions, in case time allows.
  package var spareQuestions = 3
  /// The allowed lengths of a question, in minutes.
  package var questionLengths = 1...60
  /// The minutes to arrive early in person (Thinkful). By phone or video, be exactly on time.
  package var arriveEarly = 5
  /// The hours after the conversation within which to say thanks (Thinkful).
  package var thankWithinHours = 24
  /// The days after the conversation within which to connect and keep promises (Five steps: after
  /// the meeting).
  package var connectDays = 2
  /// The days between check-ins (Thinkful: every few weeks).
  package var checkInDays = 21
  /// The days from the first message to the follow-up (Udacity and ZDNet: about a week).
  package var followUpDays = 7
  /// The days before which a follow-up is pushy (ZDNet: at least three).
  package var earliestFollowUpDays = 3
  /// The days after the first message at which to try someone else (Udacity and Thinkful: two
  /// weeks).
  package var latestFollowUpDays = 14
  /// The maximum number of follow-ups (Udacity, ZDNet: one).
  package var followUps = 1
  /// The days ahead within which to propose times after a yes (Thinkful: within a week).
  package var scheduleWithinDays = 7
  /// The fixed parts of an interview of ``partsMinutes`` minutes. Scaled for other lengths.
  package var parts = AgendaParts(opening: 3, closing: 4, thanks: 1)
  /// The length that ``parts`` and ``questions`` refer to, in minutes.
  package var partsMinutes = 30
  /// The minimum lengths of the fixed parts, in minutes.
  package var leastParts = AgendaParts(opening: 1, closing: 2, thanks: 1)
  /// The interview length beyond which the fixed parts don't grow, in minutes.
  package var partsGrowUntil = 60

  /// The default numbers.
  package static let standard = Policy()

  /// Creates the default policy.
  package init() {}

  /// Returns the fixed parts of an interview, scaled to its length.
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
  /// Returns the number of questions for an interview of a given length.
  ///
  /// With the standard policy, it is 3 for 15 minutes, 4 for 20, 6 for 30, 8 for 45, and 10 for 60.
  /// Up to 30 minutes it is proportional to the length. Beyond that it grows more slowly, since a
  /// longer conversation goes deeper rather than wider.
  ///
  /// - Parameter length: the whole interview, in minutes.
  package func questions(in length: Int) -> Int {
    let base = Double(partsMinutes)
    let length = Double(length)
    let scale = length <= base ? length / base : 1 + (length - base) * 2 / (3 * base)
    return max(1, Int((Double(questions) * scale).rounded()))
  }
}

/// The lengths of the parts of an interview that are never cut, in minutes.
package struct AgendaParts: Codable, Equatable, Sendable {
  /// The opening: thanks, introduction, goal, permission to take notes, and end time.
  package var opening: Int
  /// The closing: other people to contact, and permission to stay in touch.
  package var closing: Int
  /// The thanks at the end.
  package var thanks: Int

  /// The sum of all three.
  package var total: Int { opening + closing + thanks }

  /// Creates the parts from their lengths in minutes.
  package init(opening: Int, closing: Int, thanks: Int) {
    self.opening = opening
    self.closing = closing
    self.thanks = thanks
  }
}
