/// Where things stand on a page: its margins, columns and baselines. All in points.
struct Grid {
  let type: TypeScale
  let width: Double
  let height: Double
  /// Whether headings stand above what they head, not beside it.
  let isStacked: Bool
  /// The room for times, as wide as the widest.
  let timeWidth: Double

  /// The distance of the lines to write on.
  static let ruling = 8 * millimetre
  static let margin = 15 * millimetre
  /// Above and below.
  static let edge = 13 * millimetre

  /// - Parameter widestTime: its width.
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
  /// Where the content ends; the foot stands below.
  var bottom: Double { height - Grid.edge - type.leading * 1.75 }
  var measure: Double { right - left }

  /// The space between sections.
  var gap: Double { type.leading * (isStacked ? 0.7 : 1) }

  // The columns: headings, times, numbers, boxes, and the text.
  var headingWidth: Double { isStacked ? measure : type.size * 7.4 }
  var time: Double { left + (isStacked ? 0 : type.size * 7.8) }
  var numberEnd: Double { time + timeWidth + type.size * 1.6 }
  var box: Double { numberEnd + type.size * 0.6 }
  var text: Double { box + type.size * 1.5 }
  var textWidth: Double { right - text }

  /// Where the ruled lines begin, right of their questions.
  var notes: Double { left + measure * 0.27 }

  /// From the top of a line to its baseline.
  var ascent: Double { type.leading / 2 + type.size * 0.36 }
}
