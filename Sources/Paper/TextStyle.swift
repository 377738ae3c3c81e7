/// How a text looks: there are two weights, and greys from black to white.
struct TextStyle: Hashable {
  /// In points.
  let size: Double
  var isBold = false
  /// 0 is black, 1 is white.
  var grey = 0.0
  /// From one baseline to the next, in points.
  let leading: Double
}

/// The styles of a sheet, all from the size of its body.
struct TypeScale {
  /// The sizes of the body, in points: the largest that saves a page is taken.
  static let sizes = 8.5...10
  static let step = 0.25
  /// For weak eyes.
  static let large = 16.0

  let size: Double
  /// The distance of the baselines.
  let leading: Double

  /// - Parameter size: of the body, in points.
  init(size: Double) {
    self.size = size
    leading = (size * 1.27 * 4).rounded() / 4
  }

  /// Large type needs no larger title.
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
