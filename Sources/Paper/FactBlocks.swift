import Rendering

/// Labels and what they stand for, in two columns where there is room.
struct FactBlocks {
  let facts: [Sheet.Fact]
  let grid: Grid
  let typesetter: Typesetter

  private var type: TypeScale { grid.type }
  private var columns: Int { grid.isStacked || facts.count < 4 ? 1 : 2 }
  private var gutter: Double { type.size * 1.5 }

  var blocks: [Block] {
    let perColumn = (facts.count + columns - 1) / columns
    let width = (grid.measure - gutter * Double(columns - 1)) / Double(columns)
    let stacks = (0..<columns).map { column in
      stack(
        facts.dropFirst(column * perColumn).prefix(perColumn),
        x: grid.left + Double(column) * (width + gutter), width: width)
    }
    var block = Block(
      marks: stacks.flatMap(\.marks), height: stacks.map(\.height).max() ?? 0,
      gap: grid.gap)
    block.separator = Mark(
      x: grid.left, y: 0, shape: .rule(length: grid.measure, weight: 1, grey: 0))
    return [block]
  }

  /// One fact below the other. The labels' column is as wide as they need, within reason.
  private func stack(_ facts: some Sequence<Sheet.Fact>, x: Double, width: Double) -> Block {
    let labels = facts.map {
      (fact: $0, text: typesetter.set($0.label, type.detail, width: width * 0.45, most: 2))
    }
    let column = (labels.map(\.text.width).max() ?? 0) + type.size
    var block = Block()
    for (fact, label) in labels {
      let y = block.height + grid.ascent
      block.marks.append(Mark(x: x, y: y, shape: .text(label, role: .paragraph)))
      var height = label.height
      if let value = fact.value {
        let text = typesetter.set(value, type.body, width: width - column, most: 3)
        block.marks.append(Mark(x: x + column, y: y, shape: .text(text, role: .paragraph)))
        height = max(height, text.height)
      } else {
        block.marks.append(
          Mark(
            x: x + column, y: y + type.leading / 4,
            shape: .rule(length: width - column, weight: 0.4, grey: 0.5)))
        height = max(height, type.leading * 1.75)
      }
      block.height += height
    }
    return block
  }
}
