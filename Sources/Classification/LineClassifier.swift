/// A logistic regression over the features of a line.
///
/// The weights come from `script/train` and are compiled in as text, one character per weight, so
/// that nothing has to be decoded: a weight is the character's distance from the middle of
/// ``characters``, times the scale of its label.
package struct LineClassifier: Sendable {
  /// The labels a line can have, in the order of the weights.
  package let labels: [String]
  private let bias: [Float]
  private let scale: [Float]
  private let weights: Weights
  private let buckets: Int
  /// The number of labels without weights at the start, 0 or 1.
  private let skipped: Int

  /// The weights, compiled in or just learned.
  private enum Weights: Sendable {
    case compiled(StaticString)
    case learned([UInt8])

    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
      switch self {
      case .compiled(let text): text.withUTF8Buffer(body)
      case .learned(let bytes): bytes.withUnsafeBufferPointer(body)
      }
    }
  }

  /// The characters of a weight. They need no escape in a raw string.
  package static let characters = UInt8(ascii: "$")...UInt8(ascii: "~")
  /// The character of a weight of 0.
  package static let zero = Int(characters.lowerBound) + characters.count / 2
  /// The greatest distance from the middle.
  package static let limit = characters.count / 2

  /// Creates a classifier.
  ///
  /// - Parameters:
  ///   - reference: a label that always scores 0, so that it needs no weights.
  ///   - labels: the names of all other labels.
  ///   - bias: for each label, what it scores in an empty line.
  ///   - scale: for each label, what one step of a weight is worth.
  ///   - weights: for each bucket, a character for each label.
  package init(
    reference: String? = nil, labels: [String], bias: [Float], scale: [Float],
    weights: StaticString
  ) {
    self.labels = (reference.map { [$0] } ?? []) + labels
    self.bias = bias
    self.scale = scale
    self.weights = .compiled(weights)
    buckets = weights.utf8CodeUnitCount / labels.count
    skipped = reference == nil ? 0 : 1
  }

  /// Creates a classifier from weights that were just learned.
  ///
  /// - Parameters:
  ///   - labels: the names of the labels.
  ///   - bias: for each label, what it scores in an empty line.
  ///   - scale: for each label, what one step of a weight is worth.
  ///   - learned: for each bucket, a character for each label.
  package init(labels: [String], bias: [Float], scale: [Float], learned: [UInt8]) {
    self.labels = labels
    self.bias = bias
    self.scale = scale
    weights = .learned(learned)
    buckets = learned.count / labels.count
    skipped = 0
  }

  /// A label with its probability.
  package struct Guess: Sendable, Equatable {
    /// The label.
    package let label: String
    /// Its probability, from 0 to 1.
    package let probability: Double
  }

  /// Returns every label with its probability, the likeliest first.
  package func guesses(_ features: LineFeatures) -> [Guess] {
    zip(labels, probabilities(features)).map { Guess(label: $0, probability: $1) }
      .sorted { $0.probability > $1.probability }
  }

  /// Returns the probability of each label, in the order of ``labels``.
  package func probabilities(_ features: LineFeatures) -> [Double] {
    let count = bias.count
    var sums = [Float](repeating: 0, count: count)
    sums.withUnsafeMutableBufferPointer { sums in
      weights.withBytes { weights in
        for feature in features.features {
          let row = Int(feature.hash) % buckets * count
          for label in 0..<count {
            sums[label] += Float(Int(weights[row + label]) - Self.zero) * feature.value
          }
        }
      }
    }
    let scores = sums.indices.map { bias[$0] + sums[$0] * scale[$0] }
    return Self.softmax(skipped == 0 ? scores : [0] + scores)
  }

  /// Returns the words in a row that speak most for a label.
  ///
  /// - Parameters:
  ///   - label: a label with weights.
  ///   - features: a line that has words.
  ///   - most: the maximum number of words.
  package func passage(
    for label: String, in features: LineFeatures, most: Int = 8
  ) -> Range<Int> {
    let sums = sums(for: label, in: features)
    // Words that say little don't make a passage longer.
    let least = (sums.max() ?? 0) * 0.15
    var best = (sum: -Float.infinity, range: 0..<1)
    for start in sums.indices {
      var sum: Float = 0
      for end in start..<min(start + most, sums.count) {
        sum += sums[end] - least
        if sum > best.sum { best = (sum, start..<(end + 1)) }
      }
    }
    return best.range
  }

  /// The weight of each word of a line for a label.
  private func sums(for label: String, in features: LineFeatures) -> [Float] {
    var sums = [Float](repeating: 0, count: features.typed.count)
    guard let place = labels.firstIndex(of: label), place >= skipped else { return sums }
    weights.withBytes { weights in
      for feature in features.features {
        guard let word = feature.word else { continue }
        let row = Int(feature.hash) % buckets * bias.count
        sums[word] += Float(Int(weights[row + place - skipped]) - Self.zero) * feature.value
      }
    }
    return sums
  }

  /// Turns scores into probabilities that add up to 1.
  package static func softmax(_ scores: [Float]) -> [Double] {
    let top = Double(scores.max() ?? 0)
    let powers = scores.map { exp(Double($0) - top) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}
