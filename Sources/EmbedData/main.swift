// EmbedData OUTPUT ROOT FILE…: writes a Swift file that contains each YAML file as text and as
// JSON. The program decodes the JSON, which is about five times faster; the YAML is for line
// numbers and examples. Other files, such as page templates, are embedded as they are. Rules are
// also stored in compiled form, so that checking one question doesn't have to parse and compile
// them.

import Foundation
import QuestionChecking
import Yams

/// Examples are for writing and validating rules. Checking a question never reads them.
let keysLeftOut: Set<String> = ["flagged", "allowed"]

func json(_ node: Node, leavingOut left: Set<String>) -> Any {
  switch node {
  case .mapping(let mapping):
    var object: [String: Any] = [:]
    for (key, value) in mapping {
      guard let name = key.string, !left.contains(name) else { continue }
      object[name] = json(value, leavingOut: left)
    }
    return object
  case .sequence(let sequence):
    return sequence.map { json($0, leavingOut: left) }
  case .scalar(let scalar):
    guard scalar.style == .plain else { return scalar.string }
    return plain(scalar)
  case .alias:
    return NSNull()
  }
}

/// Converts an unquoted scalar, which may be a number or a Boolean.
func plain(_ scalar: Node.Scalar) -> Any {
  let node = Node.scalar(scalar)
  if scalar.string == "true" || scalar.string == "false" { return scalar.string == "true" }
  if let number = node.int { return number }
  if let number = node.float { return number }
  return scalar.string
}

func literal(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\\(scalar)"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

/// The questions that a file of rules flags as forbidden, one a line with its category.
func flaggedQuestions(_ file: Node) -> String {
  guard let category = file["category"]?.string, file["severity"]?.string == "forbidden",
    file["kinds"] == nil
  else { return "" }
  let rules = file["rules"]?.array().filter { $0["kinds"] == nil } ?? []
  let lists = ([file] + rules).compactMap { $0["flagged"]?.array() }
  return lists.joined().compactMap(\.string).filter { !$0.contains("\n") }
    .map { "\(category)\t\($0)\n" }.joined()
}

func fail(_ message: String, _ status: Int32) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(status)
}

let arguments = CommandLine.arguments
guard arguments.count >= 3 else { fail("usage: EmbedData OUTPUT ROOT FILE…", 64) }
let root = arguments[2] + "/"

do {
  var swift = "extension EmbeddedFile {\n  static let all: [EmbeddedFile] = [\n"
  var texts = "extension EmbeddedText {\n  static let all: [EmbeddedText] = [\n"
  var rules: [RuleFile] = []
  var flagged = ""
  for path in arguments.dropFirst(3) {
    let name = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
    let yaml = try String(contentsOfFile: path, encoding: .utf8)
    guard name.hasSuffix(".yaml") else {
      texts += "    EmbeddedText(path: \(literal(name)), text: \(literal(yaml))),\n"
      continue
    }
    do {
      let isRules = name.hasPrefix("QuestionBanks/bad/")
      let object = try Yams.compose(yaml: yaml).map {
        json($0, leavingOut: isRules ? keysLeftOut : [])
      }
      let data = try JSONSerialization.data(
        withJSONObject: object ?? [String: Any](),
        options: [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed])
      if isRules {
        rules.append(try JSONDecoder().decode(RuleFile.self, from: data))
        flagged += try Yams.compose(yaml: yaml).map(flaggedQuestions) ?? ""
      }
      swift += """
            EmbeddedFile(
              path: \(literal(name)),
              yaml: \(literal(yaml)),
              json: \(literal(String(decoding: data, as: UTF8.self)))),

        """
    } catch {
      fail("\(name): error: \(error)", 65)
    }
  }
  swift += "  ]\n}\n\n" + texts + "  ]\n}\n"
  if !rules.isEmpty {
    let image = Data(try Checker(rules).image()).base64EncodedString()
    swift +=
      "\nextension FlaggedQuestions {\n  static let list: StaticString = \(literal(flagged))\n}\n"
    swift += "\nextension CompiledRules {\n  static let base64: StaticString = \"\(image)\"\n}\n"
  }
  // Don't recompile if nothing changed.
  if (try? String(contentsOfFile: arguments[1], encoding: .utf8)) != swift {
    try swift.write(toFile: arguments[1], atomically: true, encoding: .utf8)
  }
} catch let error as RuleError {
  fail("QuestionBanks/bad: error: \(error)", 65)
} catch {
  fail("EmbedData: \(error)", 74)
}
