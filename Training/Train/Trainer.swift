import Classification

/// An example to learn from.
struct LabeledLine {
  /// The text, for showing it.
  let text: String
  /// Whose line it is. Voices are held out whole, since lines of one voice resemble each other.
  let voice: String
  let label: String
  let features: LineFeatures
  /// True for a line that was written for something else; it isn't measured.
  var isCopy = false
  /// How much it counts.
  var weight: Float = 1
  /// True if a rule finds that it's off-limits.
  var isFlagged = false
}

/// Learns a logistic regression by stochastic gradient descent (AdaGrad). The order of examples
/// depends only on their number, so the same examples always give the same weights.
struct Trainer {
  let labels: [String]
  let buckets: Int
  var epochs = 12
  var rate: Float = 0.35
  /// How much weights shrink in each round.
  var decay: Float = 0.02

  /// The weights learned, for each bucket one per label.
  struct Weights {
    var bias: [Float]
    var values: [Float]

    /// The first weight of a feature.
    func row(of feature: LineFeatures.Feature) -> Int {
      Int(feature.hash) % (values.count / bias.count) * bias.count
    }

    /// What each label scores in a line.
    func scores(_ features: LineFeatures) -> [Float] {
      var scores = bias
      for feature in features.features {
        let row = row(of: feature)
        for label in scores.indices { scores[label] += values[row + label] * feature.value }
      }
      return scores
    }
  }

  func learn(_ examples: [LabeledLine]) -> Weights {
    let count = labels.count
    let columns = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    var weights = Weights(
      bias: Array(repeating: 0, count: count),
      values: Array(repeating: 0, count: buckets * count))
    var squares = Array(repeating: Float(1e-3), count: buckets * count)
    var random = Shuffle(seed: UInt64(examples.count))
    var order = Array(examples.indices)
    for _ in 0..<epochs {
      random.shuffle(&order)
      for index in order {
        let example = examples[index]
        guard let target = columns[example.label] else { continue }
        step(example, target: target, &weights, &squares)
      }
      for index in weights.values.indices { weights.values[index] *= 1 - decay }
    }
    return weights
  }

  private func step(
    _ example: LabeledLine, target: Int, _ weights: inout Weights, _ squares: inout [Float]
  ) {
    let count = labels.count
    var errors = LineClassifier.softmax(weights.scores(example.features)).map { Float($0) }
    errors[target] -= 1
    if example.weight != 1 { for label in errors.indices { errors[label] *= example.weight } }
    for label in 0..<count { weights.bias[label] -= 0.02 * errors[label] }
    for feature in example.features.features {
      let row = weights.row(of: feature)
      for label in 0..<count {
        let gradient = errors[label] * feature.value
        squares[row + label] += gradient * gradient
        weights.values[row + label] -= rate * gradient / squares[row + label].squareRoot()
      }
    }
  }
}

/// Shuffles the same way everywhere (SplitMix64).
struct Shuffle {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// Returns a number from 0 on that is less than a limit.
  mutating func next(below limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func shuffle(_ order: inout [Int]) {
    for index in stride(from: order.count - 1, to: 0, by: -1) {
      order.swapAt(index, Int(next() % UInt64(index + 1)))
    }
  }
}
