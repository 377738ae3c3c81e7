// Train [--held-out VOICE,VOICE…]: learns the weights of the classifiers from Training/ and writes
// them into Sources/. With voices held out, it learns from the others, says how well it does on
// these, and writes nothing.

import Classification
import Foundation
import Language

let arguments = CommandLine.arguments
func number(_ option: String) -> Double? {
  arguments.firstIndex(of: option).flatMap { Double(arguments[$0 + 1]) }
}
let heldOut = arguments.firstIndex(of: "--held-out")
  .map { Set(arguments[$0 + 1].split(separator: ",").map(String.init)) }

func learn(_ examples: [Example], labels: [String], buckets: Int, epochs: Int) -> Trainer.Weights {
  var trainer = Trainer(labels: labels, buckets: buckets)
  trainer.epochs = number("--epochs").map { Int($0) } ?? epochs
  trainer.rate = number("--rate").map { Float($0) } ?? trainer.rate
  trainer.decay = number("--decay").map { Float($0) } ?? trainer.decay
  return trainer.learn(examples.filter { heldOut?.contains($0.voice) != true })
}

func report(_ examples: [Example], labels: [String], buckets: Int, weights: Trainer.Weights) {
  guard let heldOut else { return }
  Report(labels: labels, buckets: buckets, weights: weights)
    .print(examples.filter { heldOut.contains($0.voice) && !$0.isCopy })
}

func write(_ file: WeightsFile, to path: String) throws {
  guard heldOut == nil || arguments.contains("--write") else { return }
  try file.text.write(toFile: path, atomically: true, encoding: .utf8)
}

let corpus = try Corpus(URL(filePath: "Training/understanding"))

let kinds = ["none"] + SpanKind.allCases.map(\.rawValue)
let spanBuckets = 1 << 15
let spanExamples = corpus.spans()
let spanWeights = WeightsFile(
  name: "spans", labels: kinds,
  weights: learn(spanExamples, labels: kinds, buckets: spanBuckets, epochs: 8),
  source: "Training/understanding")
try write(spanWeights, to: "Sources/Language/Understanding/SpanWeights.swift")


func trait(
  _ name: String, _ values: [String], _ key: KeyPath<Corpus.Utterance.Facts, String?>, to file: String
) throws -> LineClassifier {
  let labels = ["none"] + values
  let buckets = 1 << 13
  let examples = corpus.traits(key)
  let weights = learn(examples, labels: labels, buckets: buckets, epochs: 8)
  report(examples, labels: labels, buckets: buckets, weights: weights)
  let written = WeightsFile(
    name: name, labels: labels, weights: weights, source: "Training/understanding")
  try write(written, to: "Sources/Language/Understanding/\(file)Weights.swift")
  return written.classifier
}

var models = Models()
models.spans = spanWeights.classifier
models.medium = try trait("mediums", ["in person", "phone", "video"], \.medium, to: "Medium")
models.connection = try trait(
  "connections", ["direct", "warm", "cold"], \.connection, to: "Connection")
models.stage = try trait("stages", ["early", "mid", "senior"], \.stage, to: "Stage")

let intents = Intent.allCases.map(\.rawValue)
let intentBuckets = 1 << 15
let intentExamples = corpus.intents(models)
let intentWeights = learn(intentExamples, labels: intents, buckets: intentBuckets, epochs: 12)
report(intentExamples, labels: intents, buckets: intentBuckets, weights: intentWeights)
try write(
  WeightsFile(
    name: "intents", labels: intents, weights: intentWeights, source: "Training/understanding"),
  to: "Sources/Language/Understanding/IntentWeights.swift")
