import DataFiles
import Foundation
import Interviews
import QuestionChecking
import Testing

@Suite struct QuizTests {
  static let sets: [RequestSet] = {
    let file = DataFile.builtIn("Prompts/quiz/requests.yaml")
    return (try? file?.decode(RequestSetFile.self).sets) ?? []
  }()

  static let now = Date(timeIntervalSince1970: 1_795_251_600)

  static func answer(_ item: String, _ isRight: Bool, days: Double = 0) -> QuizAnswer {
    QuizAnswer(item, isRight: isRight, at: now.addingTimeInterval(days * 86400))
  }

  // MARK: - The sets

  @Test func `There are eight sets, each example once, short, and with its reason`() {
    #expect(Self.sets.count >= 7)
    let examples = Self.sets.flatMap { set in RequestPart.allCases.map { set.example(of: $0) } }
    #expect(examples.count == 5 * Self.sets.count)
    #expect(Set(examples.map(\.text)).count == examples.count)
    for example in examples {
      #expect((10...105).contains(example.text.count), "\(example.text)")
      #expect((10...70).contains(example.why.count), "\(example.why)")
    }
  }

  @Test func `No example asks for what must not be asked, alone or in its message`() throws {
    let checker = try Checker(
      DataFile.builtIn(in: "QuestionBanks/bad").map { try $0.decode(RuleFile.self) })
    for set in Self.sets {
      let parts = RequestPart.allCases.map { set.example(of: $0).text }
      for text in parts {
        #expect(!checker.check(text).contains { $0.severity > .hint }, "\(text)")
      }
      let found = checker.check(parts.joined(separator: " "), as: .request)
      // Who one is stands under a message, and is none of the five parts.
      let others = found.filter { $0.severity > .hint && $0.rule != "message-no-introduction" }
      #expect(others.isEmpty, "\(set.id): \(others.map(\.rule))")
    }
  }

