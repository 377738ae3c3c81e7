import Classification
import Foundation

/// A Swift file with the weights of a classifier.
struct WeightsFile {
  let name: String
  let labels: [String]
  let weights: Trainer.Weights
  let source: String
  /// A label that scores 0 whatever the line.
  var reference: String?
  /// What the classifier is for.
  let comment: String
  /// A digest of the files learned from.
  let digest: String

  private var scales: [Float] {
    labels.indices.map { label in
      let column = stride(from: label, to: weights.values.count, by: labels.count)
      let sizes = column.map { abs(weights.values[$0]) }.sorted()
      // The few greatest weights are cut off, which leaves finer steps for all others.
      let top = sizes[min(sizes.count - 1, Int(Double(sizes.count) * 0.9995))]
      return max(top, 1e-6) / Float(LineClassifier.limit)
    }
  }

  /// The weights as text, and what one step of each label is worth.
  var quantized: (text: String, scales: [Float]) {
    let scales = scales
    var bytes: [UInt8] = []
    bytes.reserveCapacity(weights.values.count)
    for (index, value) in weights.values.enumerated() {
      let step = Int((value / scales[index % labels.count]).rounded())
      let limited = min(max(step, -LineClassifier.limit), LineClassifier.limit)
      bytes.append(UInt8(LineClassifier.zero + limited))
    }
    return (String(decoding: bytes, as: UTF8.self), scales)
  }

  /// The classifier with these weights, as the program will have it.
  var classifier: LineClassifier {
    let (text, scales) = quantized
    return LineClassifier(
      labels: labels, bias: weights.bias, scale: scales, learned: Array(text.utf8))
  }

  /// The text of the file.
  var text: String {
    let (weights, scales) = quantized
    func list(_ values: [Float]) -> String { values.map { "\($0)" }.joined(separator: ", ") }
    let names = labels.map { "\"\($0)\"" }.joined(separator: ", ")
    return """
      // Written by script/train from \(source).
      // swift-format-ignore-file
      package import Classification

      extension LineClassifier {
        /// A digest of the files that ``\(name)`` has learned from. A test compares it.
        package static let \(name)Digest = "\(digest)"

        /// \(comment)
        package static let \(name) = LineClassifier(
          \(reference.map { "reference: \"\($0)\", " } ?? "")labels: [\(names)],
          bias: [\(list(self.weights.bias))],
          scale: [\(list(scales))],
          weights: #"\(weights)"#)
      }

      """
  }
}

extension Trainer.Weights {
  /// The same weights with the first label left out: what it would score is taken from all others.
  func relativeToFirst(of count: Int) -> Trainer.Weights {
    let rows = values.indices.lazy.filter { $0 % count != 0 }
    return Trainer.Weights(
      bias: bias.dropFirst().map { $0 - bias[0] },
      values: rows.map { values[$0] - values[$0 - $0 % count] })
  }
}
