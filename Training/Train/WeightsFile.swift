import Classification
import Foundation

/// A Swift file with the weights of a classifier.
struct WeightsFile {
  let name: String
  let labels: [String]
  let weights: Trainer.Weights
  let source: String

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
        /// The classifier of \(name).
        package static let \(name) = LineClassifier(
          labels: [\(names)],
          bias: [\(list(self.weights.bias))],
          scale: [\(list(scales))],
          weights: #"\(weights)"#)
      }

      """
  }
}
