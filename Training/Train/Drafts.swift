import DataFiles
import Foundation
import QuestionChecking

/// Learns which drafts ask for what they shouldn't.
struct Drafts {
  private let trainer: Trainer
  private let drafts: [LabeledLine]
  private let copies: [LabeledLine]
  private let examples: [LabeledLine]
  private let heldOut: Set<String>

  init(_ training: URL) throws {
    trainer = tuned(
      Trainer(
        labels: Corpus.draftLabels, buckets: option("buckets").flatMap { Int($0) } ?? 1 << 16))
    guard let image = CompiledRules.image(),
      let checker = image.withUnsafeBytes({ Checker(image: $0.bindMemory(to: UInt8.self)) })
    else { fatalError("The built-in rules can't be read.") }
    heldOut = try Corpus.heldOut(training)
    drafts = try Corpus.drafts(training.appending(path: "drafts"), checker)
    copies = Corpus.mistyped(drafts, checker)
    examples =
      try Corpus.examples(checker)
      + Corpus.everyday(URL(filePath: "Tests/QuestionChecking/everyday.txt"), checker)
      + Corpus.talk(training.appending(path: "understanding"), checker)
  }

  private var voices: [String] {
    Set(drafts.map(\.voice)).subtracting(heldOut).sorted()
  }

  private func learn(from voices: some Sequence<String>) -> Trainer.Weights {
    let voices = Set(voices)
    return trainer.learn((drafts + copies).filter { voices.contains($0.voice) } + examples)
  }

  private func print(_ name: String, _ weights: Trainer.Weights, on voices: Set<String>) {
    DraftReport(
      labels: trainer.labels, weights: weights,
      leaning: Checker.leaning, sure: Checker.sure, agreed: Checker.agreed
    ).print(name, drafts.filter { voices.contains($0.voice) })
  }

  /// Prints how well drafts are told.
  func report() {
    let voices = voices
    for part in 0..<4 {
      let left = Set(voices.enumerated().filter { $0.offset % 4 == part }.map(\.element))
      print("left out, part \(part + 1)", learn(from: voices.filter { !left.contains($0) }), on: left)
    }
    for count in stride(from: 8, through: voices.count, by: 8) {
      // Voices are taken from the whole alphabet, so that each step adds some of every kind.
      let some = voices.indices.filter { $0 * count % voices.count < count }.map { voices[$0] }
      print("held out, learned from \(some.count) voices", learn(from: some), on: heldOut)
    }
  }

  func write() throws {
    let weights = learn(from: voices).relativeToFirst(of: trainer.labels.count)
    let file = WeightsFile(
      name: "drafts", labels: Array(trainer.labels.dropFirst()), weights: weights,
      source: "Training/drafts and examples in QuestionBanks", reference: trainer.labels.first,
      comment: "The classifier of draft questions.", digest: try SourceDigest.drafts)
    try file.text.write(
      toFile: "Sources/QuestionChecking/DraftWeights.swift", atomically: true, encoding: .utf8)
  }
}
