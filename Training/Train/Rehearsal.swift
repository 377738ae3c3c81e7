import Classification
import DataFiles
import Dialogue
import Foundation
import Interviews
import Language
import QuestionChecking
import Services

/// Learns what lines said in a rehearsal do, and what they're about.
struct RehearsalTraining {
  /// A line with everything known about it.
  struct Line {
    let text: String
    let after: String
    let act: String
    let theme: String
    let check: String
    let voice: String
    /// True for a line from elsewhere; it isn't measured.
    var isCopy = false
  }

  /// A row of Training/rehearsal.
  private struct Row: Decodable {
    let after, text, act, theme: String?
  }

  private static let buckets = 1 << 15
  private static let actLabels = TalkAct.allCases.map(\.rawValue)
  private static let subjectLabels =
    Theme.allCases.filter { $0 != .own }.map(\.rawValue) + TalkReader.forbidden

  private let lines: [Line]

  /// Reads the lines of Training/rehearsal, the banks, and some drafts.
  init() throws {
    let checker = try Banks(of: Home(named: "/nonexistent")).checker()
    func check(_ text: String) -> String { CheckReport.mark(of: checker.check(text)) }
    var lines: [Line] = []
    for file in try Corpus.files(URL(filePath: "Training/rehearsal"), type: "jsonl") {
      let voice = file.deletingPathExtension().lastPathComponent
      for line in try Corpus.lines(file) {
        let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
        guard let text = row.text, let act = row.act else { continue }
        lines.append(
          Line(
            text: text, after: row.after ?? "", act: act, theme: row.theme ?? "",
            check: check(text), voice: voice))
      }
    }
    let answers = Answers(lines)
    lines += try Self.bank(after: answers)
    lines += try Self.drafts(after: answers, check: check)
    self.lines = lines
  }

  /// What professionals said before questions, by theme, to put before other questions.
  private struct Answers {
    private let byTheme: [String: [String]]
    private let all: [String]

    init(_ lines: [Line]) {
      let told = lines.filter {
        $0.act == "deeper" && !$0.theme.isEmpty && !$0.after.isEmpty && !$0.after.contains("?")
      }
      byTheme = Dictionary(grouping: told, by: \.theme).mapValues { $0.map(\.after) }
      all = told.map(\.after)
    }

    func same(_ theme: String, _ number: Int) -> String {
      let list = byTheme[theme] ?? all
      return list[number * 31 % list.count]
    }

    func other(than theme: String, _ number: Int) -> String {
      let list = byTheme.keys.sorted().filter { $0 != theme }
      return same(list[number % list.count], number / list.count)
    }
  }

  private static func bank(after answers: Answers) throws -> [Line] {
    let slots = Slots(role: "nurse", company: "Riverside Health", field: "health care")
    var lines: [Line] = []
    for question in try Banks(of: Home(named: "/nonexistent")).questions() {
      let theme = question.theme.rawValue
      let text = slots.words(of: question) ?? question.text
      lines.append(
        Line(
          text: text, after: answers.other(than: theme, lines.count), act: "question",
          theme: theme, check: "", voice: "bank", isCopy: true))
      for followUp in question.followUps {
        lines.append(
          Line(
            text: slots.fill(followUp) ?? followUp, after: answers.same(theme, lines.count),
            act: "deeper", theme: theme, check: "", voice: "bank", isCopy: true))
      }
    }
    return lines
  }

  /// Two drafts of each forbidden category and five others of each voice.
  private static func drafts(
    after answers: Answers, check: (String) -> String
  ) throws -> [Line] {
    var lines: [Line] = []
    for file in try Corpus.files(URL(filePath: "Training/drafts"), type: "tsv") {
      var counts: [String: Int] = [:]
      for line in try Corpus.lines(file) {
        let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[0] == "ok" || TalkReader.forbidden.contains(parts[0]) else {
          continue
        }
        let isFine = parts[0] == "ok"
        counts[parts[0], default: 0] += 1
        guard counts[parts[0], default: 0] <= (isFine ? 5 : 2) else { continue }
        lines.append(
          Line(
            text: parts[1], after: answers.other(than: "", lines.count),
            act: isFine ? "question" : "forbidden", theme: isFine ? "" : parts[0],
            check: check(parts[1]), voice: "drafts", isCopy: true))
      }
    }
    return lines
  }

