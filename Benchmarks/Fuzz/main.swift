// Fuzz [--count N] [--seed S] | --replay BASE64: checks damaged drafts for results that break the
// checker's guarantees. Exits with 1 if it finds any.

import DataFiles
import Foundation
import Fuzzing
import QuestionChecking

func usage() -> Never {
  print("usage: script/fuzz [--count N] [--seed S] | --replay BASE64")
  exit(64)
}

var count = 1_000_000
var seed: UInt64 = 1
var replay: [UInt8]?
var words = CommandLine.arguments.dropFirst()
while let option = words.popFirst() {
  guard let value = words.popFirst() else { usage() }
  switch option {
  case "--count":
    guard let number = Int(value), number > 0 else { usage() }
    count = number
  case "--seed":
    guard let number = UInt64(value) else { usage() }
    seed = number
  case "--replay":
    guard let data = Data(base64Encoded: value) else { usage() }
    replay = Array(data)
  default: usage()
  }
}

let files = try DataFile.builtIn(in: "QuestionBanks/bad")
  .map { try $0.decodeWithExamples(RuleFile.self) }
let checker = try Checker(files)
let examples = files.flatMap(\.examples)
var trial = Trial(checker, ordinary: examples)
Distress.watch()

if let replay {
  let broken = trial.check(replay)
  for finding in checker.check(replay) {
    print(
      "\(finding.severity) \(finding.rule) \(finding.range): \(finding.matched.debugDescription)")
  }
  print(trial.summary)
  print(broken.isEmpty ? "all promises hold" : broken.joined(separator: "\n"))
  exit(broken.isEmpty ? 0 : 1)
}

let drafts = HostileDrafts(of: examples, seed: seed)
var failures = 0
let mostFailures = 20
print("\(count) drafts made from \(examples.count) examples, seed \(seed)")
for number in 0..<count {
  let bytes = drafts[number]
  Distress.note(bytes, number: number, seed: seed)
  let broken = trial.check(bytes)
  if !broken.isEmpty {
    failures += 1
    print("FAIL seed \(seed), number \(number): \(broken.joined(separator: "; "))")
    print("script/fuzz --replay \(Data(bytes).base64EncodedString())")
    // More failures would add nothing.
    if failures == mostFailures { break }
  }
  if (number + 1) % 100_000 == 0 {
    print("\(number + 1) drafts, \(failures) failures")
    fflush(nil)
  }
}
print("\(trial.count) drafts, seed \(seed), \(trial.findings) findings, \(failures) failures")
print(trial.summary)
exit(failures == 0 ? 0 : 1)
