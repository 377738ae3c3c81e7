import Presentation

/// The part of a sheet to read before and during the interview, as blocks: the title, the facts and
/// the other sections.
struct AgendaBlocks {
  let sheet: Sheet
  let grid: Grid
  let typesetter: Typesetter

  private var type: TypeScale { grid.type }

  var blocks: [Block] {
    [title] + sheet.sections.filter { !sheet.roomAtEnd.contains($0) }.flatMap(blocks)
  }

  private var title: Block {
    let text = typesetter.set(sheet.title, type.title, width: grid.measure, most: 3)
    return Block(
      marks: [
        Mark(x: grid.left, y: type.title.leading * 0.72, shape: .text(text, role: .title))
      ], height: text.height)
  }

  private func blocks(of section: Sheet.Section) -> [Block] {
    if case .facts(let facts) = section.content {
      return FactBlocks(facts: facts, grid: grid, typesetter: typesetter).blocks
    }
    var blocks: [Block] =
      switch section.content {
      case .facts: []
      case .points(let points, let boxes):
        points.map { block(of: $0, bullet: boxes ? box : points.count > 1 ? dash : nil) }
      case .questions(let entries): entries.map(block)
      case .room(let lines): (0..<lines).map { _ in lineBlock }
      }
    guard !blocks.isEmpty else { return [] }
    // This section is short and only useful as a whole.
    if section.kind == .afterwards {
      while blocks.count > 1 { blocks[0].append(blocks.remove(at: 1)) }
    }
    if let time = section.time { put(time, into: &blocks[0]) }
    put(heading: section.title, into: &blocks)
    blocks[0].gap = grid.gap
    blocks[0].separator = Mark(
      x: grid.left, y: 0, shape: .rule(length: grid.measure, weight: 0.4, grey: 0.6))
    return blocks
  }

  /// Adds a heading beside the content of a section, or above it.
  private func put(heading: String, into blocks: inout [Block]) {
    let width = grid.isStacked ? grid.measure : grid.headingWidth
    let text = typesetter.set(heading, type.heading, width: width, most: 3)
    let mark = Mark(x: grid.left, y: grid.ascent, shape: .text(text, role: .heading))
    if grid.isStacked {
      blocks[0] = blocks[0].moved(by: text.height)
    } else {
      while blocks[0].height < text.height, blocks.count > 1 {
        blocks[0].append(blocks.remove(at: 1))
      }
      blocks[0].height = max(blocks[0].height, text.height)
    }
    blocks[0].marks.insert(mark, at: 0)
  }

  private func put(_ time: String, into block: inout Block) {
    let text = typesetter.set(time, type.strong, width: grid.timeWidth, most: 1)
    block.marks.insert(
      Mark(x: grid.time, y: grid.ascent, shape: .text(text, role: .paragraph)), at: 0)
  }

  private var box: Mark {
    let side = type.size * 0.86
    return Mark(x: grid.box, y: grid.ascent - side * 0.9, shape: .box(side: side))
  }

  private var dash: Mark {
    let length = type.size * 0.5
    return Mark(
      x: grid.text - type.size * 0.5 - length, y: grid.ascent - type.size * 0.27,
      shape: .rule(length: length, weight: 0.6, grey: 0.25))
  }

  private func block(of point: String, bullet: Mark?) -> Block {
    let text = typesetter.set(point, type.body, width: grid.textWidth, most: 8)
    let mark = Mark(x: grid.text, y: grid.ascent, shape: .text(text, role: .paragraph))
    return Block(marks: [bullet, mark].compactMap(\.self), height: text.height)
  }

  private func block(of entry: Sheet.Entry) -> Block {
    var block = Block(gap: grid.gap / 2)
    if let time = entry.time { put(time, into: &block) }
    let number = typesetter.set(
      "\(entry.number)", type.number, width: type.size * 2, most: 1, isAtEnd: true)
    block.marks.append(
      Mark(
        x: grid.numberEnd - type.size * 2, y: grid.ascent, shape: .text(number, role: .paragraph)))
    block.marks.append(box)
    var y = grid.ascent
    if let words = entry.text {
      let text = typesetter.set(words, type.body, width: grid.textWidth, most: 10)
      block.marks.append(Mark(x: grid.text, y: y, shape: .text(text, role: .paragraph)))
      y += text.height
    } else {
      block.marks.append(writingLine(at: y + type.leading / 4))
      y += type.leading * 1.5
    }
    let followUps = lines(of: entry.followUps)
    block.marks += followUps.moved(by: y).marks
    block.height = y - grid.ascent + followUps.height
    let below = entry.time == nil ? 0 : type.leading
    let minutes = typesetter.set(entry.minutes, type.detail, width: grid.timeWidth, most: 1)
    block.marks.append(
      Mark(x: grid.time, y: grid.ascent + below, shape: .text(minutes, role: .paragraph)))
    block.height = max(block.height, below + type.leading)
    return block
  }

  /// Lays out follow-ups side by side if they fit on a line, or else one below the other. Their
  /// positions are baselines.
  private func lines(of followUps: [String]) -> Block {
    var block = Block()
    var x = 0.0
    for followUp in followUps.prefix(8) {
      let text = typesetter.set(followUp, type.detail, width: grid.textWidth, most: 2)
      let isBeside = x > 0 && text.fits(grid.textWidth - x)
      if isBeside { block.height -= type.leading } else { x = 0 }
      block.marks.append(
        Mark(x: grid.text + x, y: block.height, shape: .text(text, role: .paragraph)))
      block.height += text.height
      x = text.fits(grid.textWidth) ? x + text.width + type.size * 1.25 : 0
    }
    return block
  }

  private var lineBlock: Block {
    Block(marks: [writingLine(at: Grid.ruling - type.leading / 2)], height: Grid.ruling)
  }

  private func writingLine(at y: Double) -> Mark {
    Mark(x: grid.text, y: y, shape: .rule(length: grid.textWidth, weight: 0.4, grey: 0.5))
  }
}

extension Sheet {
  /// The sections for handwriting at the end of the sheet.
  var roomAtEnd: [Section] {
    var room: [Section] = []
    for section in sections.reversed() {
      guard case .room = section.content else { break }
      room.insert(section, at: 0)
    }
    return room
  }
}
