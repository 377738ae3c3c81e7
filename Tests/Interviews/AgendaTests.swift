import Interviews
import Testing

@Suite struct AgendaTests {
  /// A number of questions, lengths and minutes, different for each seed.
  static func generated(_ seed: Int) -> (questions: [PlannedQuestion], minutes: Int) {
    var random = SplitMix(seed: UInt64(truncatingIfNeeded: seed))
    let questions = (0..<Int.random(in: 0...40, using: &random)).map { number in
      PlannedQuestion(
        text: "Question \(number)", minutes: Int.random(in: 1...9, using: &random),
        priority: Bool.random(using: &random) ? .must : .nice)
    }
    return (questions, Int.random(in: 5...180, using: &random))
  }

  @Test(arguments: 0..<2000) func `Every plan is whole and ends at the agreed minute`(seed: Int) {
    let (questions, minutes) = Self.generated(seed)
    let agenda = Agenda(questions: questions, minutes: minutes)

    #expect(agenda.minutes == minutes)
    var clock = 0
    for item in agenda.items {
      #expect(item.start == clock, "items follow one another")
      #expect(item.minutes >= 1)
      clock += item.minutes
    }
    #expect(clock == minutes, "the parts add up to the length")

    let kinds = agenda.items.map(\.kind)
    #expect(kinds.first == .opening)
    #expect(kinds.suffix(2) == [.closing, .thanks])
    for kind in [Agenda.Kind.opening, .closing, .thanks] {
      #expect(kinds.count { $0 == kind } == 1)
    }
    let closing = agenda.items.first { $0.kind == .closing }
    #expect(closing?.minutes ?? 0 >= 2, "closing is never under 2 minutes")
  }

  @Test(arguments: 0..<2000) func `Nothing is lost and the order is kept`(seed: Int) {
    let (questions, minutes) = Self.generated(seed)
    let agenda = Agenda(questions: questions, minutes: minutes)
    let planned = agenda.items.compactMap(\.entry)
    let all = (planned + agenda.ifTimeAllows).sorted { $0.number < $1.number }
    #expect(all.map(\.question) == questions)
    #expect(planned.map(\.number) == planned.map(\.number).sorted())
    #expect(agenda.ifTimeAllows.map(\.number) == agenda.ifTimeAllows.map(\.number).sorted())
    if !questions.isEmpty { #expect(!planned.isEmpty, "there is always something to ask") }
  }

  @Test(arguments: 0..<2000) func `Must-asks come before nice-to-asks`(seed: Int) {
    let (questions, minutes) = Self.generated(seed)
    let agenda = Agenda(questions: questions, minutes: minutes)
    let isMustLeftOut = agenda.ifTimeAllows.contains { $0.question.priority == .must }
    let isNicePlanned = agenda.items.contains { $0.entry?.question.priority == .nice }
    #expect(!(isMustLeftOut && isNicePlanned))
  }

  @Test(arguments: 0..<500) func `What is left over is too short for what is left out`(seed: Int) {
    let (questions, minutes) = Self.generated(seed)
    let agenda = Agenda(questions: questions, minutes: minutes)
    let slack = agenda.items.first { $0.kind == .slack }?.minutes ?? 0
    let isMustLeftOut = agenda.ifTimeAllows.contains { $0.question.priority == .must }
    for entry in agenda.ifTimeAllows where entry.question.priority == .must || !isMustLeftOut {
      #expect(entry.question.minutes > slack)
    }
  }

  @Test func `Half an hour is opened in 3, closed in 4 and thanked in 1`() {
    let agenda = Agenda(questions: [], minutes: 30)
    #expect(agenda.items.map(\.kind) == [.opening, .slack, .closing, .thanks])
    #expect(agenda.items.map(\.minutes) == [3, 22, 4, 1])
    #expect(agenda.roomFor == 7)
  }

  @Test(arguments: [
    (5, [1, 2, 1]), (10, [1, 2, 1]), (15, [2, 2, 1]), (20, [2, 3, 1]), (45, [5, 6, 2]),
    (60, [6, 8, 2]), (180, [6, 8, 2]),
  ]) func `The fixed parts scale with the length`(length: Int, parts: [Int]) {
    let scaled = Policy.standard.parts(of: length)
    #expect([scaled.opening, scaled.closing, scaled.thanks] == parts)
  }

  @Test func `In five minutes one question gets what time there is`() {
    let agenda = Agenda(
      questions: [
        PlannedQuestion(text: "Nice", minutes: 3, priority: .nice),
        PlannedQuestion(text: "Must", minutes: 4, priority: .must),
      ], minutes: 5)
    #expect(agenda.items.compactMap(\.entry?.question.text) == ["Must"])
    #expect(agenda.ifTimeAllows.map(\.question.text) == ["Nice"])
  }

  @Test func `A length that cannot be planned is moved to the nearest that can`() {
    #expect(Agenda(questions: [], minutes: -4).minutes == 5)
    #expect(Agenda(questions: [], minutes: 1000).minutes == 180)
  }

  @Test func `Too few questions: says how many more would fit`() {
    let agenda = Agenda(questions: [PlannedQuestion(text: "One", minutes: 4)], minutes: 30)
    #expect(agenda.roomFor == 6)
  }
}
