/// Assigns numbers to words and concepts.
struct Symbols {
  /// A word that no rule refers to.
  static let unknown: Symbol = 0
  /// Stand-ins for any number, any amount of money, any template slot, and the borders of a
  /// sentence.
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
