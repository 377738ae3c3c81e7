// Train [--held-out VOICE,VOICE…]: learns the weights of the classifiers from Training/ and writes
// them into Sources/. With voices held out, it learns from the others, says how well it does on
// these, and writes nothing. With `rehearsal` as the first argument, it does this for rehearsals.

import Classification
import Foundation
import Language

let arguments = CommandLine.arguments
if arguments.dropFirst().first == "rehearsal" {
  let training = try RehearsalTraining()
  if let index = arguments.firstIndex(of: "--held-out") {
    training.measure(heldOut: arguments[index + 1].split(separator: ","))
  } else {
    try training.write()
  }
  exit(0)
}
let heldOut = arguments.firstIndex(of: "--held-out").map { arguments[$0 + 1].split(separator: ",") }
let buckets = arguments.firstIndex(of: "--buckets").flatMap { Int(arguments[$0 + 1]) } ?? 1 << 14

let drafts = Int(ProcessInfo.processInfo.environment["DRAFTS"] ?? "10")!
let examples =
  try Corpus.utterances(URL(filePath: "Training/understanding"))
  + Corpus.drafts(URL(filePath: "Training/drafts"), each: drafts)
let labels = Intent.allCases.map(\.rawValue)
var trainer = Trainer(labels: labels, buckets: buckets)
if let index = arguments.firstIndex(of: "--epochs") { trainer.epochs = Int(arguments[index + 1])! }
if let index = arguments.firstIndex(of: "--rate") { trainer.rate = Float(arguments[index + 1])! }
if let index = arguments.firstIndex(of: "--decay") { trainer.decay = Float(arguments[index + 1])! }

if let heldOut {
  let test = examples.filter { heldOut.contains($0.voice[...]) && !$0.isCopy }
  let learned = trainer.learn(examples.filter { !heldOut.contains($0.voice[...]) })
  Report(labels: labels, buckets: buckets, weights: learned).print(test)
} else {
  let file = WeightsFile(
    name: "intents", labels: labels, weights: trainer.learn(examples),
    source: "Training/understanding")
  try file.text.write(
    toFile: "Sources/Language/Understanding/IntentWeights.swift", atomically: true,
    encoding: .utf8)
}