  // MARK: - Learning

  private func learnSubjects(_ lines: [Line]) -> Trainer.Weights {
    Trainer(labels: Self.subjectLabels, buckets: Self.buckets).learn(
      lines.filter { !$0.theme.isEmpty }.map { line in
        LabeledLine(
          text: line.text, voice: line.voice, label: line.theme,
          features: TalkSense(line.text, after: line.after, check: line.check).subjectFeatures)
      })
  }

  /// Returns how likely each theme is.
  private func likelihoods(_ weights: Trainer.Weights, _ features: LineFeatures) -> [Double] {
    Array(
      LineClassifier.softmax(weights.scores(features)).dropLast(TalkReader.forbidden.count))
  }

  private func example(_ line: Line, _ subjects: Trainer.Weights) -> LabeledLine {
    let sense = TalkSense(line.text, after: line.after, check: line.check)
    let before = TalkSense(line.after, after: "", check: "")
    return LabeledLine(
      text: "[\(line.after)] \(line.text)", voice: line.voice, label: line.act,
      features: sense.actFeatures(
        subjects: likelihoods(subjects, sense.subjectFeatures),
        before: likelihoods(subjects, before.subjectFeatures)),
      isCopy: line.isCopy)
  }

  /// Learns the acts. The subjects of a line are told by weights that haven't learned from it, as
  /// they will be in a rehearsal.
  private func learnActs(_ lines: [Line]) -> Trainer.Weights {
    let voices = Set(lines.map(\.voice)).sorted()
    let parts = 4
    func part(_ index: Int) -> Int {
      lines[index].isCopy
        ? index % parts : (voices.firstIndex(of: lines[index].voice) ?? 0) % parts
    }
    var examples = [LabeledLine?](repeating: nil, count: lines.count)
    for held in 0..<parts {
      let weights = learnSubjects(lines.indices.filter { part($0) != held }.map { lines[$0] })
      for index in lines.indices where part(index) == held {
        examples[index] = example(lines[index], weights)
      }
    }
    return Trainer(labels: Self.actLabels, buckets: Self.buckets).learn(examples.compactMap { $0 })
  }

  /// Learns from all voices, and writes the weights.
  func write() throws {
    for (name, file, labels, weights) in [
      ("subjects", "TalkSubject", Self.subjectLabels, learnSubjects(lines)),
      ("acts", "TalkAct", Self.actLabels, learnActs(lines)),
    ] {
      let text = WeightsFile(
        name: name, labels: labels, weights: weights, source: "Training/rehearsal",
        comment: "The classifier of \(name).", digest: try SourceDigest.rehearsal
      ).text
      try text.write(
        toFile: "Sources/Language/Rehearsal/\(file)Weights.swift", atomically: true,
        encoding: .utf8)
    }
  }

  /// Learns from other voices, and says how well that does on these.
  func measure(heldOut: [Substring]) {
    let learned = lines.filter { !heldOut.contains($0.voice[...]) }
    let held = lines.filter { heldOut.contains($0.voice[...]) && !$0.isCopy }
    let subjects = learnSubjects(learned)
    print("acts")
    Report(labels: Self.actLabels, weights: learnActs(learned))
      .print(held.map { example($0, subjects) })
    print("subjects")
    Report(labels: Self.subjectLabels, weights: subjects).print(
      held.filter { $0.act == "question" || $0.act == "forbidden" }.map { line in
        LabeledLine(
          text: line.text, voice: line.voice, label: line.theme,
          features: TalkSense(line.text, after: line.after, check: line.check).subjectFeatures)
      })
  }
}
