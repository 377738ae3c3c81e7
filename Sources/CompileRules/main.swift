// CompileRules OUTPUT FILE…: makes the rules of the bad bank ready for matching and writes them into
// a Swift file, so that a check of one question starts without reading and compiling them.

import Foundation
import QuestionChecking
import Yams

func fail(_ message: String, _ status: Int32) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(status)
}

let arguments = CommandLine.arguments
guard arguments.count >= 2 else { fail("usage: CompileRules OUTPUT FILE…", 64) }

var files: [RuleFile] = []
for path in arguments.dropFirst(2) {
  do {
    let yaml = try String(contentsOfFile: path, encoding: .utf8)
    files.append(try YAMLDecoder().decode(RuleFile.self, from: yaml))
  } catch {
    fail("\(path): error: \(error)", 65)
  }
}
do {
  let image = Data(try Checker(files).image()).base64EncodedString()
  let swift = """
    extension CompiledRules {
      static let base64: StaticString = "\(image)"
    }

    """
  try swift.write(toFile: arguments[1], atomically: true, encoding: .utf8)
} catch {
  fail("error: \(error)", 65)
}
