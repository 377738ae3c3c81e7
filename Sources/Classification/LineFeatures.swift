/// The features by which a line of text is classified: its words, pairs and triples of words, the
/// starts and ends of its sentences, and pieces of its words.
///
/// Each feature is a hash; words aren't stored anywhere. Pieces of words make a typo cost little,
/// since most pieces of `refferal` are pieces of `referral`. Digits all count as the same digit.
package struct LineFeatures: Sendable {
  /// A feature with its weight in the line.
  package struct Feature: Sendable {
    /// The hash, before it's reduced to a bucket.
    package let hash: UInt32
    /// Its weight. The squares of all weights of a line add up to 1.
    package var value: Float
    /// The word of the line it starts at; nil for a flag.
    package let word: Int?
  }

  /// The features, in the order of the line.
  package private(set) var features: [Feature] = []
  /// The words as they were read: lowercase, without apostrophes.
  package var words: [String] {
    scan.words.map { String(decoding: scan.bytes[$0], as: UTF8.self) }
  }
  /// The words as ranges of the bytes that were read.
  package var typed: [Range<Int>] { scan.typed }

  private let scan: LineScan

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - line: the text as typed.
  ///   - flags: facts about the line that aren't in its words, such as what a rule found.
  ///   - flagWeight: what a flag weighs; a word weighs 1.
  ///   - place: where it was typed, if the same words mean something else there.
  ///   - shape: the words with placeholders for what rules have read, if they have.
  package init(
    _ line: String, flags: [String] = [], flagWeight: Float = 1, place: String? = nil,
    shape: [String] = []
  ) {
    var line = line
    self = line.withUTF8 {
      LineFeatures($0, flags: flags, flagWeight: flagWeight, place: place, shape: shape)
    }
  }

  /// Reads a line given as bytes, which need not be valid UTF-8.
  ///
  /// - Parameters:
  ///   - line: the text as typed.
  ///   - flags: facts about the line that aren't in its words, such as what a rule found.
  ///   - flagWeight: what a flag weighs; a word weighs 1.
  ///   - concepts: hashes of the concepts in the line.
  ///   - place: where it was typed, if the same words mean something else there.
  ///   - shape: the words with placeholders for what rules have read, if they have.
  package init(
    _ line: UnsafeBufferPointer<UInt8>, flags: [String] = [], flagWeight: Float = 1,
    concepts: [UInt32] = [], place: String? = nil, shape: [String] = []
  ) {
    scan = LineScan(line)
    features.reserveCapacity(scan.bytes.count * 4 + concepts.count)
    for flag in flags { add(FeatureHash("flag", flag), weight: flagWeight) }
    for concept in concepts {
      features.append(Feature(hash: concept, value: Self.conceptWeight, word: nil))
    }
    addWords(FeatureHash("words"), weight: 1)
    if let place {
      add(FeatureHash("place", place), weight: 1)
      addWords(FeatureHash("words", place), weight: 0.6)
    }
    addPieces()
    addSentences()
    addShape(shape, place: place ?? "")
    scale()
  }

  /// Creates the features of something that isn't a line of its own, such as a few words of a line.
  ///
  /// - Parameter flags: what is known about it.
  package init(flags: [String]) {
    scan = LineScan(UnsafeBufferPointer(start: nil, count: 0))
    features.reserveCapacity(flags.count)
    for flag in flags { add(FeatureHash("flag", flag), weight: 1) }
    scale()
  }

  private static let pieceWeight: Float = 0.4
  private static let shapeWeight: Float = 1.2
  private static let conceptWeight: Float = 0.5

  private mutating func add(_ hash: FeatureHash, weight: Float, word: Int? = nil) {
    features.append(Feature(hash: hash.value, value: weight, word: word))
  }

  private mutating func addWords(_ start: FeatureHash, weight: Float) {
    let words = scan.words
    for index in words.indices {
      var hash = start
      // One, two, and three words in a row.
      for next in index..<min(index + 3, words.count) {
        combine(words[next], into: &hash)
        hash.combine(0)
        add(hash, weight: next == index + 2 ? 0.7 * weight : weight, word: index)
      }
      if index + 2 < words.count {
        var gap = start
        gap.combine(2)
        combine(words[index], into: &gap)
        gap.combine(0)
        combine(words[index + 2], into: &gap)
        add(gap, weight: 0.5 * weight, word: index)
      }
    }
  }

  @inline(__always)
  private func combine(_ word: Range<Int>, into hash: inout FeatureHash) {
    for place in word { hash.combine(scan.bytes[place]) }
  }

  /// Adds all runs of three to five letters, where the ends of a word count as letters.
  private mutating func addPieces() {
    let piece = FeatureHash("piece")
    for (index, word) in scan.words.enumerated() {
      let padded = (word.lowerBound - 1)..<(word.upperBound + 1)
      for start in padded {
        var hash = piece
        for end in start..<min(start + 5, padded.upperBound) {
          hash.combine(scan.bytes[end])
          guard end - start >= 2 else { continue }
          add(hash, weight: Self.pieceWeight, word: index)
        }
      }
    }
  }

  private mutating func addSentences() {
    for sentence in scan.sentences where !sentence.isEmpty {
      var hash = FeatureHash("start")
      for word in sentence.prefix(3) {
        combine(scan.words[word], into: &hash)
        hash.combine(0)
        add(hash, weight: 0.8, word: word)
      }
    }
    if let first = scan.words.first { add(first, named: "first", word: 0) }
    if let last = scan.words.last { add(last, named: "last", word: scan.words.count - 1) }
    for mark in scan.marks {
      var hash = FeatureHash("mark")
      hash.combine(mark)
      add(hash, weight: 0.7)
    }
    add(FeatureHash("length", "\(min(scan.words.count / 3, 8))"), weight: 0.5)
    add(FeatureHash("sentences", "\(min(scan.sentences.count, 4))"), weight: 0.5)
  }

  /// Adds runs of up to three words of the shape, and its start and end.
  private mutating func addShape(_ shape: [String], place: String) {
    guard !shape.isEmpty else { return }
    let padded = ["^"] + shape + ["$"]
    for index in padded.indices {
      var hash = FeatureHash("shape", place)
      for (count, word) in padded[index...].prefix(3).enumerated() {
        for byte in word.utf8 { hash.combine(byte) }
        hash.combine(0)
        if count > 0 || word.hasPrefix("<") { add(hash, weight: Self.shapeWeight) }
      }
    }
  }

  private mutating func add(_ range: Range<Int>, named name: StaticString, word: Int) {
    var hash = FeatureHash(name)
    combine(range, into: &hash)
    add(hash, weight: 0.8, word: word)
  }

  /// The share of two lines that they have in common, from 0 to 1.
  package func similarity(to other: LineFeatures) -> Float {
    let values = Dictionary(features.map { ($0.hash, $0.value) }, uniquingKeysWith: max)
    let common = Dictionary(other.features.map { ($0.hash, $0.value) }, uniquingKeysWith: max)
    return common.reduce(0) { $0 + $1.value * values[$1.key, default: 0] }
  }

  private mutating func scale() {
    let sum = features.reduce(Float(0)) { $0 + $1.value * $1.value }
    let factor = sum > 0 ? 1 / sum.squareRoot() : 0
    for index in features.indices { features[index].value *= factor }
  }
}

/// An FNV-1a hash of the bytes of a feature.
package struct FeatureHash {
  package private(set) var value: UInt32 = 2_166_136_261

  /// Begins a hash with the kind of feature, and optionally its text.
  package init(_ kind: StaticString, _ text: String = "") {
    kind.withUTF8Buffer { for byte in $0 { combine(byte) } }
    combine(1)
    for byte in text.utf8 { combine(byte) }
  }

  mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt32(byte)) &* 16_777_619
  }
}
