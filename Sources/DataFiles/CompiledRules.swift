public import Foundation

/// The built-in rules of QuestionBanks/bad as they were compiled while the program was built.
public enum CompiledRules {
  /// The rules' image, for the checker; nil if it cannot be read.
  public static func image() -> Data? {
    let text = base64.withUTF8Buffer { Data(buffer: $0) }
    return Data(base64Encoded: text)
  }
}
