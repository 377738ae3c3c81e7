import Foundation

/// A program to run from its start to its end.
struct Run {
  let program: String
  let arguments: [String]
  let home: String?

  init(_ program: String, _ arguments: [String], home: String? = nil) {
    self.program = program
    self.arguments = arguments
    self.home = home
  }

  /// The median time of each run in seconds. The runs take turns, so that a slow moment of the
  /// machine falls on all of them.
  static func medians(of runs: [Run], rounds: Int) -> [Double] {
    var times = Array(repeating: [Double](), count: runs.count)
    for round in 0..<(rounds + 5) {
      for (index, run) in runs.enumerated() {
        let seconds = run.once()
        if round >= 5 { times[index].append(seconds) }
      }
    }
    return times.map { $0.sorted()[$0.count / 2] }
  }

  private func once() -> Double {
    var environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    environment["COFFEECHAT_HOME"] = home
    let pointers = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in pointers + variables { free(pointer) } }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in 0...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    let clock = ContinuousClock()
    let begin = clock.now
    var process: pid_t = 0
    guard posix_spawn(&process, program, &actions, nil, pointers, variables) == 0 else {
      fatalError("cannot start \(program)")
    }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return (clock.now - begin) / .seconds(1)
  }
}

/// Prints figures beside their limits.
struct Report {
  private(set) var isGood = true

  mutating func add(_ name: String, _ value: Double, most: Double) {
    let isMet = value <= most
    isGood = isGood && isMet
    let figure = String(format: "%8.3f", value)
    let padded = name.padding(toLength: 46, withPad: " ", startingAt: 0)
    print("\(isMet ? "ok  " : "MISS") \(padded) \(figure)  (at most \(most))")
  }
}
