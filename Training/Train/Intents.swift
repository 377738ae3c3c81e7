import Foundation
import Language

/// Learns what people want with a line.
struct Intents {
  private let lines: [LabeledLine]
  private let trainer: Trainer

  init(_ training: URL) throws {
    lines = try Corpus.utterances(training.appending(path: "understanding"))
    trainer = tuned(
      Trainer(
        labels: Intent.allCases.map(\.rawValue),
        buckets: option("buckets").flatMap { Int($0) } ?? 1 << 15))
  }

  /// Prints how well some voices are told by what is learned from all others.
  func report(without voices: Set<String>) {
    let learned = trainer.learn(lines.filter { !voices.contains($0.voice) })
    Report(labels: trainer.labels, buckets: trainer.buckets, weights: learned)
      .print(lines.filter { voices.contains($0.voice) })
  }

  func write() throws {
    let file = WeightsFile(
      name: "intents", labels: trainer.labels, weights: trainer.learn(lines),
      source: "Training/understanding", comment: "The classifier of intents.",
      digest: try SourceDigest.intents)
    try file.text.write(
      toFile: "Sources/Language/Understanding/IntentWeights.swift", atomically: true,
      encoding: .utf8)
  }
}
