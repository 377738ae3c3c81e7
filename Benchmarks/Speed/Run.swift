import Foundation

/// A program to run to completion.
struct Run {
  let program: String
  let arguments: [String]
  let home: String?
  /// The path of the file used as standard input.
  let input: String
  /// The exit status that proves it did its work; nil to accept any.
  let status: Int32?

  init(
    _ program: String, _ arguments: [String], home: String? = nil, input: String = "/dev/null",
    status: Int32? = nil
  ) {
    self.program = program
    self.arguments = arguments
    self.home = home
    self.input = input
    self.status = status
  }

  /// Returns the median time of each run in seconds. The runs take turns, so that a slow moment of
  /// the machine affects all of them.
  static func medians(of runs: [Run], rounds: Int, warmUp: Int = 5) -> [Double] {
    var times = Array(repeating: [Double](), count: runs.count)
    for round in 0..<(rounds + warmUp) {
      for (index, run) in runs.enumerated() {
        let seconds = run.once().seconds
        if round >= warmUp { times[index].append(seconds) }
      }
    }
    return times.map { $0.sorted()[$0.count / 2] }
  }

  /// Runs it and returns its peak memory in bytes.
  func peakMemory() -> Double { once().memory }

  /// Runs it once.
  ///
  /// - Returns: the time in seconds and the peak memory in bytes.
  func once() -> (seconds: Double, memory: Double) {
    var environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    environment["COFFEECHAT_HOME"] = home
    let pointers = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in pointers + variables { free(pointer) } }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    for descriptor: Int32 in 1...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    let clock = ContinuousClock()
    let begin = clock.now
    var process: pid_t = 0
    guard posix_spawn(&process, program, &actions, nil, pointers, variables) == 0 else {
      fatalError("cannot start \(program)")
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    if let expected = self.status, status != expected << 8 {
      fatalError("\(program) \(arguments) ended with wait status \(status)")
    }
    // Linux reports kilobytes.
    return ((clock.now - begin) / .seconds(1), Double(usage.ru_maxrss) * 1024)
  }
}
