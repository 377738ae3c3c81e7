/// Marks that stay together on one page.
struct Block {
  var marks: [Mark] = []
  var height = 0.0
  /// The space above it, unless it begins a page.
  var gap = 0.0
  /// A line in the middle of the space above it.
  var separator: Mark?

  /// The same with space above its marks.
  func moved(by distance: Double) -> Block {
    var block = self
    block.marks = marks.map { $0.moved(by: distance) }
    block.height += distance
    return block
  }

  /// Puts another one below.
  mutating func append(_ other: Block) {
    marks += other.moved(by: height + other.gap).marks
    height += other.gap + other.height
  }
}
