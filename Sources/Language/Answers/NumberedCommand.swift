/// A command about numbered questions, in free wording: `drop 3`, `please remove the last one`, `i
/// don't like number 2`, `edit 2 What is a night shift like?`.
package struct NumberedCommand: Equatable, Sendable {
  /// The command, as a key of Prompts/lexicon/review.yaml, such as `swap`.
  package let verb: String
  /// The numbers in the command, in order.
  package let numbers: [Int]
  /// The text after the numbers, as typed; nil if there is none.
  package let text: String?

  /// Reads a command from a line.
  ///
  /// - Parameters:
  ///   - line: the line as typed.
  ///   - count: the number of questions, which gives `last` its meaning.
  /// - Returns: nil if the line is not a command.
  package init?(_ line: String, count: Int) {
    let words = ReviewWords.shared
    let tokens = LineWords.located(line)
    let plain = tokens.map(\.plain)
    let opening = plain.count - words.openings.dropping(from: plain[...]).count
    let rest = plain[opening...]
    if let verb = words.whole.first(where: { $0.value.equal(rest) })?.key {
      self.init(verb: verb, numbers: [], text: nil)
      return
    }
    let begun = words.verbs.compactMap { verb, phrases in
      phrases.beginning(of: rest).map { (verb: verb, length: $0.count) }
    }.max { $0.length < $1.length }
    let body = tokens[(opening + (begun?.length ?? 0))...]
    let (numbers, text) = words.read(body, of: line, count: count)
    let inner = words.inside.first { $0.value.occur(in: Array(rest)) }?.key
    switch begun?.verb {
    case "make":
      guard let made = words.made(of: body.map(\.plain), inner: inner) else { return nil }
      self.init(verb: made, numbers: numbers, text: nil)
    case let verb? where !numbers.isEmpty || text == nil:
      self.init(verb: verb, numbers: numbers, text: text)
    default:
      guard let inner, Self.mentionsNumber(line, upTo: count) else { return nil }
      self.init(verb: inner, numbers: words.numbers(in: plain, count: count), text: nil)
    }
  }

  private init(verb: String, numbers: [Int], text: String?) {
    self.verb = verb
    self.numbers = numbers
    self.text = text
  }

  /// True if a line mentions a question by number: `number 3`, `question two`, `#3`.
  package static func mentionsNumber(_ line: String, upTo count: Int) -> Bool {
    let words = ReviewWords.shared
    let plain = LineWords.located(line).map(\.plain)
    return plain.indices.contains { index in
      guard let number = words.number(plain[index], count: count), number <= count else {
        return false
      }
      let before = index > 0 ? plain[index - 1] : ""
      let after = index + 1 < plain.count ? plain[index + 1] : ""
      return ["number", "question", "no", "nr", "numbers", "questions"].contains(before)
        || before == "the" && ["one", "question", ""].contains(after)
        || line.contains("#\(number)")
    }
  }
}

/// The words of Prompts/lexicon/review.yaml.
struct ReviewWords: Decodable {
  static let shared: ReviewWords = Lexicon.decode("review")

  let openings: PhraseList
  let whole: [String: PhraseList]
  let verbs: [String: PhraseList]
  let inside: [String: PhraseList]
  private let fillers: Set<String>
  private let numbers: [String]
  private let ordinals: [String]
  private let top: Set<String>
  private let last: Set<String>

  /// Returns the numbers in the tokens, and the text from the first word that is neither a number
  /// nor a filler.
  func read(
    _ tokens: ArraySlice<LineWords.Located>, of line: String, count: Int
  ) -> (numbers: [Int], text: String?) {
    var found: [Int] = []
    for (index, token) in zip(tokens.indices, tokens) {
      let isAfterOrdinal = index > tokens.startIndex && isOrdinal(tokens[index - 1].plain)
      if let number = number(token.plain, count: count), !(token.plain == "one" && isAfterOrdinal) {
        found.append(number)
      } else if !fillers.contains(String(token.plain)) {
        return (found, String(line[token.range.lowerBound...]))
      }
    }
    return (found, nil)
  }

  /// Returns all numbers among the words.
  func numbers(in words: [Substring], count: Int) -> [Int] {
    zip(words, [""] + words).compactMap { word, before in
      word == "one" && isOrdinal(before) ? nil : number(word, count: count)
    }
  }

  /// Returns the command that `make` stands for.
  func made(of words: [Substring], inner: String?) -> String? {
    if let inner, inner != "swap" { return inner }
    if words.contains(where: { $0.hasPrefix("min") }) { return "minutes" }
    return words.contains { isOrdinal($0) } && words.count > 1 ? "move" : nil
  }

  func number(_ word: Substring, count: Int) -> Int? {
    let word = String(word)
    if last.contains(word) { return count }
    if top.contains(word) { return 1 }
    if let place = numbers.firstIndex(of: word) ?? ordinals.firstIndex(of: word) {
      return place + 1
    }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let ending = word.dropFirst(digits.count)
    let endings = ["", "st", "nd", "rd", "th", "m", "min", "mins", "minutes"]
    return endings.contains(String(ending)) ? Int(digits) : nil
  }

  private func isOrdinal(_ word: Substring) -> Bool {
    let word = String(word)
    return ordinals.contains(word) || last.contains(word) || top.contains(word)
      || word.count > 2 && ["st", "nd", "rd", "th"].contains(word.suffix(2))
        && word.first?.isNumber == true
  }
}
