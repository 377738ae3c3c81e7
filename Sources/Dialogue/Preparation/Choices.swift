package import Interviews
import Language

/// Finds a choice by its number in the list, its name, or an unambiguous beginning of its name.
func choice<Value: RawRepresentable<String>>(_ answer: String, of values: [Value]) -> Value? {
  let word = answer.lowercased().trimmed
  if let number = Int(word) {
    return (1...values.count).contains(number) ? values[number - 1] : nil
  }
  if let value = Value(rawValue: word) { return value }
  let begun = values.filter { $0.rawValue.hasPrefix(word) }
  return begun.count == 1 && !word.isEmpty ? begun[0] : nil
}

extension Connection {
  /// The connection as a user would type it.
  package var answer: String {
    if case .warm(let name?) = self { return "warm through \(name)" }
    return kind.rawValue
  }

  /// Reads `direct`, `cold`, `warm`, `warm, through Sam Lee` or `introduced by Sam Lee`.
  package init?(answer: String) {
    if let name = ChoiceReader.introducer(answer) {
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
  /// The medium as a user would type it.
  package var answer: String {
    switch self {
    case .inPerson: "in person"
    case .phone, .video: rawValue
    }
  }

  /// Reads `in person`, `phone call`, or `zoom`, optionally with a number or link: `video
  /// https://…`.
  package static func read(_ answer: String) -> (Interview.Medium, place: String?)? {
    guard let (name, place) = ChoiceReader.medium(answer),
      let medium = allCases.first(where: { $0.answer == name })
    else { return nil }
    return (medium, place)
  }
}

extension [Goal] {
  /// Reads one to three goals, most important first: `role, company` or `1 3`.
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
