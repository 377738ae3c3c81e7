package import Foundation
package import Language
package import TextLayout

/// What was understood of a line, to look at: the intent, then a line for each fact.
package enum UnderstandingText {
  /// Returns the lines to show.
  package static func lines(_ read: Understanding, calendar: Calendar) -> [StyledLine] {
    let json = UnderstandingJSON(read, of: "", at: .main, calendar: calendar)
    return [StyledLine(read.intent.rawValue, .strong)]
      + json.listed.map { StyledLine("  " + Sanitizer.line("\($0): \($1)")) }
  }

  /// Returns what to show of a line in a rehearsal.
  package static func lines(_ read: TalkReading) -> [StyledLine] {
    let theme = read.theme.isEmpty ? [] : [StyledLine("  theme: \(read.theme)")]
    return [StyledLine(read.act.rawValue, .strong)] + theme
  }
}
