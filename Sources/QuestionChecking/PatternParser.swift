/// Parses patterns such as `(give|offer) me <a-job>`.
///
///     word       the word, in any case and spelling
///     word~      any form of the verb: word, words, worded, wording
///     <name>     anything the concept stands for
///     (a|b c)    either one
///     word?      optional; also <name>? and (a|b)?
///     _          any one word
///     ..         up to three words
///     ...        up to ten words
///     ^ $        the beginning and the end of a sentence
struct PatternParser {
  /// The standard spellings of words, by their variants.
  private let spellings: [String: String]
  private let isDefined: (String) -> Bool

  init(spellings: [String: String], isDefined: @escaping (String) -> Bool) {
    self.spellings = spellings
    self.isDefined = isDefined
  }

  /// Parses a pattern.
  ///
  /// - Parameter owner: the rule or concept that the pattern belongs to, for errors.
  /// - Throws: ``RuleError`` if the pattern is malformed or names an unknown concept.
  func parse(_ text: String, of owner: String, symbols: inout Symbols) throws(RuleError) -> Pattern
  {
    var reader = Reader(text: text, owner: owner, rest: Array(text.utf8)[...])
    let elements = try sequence(&reader, &symbols)
    guard reader.rest.isEmpty, let first = elements.first, let last = elements.last,
      PatternParser.isFirm(first), PatternParser.isFirm(last)
    else { throw reader.error() }
    return elements
  }

  /// A pattern may not begin or end with a gap.
  private static func isFirm(_ element: PatternElement) -> Bool {
    if case .gap = element { false } else { true }
  }

  private func sequence(
    _ reader: inout Reader, _ symbols: inout Symbols
  ) throws(RuleError) -> Pattern {
    var elements: Pattern = []
    while true {
      reader.skipSpaces()
      guard let next = reader.rest.first, !"|)".utf8.contains(next) else { return elements }
      var step = try element(&reader, &symbols)
      if reader.take(UInt8(ascii: "?")) { step = [.optional(step)] }
      elements += step
    }
  }

  /// Flattens nested choices into one.
  private static func flattened(_ branch: Pattern) -> [Pattern] {
    if branch.count == 1, case .either(let branches) = branch[0] { branches } else { [branch] }
  }

  private func element(
    _ reader: inout Reader, _ symbols: inout Symbols
  ) throws(RuleError) -> Pattern {
    if reader.take(UInt8(ascii: "(")) {
      var branches: [Pattern] = []
      repeat {
        branches.append(try sequence(&reader, &symbols))
      } while reader.take(
        UInt8(ascii: "|"))
      guard reader.take(UInt8(ascii: ")")), !branches.contains([]) else { throw reader.error() }
      return [.either(branches.flatMap(PatternParser.flattened))]
    }
    if reader.take(UInt8(ascii: "<")) {
      let name = reader.takeName()
      guard !name.isEmpty, reader.take(UInt8(ascii: ">")) else { throw reader.error() }
      guard isDefined(name) else {
        throw RuleError(
          rule: reader.owner, problem: .unknownConcept(name, pattern: reader.text))
      }
      return [.symbol(symbols.concept(name))]
    }
    if reader.take(UInt8(ascii: "_")) { return [.gap(1, 1)] }
    for border in [Symbols.start, Symbols.end] where reader.take(border.utf8.first ?? 0) {
      return [.symbol(symbols.word(border))]
    }
    let dots = reader.takeDots()
    if dots > 0 {
      guard dots == 2 || dots == 3 else { throw reader.error() }
      return [.gap(0, dots == 2 ? 3 : 10)]
    }
    let word = reader.takeWord()
    guard !word.isEmpty else { throw reader.error() }
    guard reader.take(UInt8(ascii: "~")) else {
      return words(word).map { .symbol(symbols.word($0)) }
    }
    return [.either(Inflection.forms(of: word).map { [.symbol(symbols.word($0))] })]
  }

  /// The words that a spelling stands for: `don't` is `do not`.
  private func words(_ written: String) -> [String] {
    if let spelled = spellings[written] { return spelled.split(separator: " ").map(String.init) }
    if written.hasSuffix("'s"), written.utf8.count > 2 {
      return words(String(written.dropLast(2))) + ["'s"]
    }
    return [written]
  }
}

extension PatternParser {
  /// The part of a pattern that hasn't been parsed yet.
  private struct Reader {
    let text: String
    let owner: String
    var rest: ArraySlice<UInt8>

    mutating func skipSpaces() {
      rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    }

    mutating func take(_ byte: UInt8) -> Bool {
      guard rest.first == byte else { return false }
      rest = rest.dropFirst()
      return true
    }

    mutating func takeName() -> String {
      take { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }

    mutating func takeDots() -> Int {
      take { $0 == UInt8(ascii: ".") }.utf8.count
    }

    /// Consumes a word and returns it in lowercase without accents.
    mutating func takeWord() -> String {
      let word = take { byte in
        switch Letter(ascii: byte & 0x7F) {
        case .letter, .digit, .apostrophe: true
        default: byte >= 0x80
        }
      }
      return String(
        decoding: word.unicodeScalars.compactMap { scalar -> UInt8? in
          switch scalar.isASCII ? Letter(ascii: UInt8(scalar.value)) : Letter(scalar: scalar.value)
          {
          case .letter(let letter), .digit(let letter): letter
          case .apostrophe: UInt8(ascii: "'")
          default: nil
          }
        }, as: UTF8.self)
    }

    private mutating func take(while holds: (UInt8) -> Bool) -> String {
      let taken = rest.prefix(while: holds)
      rest = rest.dropFirst(taken.count)
      return String(decoding: taken, as: UTF8.self)
    }

    func error() -> RuleError {
      let place = rest.isEmpty ? text : String(decoding: rest, as: UTF8.self)
      return RuleError(rule: owner, problem: .badPattern(text, at: place))
    }
  }
}
