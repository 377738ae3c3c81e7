import Foundation
package import QuestionChecking

/// A draft to check, and its location.
package struct Draft {
  /// The text to check.
  package let text: String
  /// The allowances in a comment after the draft.
  package var allowances: [Allowance] = []
  /// The path of its file.
  package var file: String?
  /// Its line in the file, counted from 1.
  package var line: Int?

  /// Creates a draft.
  package init(
    text: String, allowances: [Allowance] = [], file: String? = nil, line: Int? = nil
  ) {
    self.text = text
    self.allowances = allowances
    self.file = file
    self.line = line
  }

  /// The location as `file:line`, or the line alone; nil without a line.
  package var place: String? {
    line.map { number in [file, "\(number)"].compactMap(\.self).joined(separator: ":") }
  }
}
