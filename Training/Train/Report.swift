import Classification

/// How well weights do on lines they haven't learned from.
struct Report {
  let labels: [String]
  let weights: Trainer.Weights

  private func label(of example: LabeledLine) -> String {
    let scores = weights.scores(example.features)
    return labels[scores.indices.max { scores[$0] < scores[$1] } ?? 0]
  }

  /// Prints the share that's right, and the misses.
  func print(_ examples: [LabeledLine]) {
    let misses = examples.filter { label(of: $0) != $0.label }
    let right = examples.count - misses.count
    Swift.print("\(right) of \(examples.count): \(Double(right) / Double(max(1, examples.count)))")
    for miss in misses { Swift.print("  \(miss.label) -> \(label(of: miss)): \(miss.text)") }
  }
}
