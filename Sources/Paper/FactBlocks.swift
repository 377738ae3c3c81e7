import Presentation

/// Labels with their values, in two columns if there are enough of them.
struct FactBlocks {
  let facts: [Sheet.Fact]
  let grid: Grid
  let typesetter: Typesetter

  private var type: TypeScale { grid.type }
  private var gutter: Double { type.size * 1.5 }

  /// The facts filled in by hand that need the full width.
  private var long: [Sheet.Fact] { facts.filter { $0.isLong && $0.value == nil } }

  var blocks: [Block] {
    let short = facts.filter { !$0.isLong || $0.value != nil }
    let columns = grid.isStacked || short.count < 4 ? 1 : 2
    let perColumn = (short.count + columns - 1) / columns
    let width = (grid.measure - gutter * Double(columns - 1)) / Double(columns)
    let stacks = (0..<columns).map { column in
      stack(
        short.dropFirst(column * perColumn).prefix(perColumn),
        x: grid.left + Double(column) * (width + gutter), width: width)
    }
    var block = Block(
      marks: stacks.flatMap(\.marks), height: stacks.map(\.height).max() ?? 0,
      gap: grid.gap)
    for fact in long { block.append(stack([fact], x: grid.left, width: grid.measure)) }
    if !long.isEmpty { block.height += type.leading / 2 }
    block.separator = Mark(
      x: grid.left, y: 0, shape: .rule(length: grid.measure, weight: 1, grey: 0))
    return [block]
  }

  /// Stacks facts. The label column is as wide as its labels need, up to 45% of the width.
  private func stack(_ facts: some Sequence<Sheet.Fact>, x: Double, width: Double) -> Block {
    let labels = facts.map {
      (fact: $0, text: typesetter.set($0.label, type.detail, width: width * 0.45, most: 2))
    }
    let column = (labels.map(\.text.width).max() ?? 0) + type.size
    var block = Block()
    for (fact, label) in labels {
      // A value filled in by hand gets a line at the bottom of its space.
      let room = fact.value == nil ? max(0, Grid.ruling - label.height) : 0
      let y = block.height + room + grid.ascent
      block.marks.append(Mark(x: x, y: y, shape: .text(label, role: .paragraph)))
      var height = room + label.height
      if let value = fact.value {
        let text = typesetter.set(
          value, type.body, width: width - column, most: 3, isAtLeft: true)
        block.marks.append(Mark(x: x + column, y: y, shape: .text(text, role: .paragraph)))
        height = max(height, text.height)
      } else {
        block.marks.append(
          Mark(
            x: x + column, y: y + type.leading / 5,
            shape: .rule(length: width - column, weight: 0.4, grey: 0.5)))
      }
      block.height += height
    }
    return block
  }
}
