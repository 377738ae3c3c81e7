package import Foundation

/// The built-in rules in QuestionBanks/bad, compiled at build time.
package enum CompiledRules {
  /// Returns the compiled rules as read by the checker; nil if they can't be read.
  package static func image() -> Data? {
    Data(base64Encoded: base64.data)
  }
}