  @Test func `A mistake in a file of sets is told with its line`() {
    let good = """
      one:
        title: T
        reason: {text: a, why: b}
        interest: {text: c, why: d}
        fit: {text: e, why: f}
        connection: {text: g, why: h}
        meeting: {text: i, why: j}
      """
    func problem(_ yaml: String) -> DataFileError? {
      do throws(DataFileError) {
        _ = try DataFile(path: "sets.yaml", yaml: yaml).decode(RequestSetFile.self)
        return nil
      } catch {
        return error
      }
    }
    #expect(problem(good) == nil)
    let missing = problem(good.replacingOccurrences(of: "  fit: {text: e, why: f}\n", with: ""))
    #expect(missing?.line == 2)
    if case .missing(let key) = missing?.problem { #expect(key == "fit") } else { Issue.record() }
    let empty = problem(good.replacingOccurrences(of: "text: g", with: "text: ''"))
    #expect(empty?.line == 6)
    #expect(empty?.problem == .badValue("connection is empty"))
    let twice = problem(good.replacingOccurrences(of: "text: c", with: "text: a"))
    #expect(twice?.problem == .badValue("interest has the example of another part"))
    let unknown = problem(good + "\n  salary: {text: x, why: y}")
    #expect(unknown?.problem == .badValue("salary is no part of a request"))
    #expect(unknown?.line == 8)
  }

  // MARK: - Matching

  /// A set, its examples a to e those of parts in the order of a row of numbers.
  func match() throws -> RequestMatch { RequestMatch(try #require(Self.sets.first), seed: 7) }

  func rightLetters(_ match: RequestMatch) -> [String] {
    RequestPart.allCases.map(match.letter)
  }

  @Test func `Four letters are enough, in one line or several`() throws {
    var once = try match()
    let letters = rightLetters(once)
    try once.take(letters.prefix(4).joined())
    #expect(once.open.isEmpty && RequestPart.allCases.allSatisfy(once.isRight))
    var slowly = try match()
    for letter in letters.prefix(4) { try slowly.take(letter) }
    #expect(slowly == once)
    var numbered = try match()
    try numbered.take("5\(letters[4]), 1=\(letters[0]); 3. \(letters[2].uppercased())")
    #expect(numbered.open == [.interest, .connection])
    try numbered.take(letters[1])
    #expect(numbered.open.isEmpty && RequestPart.allCases.allSatisfy(numbered.isRight))
  }

  @Test func `A line that will not do changes nothing`() throws {
    var match = try match()
    try match.take("ab")
    let before = match
    let lines: [(String, RequestMatch.Problem)] = [
      ("x", .unclear), ("6a", .unclear), ("3", .unclear), (",", .unclear), ("34a", .unclear),
      ("٣", .unclear), ("a", .taken(letter: "a", number: 1)),
      ("cc", .taken(letter: "c", number: 3)), ("cdb", .taken(letter: "b", number: 2)),
    ]
    for (line, problem) in lines {
      #expect(throws: problem, "\(line)") { try match.take(line) }
      #expect(match == before)
    }
    // With its number a letter moves.
    try match.take("3a")
    #expect(match.given(.reason) == nil && match.given(.fit) == "a")
    #expect(match.takeBack() && match.given(.fit) == nil)
  }

  @Test func `The seed alone says how the examples are mixed`() throws {
    let set = try #require(Self.sets.first)
    for seed in 0..<200 as Range<UInt64> {
      let match = RequestMatch(set, seed: seed)
      #expect(match == RequestMatch(set, seed: seed))
      #expect(Set(match.shown) == Set(RequestPart.allCases))
    }
    #expect(Set((0..<200 as Range<UInt64>).map { RequestMatch(set, seed: $0).shown }).count > 80)
  }

  // MARK: - What comes back when

  static let items = (1...12).map { "item \($0)" }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `The same answers, seed and time give the same choice, each thing once`(seed: UInt64) {
    let answers = [Self.answer("item 3", false), Self.answer("item 5", true)]
    let chosen = LeitnerBoxes(answers).choose(8, from: Self.items, seed: seed, now: Self.now)
    #expect(chosen.count == 8 && Set(chosen).count == 8)
    #expect(
      chosen
        == LeitnerBoxes(answers).choose(
          8, from: Self.items.reversed(), seed: seed, now: Self.now))
    #expect(chosen.first == "item 3", "what was missed, before what is new")
    #expect(!chosen.contains("item 5"), "what was right, after what is new")
    // Also where the clock was set back.
    let before = Self.now.addingTimeInterval(-3600)
    let early = LeitnerBoxes(answers).choose(8, from: Self.items, seed: seed, now: before)
    #expect(early == chosen)
  }

  @Test func `A right answer rests longer each time, a wrong one not at all`() {
    var answers: [QuizAnswer] = []
    var rests: [Double] = []
    for isRight in [true, true, true, true, true, false, true] {
      answers.append(Self.answer("a", isRight))
      let standing = LeitnerBoxes(answers).standing(of: "a")
      rests.append((standing?.due.timeIntervalSince(Self.now) ?? 0) / 86400)
    }
    #expect(rests == [1, 3, 7, 21, 21, 0, 1])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `What is missed comes back sooner than what is right`(seed: UInt64) {
    // Two sittings a day of three things, one of which is never known.
    var answers: [QuizAnswer] = []
    var turns: [String: [Int]] = [:]
    for sitting in 0..<60 {
      let now = Self.now.addingTimeInterval(Double(sitting) * 43200)
      let chosen = LeitnerBoxes(answers).choose(3, from: Self.items, seed: seed, now: now)
      for item in chosen {
        turns[item, default: []].append(sitting)
        answers.append(QuizAnswer(item, isRight: item != "item 4", at: now))
      }
    }
    #expect(turns.count == Self.items.count, "every thing comes")
    let missed = turns["item 4"]?.count ?? 0
    for (item, seen) in turns where item != "item 4" {
      #expect(missed > 2 * seen.count, "\(item)")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `Every thing comes in the end, however badly one answers`(seed: UInt64) {
    for count in [1, 2, 5] {
      var chance = SplitMix(seed: seed)
      var answers: [QuizAnswer] = []
      var last: String?
      for sitting in 0..<60 {
        let now = Self.now.addingTimeInterval(Double(sitting) * 3600)
        let chosen = LeitnerBoxes(answers).choose(
          count, from: Self.items.filter { $0 != last }, seed: seed, now: now)
        last = chosen.last
        answers += chosen.map {
          QuizAnswer($0, isRight: Int.random(in: 0..<10, using: &chance) == 0, at: now)
        }
      }
      #expect(Set(answers.map(\.item)) == Set(Self.items), "\(count) at a time")
    }
  }

  @Test func `Fewer things than asked for are all there is`() {
    #expect(LeitnerBoxes([]).choose(10, from: ["a", "b"], seed: 1, now: Self.now).count == 2)
    #expect(LeitnerBoxes([]).choose(10, from: [], seed: 1, now: Self.now).isEmpty)
    let gone = [Self.answer("no longer there", false)]
    #expect(LeitnerBoxes(gone).choose(10, from: ["a"], seed: 1, now: Self.now) == ["a"])
  }

  // MARK: - Scores

  @Test func `A score counts, names what is hard of late, and what comes back`() {
    let parts = RequestPart.allCases
    func set(_ id: String, wrong: Set<RequestPart>, days: Double) -> [QuizAnswer] {
      parts.map { Self.answer("\(id)/\($0.rawValue)", !wrong.contains($0), days: days) }
    }
    let answers =
      set("law", wrong: [.fit, .reason], days: 0) + set("data", wrong: [.fit], days: 1)
      + set("law", wrong: [], days: 2)
    let score = QuizScore(.parts, answers)
    #expect(score.answered == 15 && score.right == 12 && score.missed == 1)
    #expect(score.hardest?.part == .fit && score.hardest?.count == 2)
    #expect(answers.bySet.map(\.isRight) == [false, false, true])
    let later = (3...7).flatMap { set("law", wrong: [], days: Double($0)) }
    #expect(QuizScore(.parts, answers + later).hardest == nil)
    #expect(QuizScore(.questions, []).answered == 0)
  }
}
