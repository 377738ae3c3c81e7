// Benchmarks PROGRAM [PYTHON SCRIPT]: measures the built program against a reference measured in
// the same run, and prints each value next to its limit. Exits with 1 if a limit is missed. PYTHON
// runs SCRIPT to measure proselint.

import DataFiles
import Foundation
import Interviews
import Journal
import QuestionChecking

let arguments = CommandLine.arguments
guard arguments.count == 2 || arguments.count == 4 else {
  print("usage: Benchmarks PROGRAM [PYTHON SCRIPT]")
  exit(64)
}
let program = arguments[1]
let folder = NSTemporaryDirectory() + "coffeechat-bench-" + UUID().uuidString
defer { try? FileManager.default.removeItem(atPath: folder) }

/// Creates a home with a journal of this many interviews.
func home(_ name: String, interviews: Int) throws -> String {
  let path = "\(folder)/\(name)"
  let journal = try Journal(in: path)
  let now = Date()
  for number in 0..<interviews {
    // Half of the interviews are past. One in a hundred is unfinished.
    let offset = Double(number - interviews / 2) * 3600
    _ = try journal.save(
      Interview(
        interviewee: Interviewee(name: "Person \(number)", role: "role \(number % 50)"),
        goals: [.role], start: now.addingTimeInterval(offset),
        questions: (1...8).map { PlannedQuestion(text: "What do you like about part \($0)?") },
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

// The start and `due` with 100,000 people.
let nobody = try home("nobody", interviews: 0)
let busy = try BusyJournal.home(in: "\(folder)/busy")
let crowded = Run.medians(
  of: [
    Run(program, [], home: nobody), Run(program, [], home: busy),
    Run(program, ["--version"], home: nobody), Run(program, ["due"], home: busy, status: 1),
  ], rounds: 100)
report.add("start with 100,000 people, against none", crowded[1] / crowded[0], most: 1.2)
report.add(
  "due with 100,000 people, beyond --version, in ms", (crowded[3] - crowded[2]) * 1000, most: 20)

let exports = [try home("thousand", interviews: 1_000), many].map {
  Run(program, ["export"], home: $0)
}
report.add(
  "export of 10,000 interviews, in s", Run.medians(of: [exports[1]], rounds: 3, warmUp: 1)[0],
  most: 5)
report.add(
  "  its memory, against that for 1,000",
  exports[1].peakMemory() / exports[0].peakMemory(), most: 1.1)
// A sheet as PDF, timed as a whole process.
let sheets = try PreparedInterview(program, home: "\(folder)/sheets")
let paper = Run.medians(of: [yardstick, sheets.pdf, sheets.text], rounds: 100)
report.add("a sheet as PDF, against sqlite3", paper[1] / paper[0], most: 15)
report.note(
  "  in ms, and the sheet as text",
  String(format: "%8.3f  %.3f", paper[1] * 1000, paper[2] * 1000))
if let weasyPrint = try sheets.weasyPrint(ProcessInfo.processInfo.environment["WEASYPRINT"]) {
  let times = Run.medians(of: [sheets.pdf, weasyPrint], rounds: 5, warmUp: 1)
  report.add("WeasyPrint on the HTML, against it", times[1] / times[0], least: 5)
} else {
  report.note("WeasyPrint on the HTML", "skipped: WeasyPrint or --format html is not to be had")
}

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

// The checker that the program uses, with the compiled rules.
guard let image = CompiledRules.image(),
  let checker = image.withUnsafeBytes({ Checker(image: $0.bindMemory(to: UInt8.self)) })
else { fatalError("the compiled rules cannot be read") }
let rules = try DataFile.builtIn(in: "QuestionBanks/bad").map { try $0.decode(RuleFile.self) }
let drafts = try Drafts()
let ordinary = Drafts.repeated(drafts.ordinary, 100_000)
let topical = Drafts.repeated(drafts.topical, 100_000)

let rates = CheckerSpeed.rates([(checker, ordinary), (checker, topical)])
report.add("ordinary questions checked in a second", rates[0], least: 100_000)
report.add("topic-heavy questions checked in a second", rates[1], least: 100_000)

let sample = Array(ordinary.prefix(2_000))
if arguments.count == 4,
  let proselint = try Proselint(python: arguments[2], script: arguments[3], lines: sample)
{
  report.add(
    "the rate against proselint's (2,000 of them)", rates[0] / proselint.eachLine, least: 80)
  report.note(
    "  proselint reading all 2,000 as one text",
    String(format: "%8.3f  (no limit)", rates[0] / proselint.wholeText))
} else {
  report.note("against proselint", "skipped: proselint is not to be had")
}

let larger = try Checker(MoreRules(rules, words: .foreign).files)
let harder = try Checker(MoreRules(rules, words: .shared).files)
let some = (ordinary: Array(ordinary.prefix(20_000)), topical: Array(topical.prefix(20_000)))
let loads = CheckerSpeed.rates([
  (checker, some.ordinary), (larger, some.ordinary), (harder, some.ordinary),
  (checker, some.topical), (larger, some.topical),
])
report.add("ten times the rules, ordinary questions", loads[0] / loads[1], most: 2)
report.add("ten times the rules, topic-heavy questions", loads[3] / loads[4], most: 2)
report.note(
  "  ordinary, and each rule met ten times",
  String(format: "%8.3f  (no limit)", loads[0] / loads[2]))

let typing = CheckerSpeed.whileTyping(checker, Array(ordinary.prefix(1_000)))
report.add("check at each key, 99 in 100 within, in ms", typing[typing.count * 99 / 100], most: 1)

let lines = try [1, 10].map { megabytes in
  let path = "\(folder)/\(megabytes)"
  try LongLine.write(path, megabytes: megabytes, of: drafts.ordinary)
  // Exit status 1 means it found the bad question at the end of the line.
  return Run(program, ["check"], home: few, input: path, status: 1)
}
let lineTimes = Run.medians(of: lines, rounds: 3, warmUp: 1)
report.add("check of a line of 10 MB, against 1 MB", lineTimes[1] / lineTimes[0], most: 12)

// People: suggesting contacts among 100,000, and importing contact files.
let crowd = try Crowd(in: "\(folder)/crowd", count: 100_000)
report.add("whom to ask among 100,000, the slowest, in ms", try crowd.slowestFind(), most: 50)
report.add(
  "import of 30,000 contacts, in s",
  try Crowd.importTime(program, in: folder, count: 30_000), most: 3)
report.add("whom to ask instead, among 100,000, in ms", try crowd.others(), most: 50)
report.add(
  "import of 4,000 of one name, in s",
  try Crowd.namesakes(program, in: folder, count: 4_000), most: 3)
let huge = try Crowd.hugeImport(program, in: folder, megabytes: 100)
report.add("import of 100 MB, in s", huge.seconds, most: 60)
report.add("import of 100 MB, memory in MB", huge.memory / 1_048_576, most: 1_000)

// A live session: simulated, and then held in real time, which takes ten minutes.
let simulated = LiveLateness.inTenHours()
report.add("ten simulated hours: latest cue, in ms", simulated.worst, most: 150)
report.add("ten simulated hours: drift, in ms", simulated.drift, most: 50)
if ProcessInfo.processInfo.environment["COFFEECHAT_BENCH_LIVE"] == "0" {
  report.note("ten minutes held in real time", "skipped: COFFEECHAT_BENCH_LIVE=0")
} else {
  print("     Holding a talk of ten minutes in real time …")
  let held = try LiveLateness.inRealTime(program, home: "\(folder)/live")
  report.add("ten minutes held: latest cue, in ms", held.worst, most: 150)
  report.add("ten minutes held: drift, in ms", held.drift, most: 50)
}

exit(report.isGood ? 0 : 1)
