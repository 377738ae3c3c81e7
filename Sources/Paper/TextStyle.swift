/// A text style: size, weight, gray level and leading.
struct TextStyle: Hashable {
  /// The font size in points.
  let size: Double
  var isBold = false
  /// The gray level, from 0 (black) to 1 (white).
  var grey = 0.0
  /// The distance between baselines, in points.
  let leading: Double
}

/// The styles of a sheet, all derived from the size of body text.
struct TypeScale {
  /// The range of body sizes to try, in points. The largest one that saves a page is used.
  static let sizes = 8.5...10
  /// The difference between sizes to try, in points.
  static let step = 0.25
  /// The body size for large print, in points.
  static let large = 16.0

  let size: Double
  /// The distance between baselines, in points.
  let leading: Double

  /// Creates the styles.
  ///
  /// - Parameter size: the body size in points.
  init(size: Double) {
    self.size = size
    leading = (size * 1.27 * 4).rounded() / 4
  }

  /// The size of the title relative to the body. In large print it is smaller.
  private var titleScale: Double { size < TypeScale.large ? 2 : 1.6 }

  var title: TextStyle {
    TextStyle(size: size * titleScale, isBold: true, leading: leading * titleScale)
  }
  var body: TextStyle { TextStyle(size: size, leading: leading) }
  var strong: TextStyle { TextStyle(size: size, isBold: true, leading: leading) }
  var heading: TextStyle { TextStyle(size: size * 0.9, isBold: true, leading: leading) }
  var number: TextStyle { TextStyle(size: size * 0.9, grey: 0.4, leading: leading) }
  var detail: TextStyle { TextStyle(size: size * 0.9, grey: 0.3, leading: leading) }
  var cue: TextStyle { TextStyle(size: size * 0.8, grey: 0.3, leading: size) }
  var cueNumber: TextStyle { TextStyle(size: size * 0.8, isBold: true, leading: size) }
  var foot: TextStyle { TextStyle(size: size * 0.8, grey: 0.35, leading: leading) }
}
