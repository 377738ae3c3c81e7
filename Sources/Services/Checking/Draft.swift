import Foundation
package import QuestionChecking

/// A draft to check, and where it stands.
package struct Draft {
  package let text: String
  /// What a comment behind it allows.
  package var allowances: [Allowance] = []
  /// The file it stands in.
  package var file: String?
  /// Its line there, from 1.
  package var line: Int?

  package init(
    text: String, allowances: [Allowance] = [], file: String? = nil, line: Int? = nil
  ) {
    self.text = text
    self.allowances = allowances
    self.file = file
    self.line = line
  }

  /// `file:line`, as far as there is one.
  package var place: String? {
    line.map { number in [file, "\(number)"].compactMap(\.self).joined(separator: ":") }
  }
}
