import Foundation
import Testing

@testable import Interviews

@Suite struct RehearsalScoreTests {
  static let ten = Date(timeIntervalSince1970: 1_800_000_000)

  /// A rehearsal of two questions in which these lines were said, each a minute after the other.
  static func session(
    _ lines: [(String, [Remark])], replies: [Reply] = [], endsAfter minutes: Double = 20
  ) -> LiveSession {
    let questions = [
      PlannedQuestion(text: "Q1?"), PlannedQuestion(text: "Q2?", priority: .nice),
    ]
    var session = LiveSession(
      Interview(id: 1, start: ten, minutes: 20, questions: questions), opened: ten)
    session.apply(SessionEvent(at: ten, .began))
    for (minute, (text, remarks)) in lines.enumerated() {
      let at = ten + Double(minute) * 60
      if remarks.contains(.question), session.stop == .opening {
        session.apply(SessionEvent(at: at, .moved(to: .question(1))))
      }
      session.apply(SessionEvent(at: at, .said(text, remarks)))
    }
    for reply in replies { session.apply(SessionEvent(at: ten + 300, .heard("Yes.", reply))) }
    session.apply(SessionEvent(at: ten + minutes * 60, .ended))
    return session
  }

  static let good: [(String, [Remark])] = [
    ("Thank you. I am Mia.", [.introduction, .thanks]), ("May I take notes?", [.notes]),
    ("Q1?", [.question]), ("Why?", [.followUp]), ("How so?", [.followUp]),
    ("Thank you.", [.thanks]),
  ]

  @Test func `A talk as the guides have it leaves nothing to try`() {
    let score = RehearsalScore(of: Self.session(Self.good))
    #expect(score.toTry.isEmpty)
    #expect(score.results[.grace] == nil, "nothing was offered")
    #expect(score.results[.steered] == nil, "nobody drifted off")
    #expect(score.met.count == RehearsalScore.Criterion.allCases.count - 2)
    #expect(score.evidence[.thankedAtEnd] == "Thank you.")
    #expect(score.evidence[.introduced] == "Thank you. I am Mia.")
    #expect(score.questions == (planned: 2, asked: 1, own: 0))
  }

  @Test(arguments: RehearsalScore.Criterion.allCases.filter { $0 != .steered })
  func `Each thing that lacks is seen`(criterion: RehearsalScore.Criterion) {
    var lines = Self.good
    var replies: [Reply] = []
    var minutes = 20.0
    switch criterion {
    case .clean: lines.insert(("A job?", [.forbidden]), at: 3)
    case .grace:
      replies = [.afterEvent("cv", isGraceful: true), .afterEvent("pay", isGraceful: false)]
    case .thankedAtEnd: lines.removeLast()
    case .time: minutes = 22
    case .introduced:
      lines[0].0 = "I am Mia. " + String(repeating: "And then I did this. ", count: 40)
    case .steered: break
    case .thankedAtStart: lines[0].1 = [.introduction]
    case .covered: lines[2].1 = [.statement]
    case .followUps: lines.remove(at: 4)
    case .notes: lines.remove(at: 1)
    }
    let session = Self.session(lines, replies: replies, endsAfter: minutes)
    #expect(RehearsalScore(of: session).results[criterion] == false)
  }

  @Test(arguments: [
    ("cv", [Remark.answer], true), ("refer", [.answer], true), ("why", [.answer], false),
    ("cv", [.forbidden, .answer], false),
  ]) func `Thanks for a gift may come a line late`(
    kind: String, remarks: [Remark], isGraceful: Bool
  ) {
    for (next, expected) in [([Remark.thanks, .question], isGraceful), ([.question], false)] {
      var session = Self.session([("Q1?", [.question]), ("Sure.", remarks)])
      let at = Self.ten + 300
      session.apply(SessionEvent(at: at, .heard("Fine.", .afterEvent(kind, isGraceful: false))))
      session.apply(SessionEvent(at: at, .said("And you?", next)))
      #expect(RehearsalScore(of: session).results[.grace] == expected)
    }
  }

  @Test(arguments: [
    ([Remark.steer], true), ([.question], true), ([.smalltalk], false), ([.unclear], nil),
  ]) func `Someone who drifts off is brought back, or not`(remarks: [Remark], expected: Bool?) {
    var session = Self.session([("Q1?", [.question])])
    let at = Self.ten + 300
    session.apply(SessionEvent(at: at, .heard("My boat…", .event("wander"))))
    session.apply(SessionEvent(at: at, .said("Nice. Back to your week?", remarks)))
    let score = RehearsalScore(of: session)
    #expect(score.results[.steered] == expected)
    #expect(score.evidence[.steered] == expected.map { _ in "Nice. Back to your week?" })
  }

  @Test func `What was not understood is not held against anyone`() {
    let lines: [(String, [Remark])] = [
      ("mumble", [.unclear]), ("Q1?", [.question]), ("mumble", [.unclear]),
    ]
    let score = RehearsalScore(of: Self.session(lines))
    #expect(score.results[.thankedAtStart] == nil && score.results[.introduced] == nil)
    #expect(score.results[.thankedAtEnd] == nil)
  }

  @Test func `At most three things are named, the gravest first`() {
    let score = RehearsalScore(of: Self.session([("A job?", [.forbidden])]))
    #expect(score.toTry.count == 3 && score.toTry.first == .clean)
  }

  @Test func `To offer to stop keeps the time, and of a live talk little is known`() {
    let offer: (String, [Remark]) = ("Shall we stop?", [.offerToStop])
    let offered = Self.session(Self.good + [offer], endsAfter: 25)
    #expect(RehearsalScore(of: offered).results[.time] == true)
    let silent: [(String, [Remark])] = Array(repeating: ("Hm.", [.statement]), count: 20)
    let late = Self.session(Self.good + silent + [offer], endsAfter: 27)
    #expect(RehearsalScore(of: late).results[.time] == false)
    let live = RehearsalScore(of: Self.session([]), isLive: true)
    #expect(Set(live.results.keys) == [.time, .covered])
  }

  @Test func `Sessions are put beside each other by the words of their questions`() {
    func record(_ kind: SessionRecord.Kind, _ id: Int64) -> SessionRecord {
      let session = Self.session(Self.good)
      var record = SessionRecord(
        id: id,
        setup: .init(
          kind: kind, interview: session.interview, opened: Self.ten,
          end: Self.ten + 1200, persona: "warm"))
      record.events = [
        SessionEvent(at: Self.ten, .began),
        SessionEvent(at: Self.ten + 60 * Double(id), .moved(to: .question(1))),
        SessionEvent(at: Self.ten + 300, .ended),
      ]
      return record
    }
    let comparison = RehearsalComparison([
      record(.rehearsal, 1), record(.trial, 2), record(.live, 3),
    ])
    #expect(comparison.columns.map(\.record.id) == [1, 3])
    #expect(comparison.parts == [.opening, .question("Q1?"), .closing, .thanks])
    #expect(comparison.columns.map { $0.parts[.opening] } == [60, 180])
    #expect(comparison.columns.map { $0.parts[.question("Q1?")] } == [240, 120])
  }
}
