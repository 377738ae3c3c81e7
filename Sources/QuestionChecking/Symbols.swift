/// Numbers words and concepts.
struct Symbols {
  /// A word that no rule speaks of.
  static let unknown: Symbol = 0
  /// The words that stand for any number, any sum of money, any slot left in a template, and the
  /// borders of a sentence.
  static let number = "0"
  static let money = "#"
  static let slot = "[]"
  static let start = "^"
  static let end = "$"

  private(set) var words: [String: Symbol] = [:]
  private(set) var concepts: [String: Symbol] = [:]
  private(set) var count: Symbol = 1

  mutating func word(_ text: String) -> Symbol { Symbols.intern(text, &words, &count) }

  mutating func concept(_ name: String) -> Symbol { Symbols.intern(name, &concepts, &count) }

  private static func intern(
    _ text: String, _ table: inout [String: Symbol], _ count: inout Symbol
  ) -> Symbol {
    if let known = table[text] { return known }
    table[text] = count
    count += 1
    return count - 1
  }
}
