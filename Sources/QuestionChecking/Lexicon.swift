/// All words that the rules speak of, and how else they may be written.
struct Lexicon: Sendable {
  /// From the hash of what is written to the place in `readings`.
  private let written: HashTable
  private let readings: [[Symbol]]
  private let typos: TypoTable

  /// - Parameters:
  ///   - symbols: numbers the words; those of spellings and mistyped words are added.
  ///   - spellings: what is written, and the words it stands for.
  ///   - mistyped: words that are recognised when one letter is wrong.
  ///   - wellSpelled: words that are right although they look like one of those.
  init(
    symbols: inout Symbols, spellings: [String: String], mistyped: [String], wellSpelled: [String]
  ) {
    var table: [UInt64: Int32] = [:]
    var readings: [[Symbol]] = []
    func add(_ word: String, _ reading: [Symbol], replacing: Bool = false) {
      let hash = WordHash(word.utf8).value
      guard replacing || table[hash] == nil else { return }
      table[hash] = Int32(readings.count)
      readings.append(reading)
    }
    for (word, meaning) in spellings.sorted(by: { $0.key < $1.key }) {
      add(word, meaning.split(separator: " ").map { symbols.word(String($0)) }, replacing: true)
    }
    let corrected = mistyped.map { (word: $0, symbol: symbols.word($0)) }
    for (word, symbol) in symbols.words { add(word, [symbol]) }
    for word in wellSpelled { add(word, [Symbols.unknown]) }
    written = HashTable(table)
    self.readings = readings
    typos = TypoTable(corrected)
  }

  /// The words that a written one stands for; nil if no rule speaks of it.
  @inline(__always)
  func reading(hash: UInt64) -> [Symbol]? {
    let place = written[hash]
    return place < 0 ? nil : readings[Int(place)]
  }

  /// The one word that these letters come close to, if there is one.
  func correction(_ letters: ArraySlice<UInt8>) -> Symbol? {
    typos.correction(letters)
  }
}
