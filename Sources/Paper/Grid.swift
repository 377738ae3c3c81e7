/// The layout grid of a page: margins, columns and baselines, in points.
struct Grid {
  let type: TypeScale
  let width: Double
  let height: Double
  /// True if headings go above their content instead of beside it.
  let isStacked: Bool
  /// The width of the time column.
  let timeWidth: Double

  /// The distance between lines to write on.
  static let ruling = 8 * millimetre
  static let margin = 15 * millimetre
  /// The top and bottom margin.
  static let edge = 13 * millimetre

  /// Creates a grid.
  ///
  /// - Parameter widestTime: the width of the widest time, in points.
  init(_ paper: PaperSize, type: TypeScale, isStacked: Bool, widestTime: Double = 0) {
    self.type = type
    timeWidth = max(type.size * 3.1, widestTime + 0.1)
    self.isStacked = isStacked
    width = paper.width
    height = paper.height
  }

  var left: Double { Grid.margin }
  var right: Double { width - Grid.margin }
  var top: Double { Grid.edge }
  /// The bottom of the content area; the footer is below it.
  var bottom: Double { height - Grid.edge - type.leading * 1.75 }
  var measure: Double { right - left }

  /// The space between sections.
  var gap: Double { type.leading * (isStacked ? 0.7 : 1) }

  // Columns from left to right: headings, times, numbers, boxes, text.
  var headingWidth: Double { isStacked ? measure : type.size * 7.4 }
  var time: Double { left + (isStacked ? 0 : type.size * 7.8) }
  var numberEnd: Double { time + timeWidth + type.size * 1.6 }
  var box: Double { numberEnd + type.size * 0.6 }
  var text: Double { box + type.size * 1.5 }
  var textWidth: Double { right - text }

  /// The left edge of the ruled lines, to the right of the questions.
  var notes: Double { left + measure * 0.27 }

  /// The distance from the top of a line to its baseline.
  var ascent: Double { type.leading / 2 + type.size * 0.36 }
}
