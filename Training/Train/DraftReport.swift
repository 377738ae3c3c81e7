import Classification
import Foundation

/// How well weights do on drafts they haven't learned from.
struct DraftReport {
  let labels: [String]
  let weights: Trainer.Weights
  /// From which probability on an ask is called one, and from which it may come across as one.
  let leaning: Double
  let sure: Double
  /// From which probability on an ask is called one if a rule found it, too.
  let agreed: Double

  private func probabilities(_ line: LabeledLine) -> [Double] {
    LineClassifier.softmax(weights.scores(line.features))
  }

  /// Prints the figures for some drafts. Those that should be cautioned don't count.
  func print(_ name: String, _ drafts: [LabeledLine]) {
    let counted = drafts.filter { $0.weight == 1 }
    let guesses = counted.map { ($0.label, probabilities($0)) }
    let forbidden = zip(counted, guesses).filter { draft, guess in
      1 - guess.1[0] >= (draft.isFlagged ? agreed : sure)
    }
    let forbiddenAsks = forbidden.count { $0.0.label != "ok" }
    let asks = guesses.filter { $0.0 != "ok" }
    let fine = guesses.filter { $0.0 == "ok" }.map { 1 - $0.1[0] }
    let found = asks.filter { 1 - $0.1[0] >= leaning }
    let right = found.filter { label, all in
      labels[(1..<labels.count).max { all[$0] < all[$1] } ?? 0] == label
    }
    let alarms = fine.filter { $0 >= leaning }
    let recall = share(found.count, asks.count)
    let precision = share(found.count, found.count + alarms.count)
    let figures: [(String, Double)] = [
      ("F1", 2 * recall * precision / max(recall + precision, 1e-9)), ("found", recall),
      ("false alarms", share(alarms.count, fine.count)),
      ("found as forbidden", share(forbiddenAsks, asks.count)),
      ("falsely forbidden", share(forbidden.count - forbiddenAsks, fine.count)),
      ("right category", share(right.count, found.count)),
    ]
    let text = figures.map { "\($0.0) \(String(format: "%.3f", $0.1))" }
    Swift.print("\(name): \(guesses.count) drafts, " + text.joined(separator: ", "))
  }

  private func share(_ part: Int, _ whole: Int) -> Double { Double(part) / Double(max(1, whole)) }
}
