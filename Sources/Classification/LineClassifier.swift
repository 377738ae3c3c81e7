/// A logistic regression over the features of a line.
///
/// The weights come from `script/train` and are compiled in as text, one character per weight, so
/// that nothing has to be decoded: a weight is the character's distance from the middle of
/// ``characters``, times the scale of its label.
package struct LineClassifier: Sendable {
  /// What a line can be, in the order of the weights.
  package let labels: [String]
  private let bias: [Float]
  private let scale: [Float]
  private let weights: Weights
  private let buckets: Int

  /// Where the weights are kept.
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
  ///   - labels: the names of the labels.
  ///   - bias: for each label, what it scores in an empty line.
  ///   - scale: for each label, what one step of a weight is worth.
  ///   - weights: for each bucket, a character for each label.
  package init(labels: [String], bias: [Float], scale: [Float], weights: StaticString) {
    self.labels = labels
    self.bias = bias
    self.scale = scale
    self.weights = .compiled(weights)
    buckets = weights.utf8CodeUnitCount / labels.count
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
    var scores = bias
    weights.withBytes { weights in
      for feature in features.features {
        let row = Int(feature.hash) % buckets * labels.count
        for label in scores.indices {
          let step = Int(weights[row + label]) - Self.zero
          scores[label] += Float(step) * scale[label] * feature.value
        }
      }
    }
    let probabilities = Self.softmax(scores)
    return zip(labels, probabilities).map { Guess(label: $0, probability: $1) }
      .sorted { $0.probability > $1.probability }
  }

  /// Returns the words of a line that weighed most for a label, the weightiest first.
  ///
  /// - Parameter count: the maximum number of words.
  package func reasons(for label: String, in features: LineFeatures, count: Int = 3) -> [String] {
    guard let column = labels.firstIndex(of: label) else { return [] }
    var sums = [Int: Float]()
    weights.withBytes { weights in
      for feature in features.features {
        guard let word = feature.word else { continue }
        let step = Int(weights[Int(feature.hash) % buckets * labels.count + column]) - Self.zero
        sums[word, default: 0] += Float(step) * feature.value
      }
    }
    let words = features.words
    return sums.filter { $0.value > 0 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(count).map { words[$0.key] }
  }

  /// Turns scores into probabilities that add up to 1.
  package static func softmax(_ scores: [Float]) -> [Double] {
    let top = Double(scores.max() ?? 0)
    let powers = scores.map { exp(Double($0) - top) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}
