package import Interviews

/// Finds the one choice that an answer means: its number in the list, its name, or the name's
/// beginning.
func choice<Value: RawRepresentable<String>>(_ answer: String, of values: [Value]) -> Value? {
  let word = answer.lowercased().trimmed
  if let number = Int(word) {
    return (1...values.count).contains(number) ? values[number - 1] : nil
  }
  if let value = Value(rawValue: word) { return value }
  let begun = values.filter { $0.rawValue.hasPrefix(word) }
  return begun.count == 1 && !word.isEmpty ? begun[0] : nil
}

/// Reads yes or no; nil if it is neither.
package func readYesOrNo(_ answer: String) -> Bool? {
  switch answer.lowercased().trimmed {
  case "y", "yes", "yeah", "yep", "ok", "okay", "sure": true
  case "n", "no", "nope", "not now": false
  default: nil
  }
}

extension Connection {
  /// The connection as one would type it.
  package var answer: String {
    if case .warm(let name?) = self { return "warm through \(name)" }
    return kind.rawValue
  }

  /// Reads `direct`, `cold`, `warm`, `warm through Sam Lee` or `through Sam Lee`.
  package init?(answer: String) {
    let words = answer.split(whereSeparator: \.isWhitespace)
    let markers = ["through", "via", "by", "from"]
    if let marker = words.prefix(2).firstIndex(where: { markers.contains($0.lowercased()) }) {
      let isWarm = marker == 0 || Kind.warm.rawValue.hasPrefix(words[0].lowercased())
      let name = words[(marker + 1)...].joined(separator: " ")
      guard isWarm, !name.isEmpty else { return nil }
      self = .warm(through: name)
      return
    }
    switch choice(answer, of: Kind.allCases) {
    case .direct: self = .direct
    case .warm: self = .warm(through: nil)
    case .cold: self = .cold
    case nil: return nil
    }
  }
}

extension Interview.Medium {
  /// The medium as one would type it.
  package var answer: String {
    switch self {
    case .inPerson: "in person"
    case .phone, .video: rawValue
    }
  }

  /// Reads `in person`, `phone` or `video`, perhaps with a number or link: `video https://…`.
  package static func read(_ answer: String) -> (Interview.Medium, place: String?)? {
    let words = answer.split(whereSeparator: \.isWhitespace)
    guard let first = words.first?.lowercased() else { return nil }
    let medium: Interview.Medium
    var used = 1
    switch first {
    case "1", "in-person", "person", "coffee", "face-to-face", "inperson": medium = .inPerson
    case "in" where words.count > 1 && words[1].lowercased() == "person":
      medium = .inPerson
      used = 2
    case "2", "phone", "call", "telephone", "p": medium = .phone
    case "3", "video", "zoom", "online", "v": medium = .video
    default: return nil
    }
    let rest = words.dropFirst(used).joined(separator: " ")
    return (medium, rest.isEmpty ? nil : rest)
  }
}

extension [Goal] {
  /// Reads one to three goals in the order of their weight: `role, company` or `1 3`.
  package init?(answer: String) {
    var goals: [Goal] = []
    let spaced = answer.lowercased().replacing("way in", with: "way-in")
    for word in spaced.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" }) {
      if word == "and" || word == "then" { continue }
      guard let goal = choice(String(word), of: Goal.allCases) else { return nil }
      if !goals.contains(goal) { goals.append(goal) }
    }
    guard (1...3).contains(goals.count) else { return nil }
    self = goals
  }
}
