package import Foundation

/// The built-in rules of QuestionBanks/bad as they were compiled while the program was built.
package enum CompiledRules {
  /// The rules' image, for the checker; nil if it cannot be read.
  package static func image() -> Data? {
    Data(base64Encoded: base64.data)
  }
}
