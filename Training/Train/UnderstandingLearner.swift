import Classification
import Foundation
import Language

/// Learns to understand what people type: the words that name something, the traits of an interview,
/// and what people want.
struct UnderstandingLearner {
  private let utterances: Utterances
  /// The voices to measure on, which nothing is learned from.
  private let heldOut: Set<String>

  init(_ training: URL, without heldOut: Set<String> = []) throws {
    utterances = try Utterances(training.appending(path: "understanding"))
    self.heldOut = heldOut
  }

  /// Learns all weights and says how well the voices held out are told. Writes the weights if no
  /// voice is held out.
  func run() throws {
    var models = Models()
    models.spans = try learn(
      utterances.spans(), "spans", ["none"] + SpanKind.allCases.map(\.rawValue), buckets: 1 << 15,
      epochs: 8, to: "SpanWeights")
    models.medium = try learn(
      utterances.traits(\.medium), "mediums", ["none", "in person", "phone", "video"],
      buckets: 1 << 13, epochs: 8, to: "MediumWeights")
    models.connection = try learn(
      utterances.traits(\.connection), "connections", ["none", "direct", "warm", "cold"],
      buckets: 1 << 13, epochs: 8, to: "ConnectionWeights")
    models.stage = try learn(
      utterances.traits(\.stage), "stages", ["none", "early", "mid", "senior"],
      buckets: 1 << 13, epochs: 8, to: "StageWeights")
    _ = try learn(
      utterances.intents(models), "intents", Intent.allCases.map(\.rawValue), buckets: 1 << 15,
      epochs: 12, to: "IntentWeights")
  }

  private func learn(
    _ lines: [LabeledLine], _ name: String, _ labels: [String], buckets: Int, epochs: Int,
    to path: String
  ) throws -> LineClassifier {
    var trainer = Trainer(labels: labels, buckets: buckets)
    trainer.epochs = epochs
    trainer = tuned(trainer)
    let learned = trainer.learn(lines.filter { !heldOut.contains($0.voice) })
    let file = WeightsFile(
      name: name, labels: labels, weights: learned, source: "Training/understanding",
      comment: "The classifier of \(name).", digest: try SourceDigest.understanding)
    if heldOut.isEmpty {
      try file.text.write(
        toFile: "Sources/Language/Understanding/\(path).swift", atomically: true, encoding: .utf8)
    } else {
      print(name)
      Report(labels: labels, weights: learned)
        .print(lines.filter { heldOut.contains($0.voice) && !$0.isCopy })
    }
    return file.classifier
  }
}
