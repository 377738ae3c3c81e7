/// A group of marks that stays together on one page.
struct Block {
  var marks: [Mark] = []
  var height = 0.0
  /// The space above, in points. Not used at the top of a page.
  var gap = 0.0
  /// A line halfway up the space above.
  var separator: Mark?

  /// A copy with extra space above its marks.
  func moved(by distance: Double) -> Block {
    var block = self
    block.marks = marks.map { $0.moved(by: distance) }
    block.height += distance
    return block
  }

  /// Appends another block below this one.
  mutating func append(_ other: Block) {
    marks += other.moved(by: height + other.gap).marks
    height += other.gap + other.height
  }
}
