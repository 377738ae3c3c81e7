// Benchmarks PROGRAM: measures the built program against a yardstick in the same run, and prints
// each figure beside its limit. Ends with 1 if a limit is missed.

import Foundation
import Interviews
import Journal

guard CommandLine.arguments.count == 2 else {
  print("usage: Benchmarks PROGRAM")
  exit(64)
}
let program = CommandLine.arguments[1]
let folder = NSTemporaryDirectory() + "coffeechat-bench-" + UUID().uuidString
defer { try? FileManager.default.removeItem(atPath: folder) }

/// Makes a home whose journal holds some interviews.
func home(_ name: String, interviews: Int) throws -> String {
  let path = "\(folder)/\(name)"
  let journal = try Journal(in: path)
  let now = Date()
  for number in 0..<interviews {
    // Every other interview is past; one in a hundred is not finished.
    let offset = Double(number - interviews / 2) * 3600
    _ = try journal.save(
      Interview(
        interviewee: Interviewee(name: "Person \(number)", role: "role \(number % 50)"),
        goals: [.role], start: now.addingTimeInterval(offset),
        questions: [PlannedQuestion(text: "What do you like about it?")],
        progress: number % 100 == 50 ? .preparing(step: "goals") : .ready),
      change: nil, at: now)
  }
  return path
}

let yardstick = Run("/usr/bin/sqlite3", [":memory:", "select 1"])
let few = try home("few", interviews: 1)
let many = try home("many", interviews: 10_000)

var report = Report()
let start = Run(program, [], home: few)
let check = Run(program, ["check", "Will you hire me?"], home: few)
let startWithMany = Run(program, [], home: many)
let times = Run.medians(of: [yardstick, start, check, startWithMany], rounds: 200)

report.add("start to prompt and out, against sqlite3", times[1] / times[0], most: 7)
report.add("check of one question, against sqlite3", times[2] / times[0], most: 10)
report.add("start with 10,000 interviews, against one", times[3] / times[1], most: 1.2)

let questions = (0..<30).map {
  PlannedQuestion(
    text: "Question \($0)", minutes: 2 + $0 % 3, priority: $0 % 2 == 0 ? .must : .nice)
}
let rounds = 10_000
var items = 0
let clock = ContinuousClock()
let planning = clock.measure {
  for round in 0..<rounds {
    items += Agenda(questions: questions, minutes: 30 + round % 60).items.count
  }
}
precondition(items > 0)
report.add("agenda of 30 questions, in ms", planning / .milliseconds(rounds), most: 1)

exit(report.isGood ? 0 : 1)
