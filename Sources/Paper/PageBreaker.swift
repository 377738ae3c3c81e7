/// Breaks blocks into pages without splitting any.
struct PageBreaker {
  let top: Double
  let bottom: Double
  /// The amount by which a gap grows if a page has space left, in points.
  let step: Double

  /// The most steps a gap may grow.
  private static let mostSteps = 2

  /// The marks of each page.
  func pages(of blocks: [Block]) -> [[Mark]] {
    split(blocks).map { page in
      let gaps = spread(page)
      var y = top
      var marks: [Mark] = []
      for (index, block) in page.enumerated() {
        if index > 0 {
          if let separator = block.separator {
            marks.append(separator.moved(by: y + gaps[index] / 2))
          }
          y += gaps[index]
        }
        marks += block.marks.map { $0.moved(by: y) }
        y += block.height
      }
      return marks
    }
  }

  /// Fills page by page. If the last page would be nearly empty, balances the pages instead.
  private func split(_ blocks: [Block]) -> [[Block]] {
    let room = bottom - top
    let pages = split(blocks, into: room)
    guard pages.count > 1, let last = pages.last, height(of: last) < room * PageBreaker.least else {
      return pages
    }
    var lower = 0.0
    var upper = room
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if split(blocks, into: middle).count > pages.count { lower = middle } else { upper = middle }
    }
    return split(blocks, into: upper)
  }

  /// A last page is nearly empty if its content is less than this fraction of the page height.
  private static let least = 0.4

  private func height(of page: [Block]) -> Double {
    page.reduce(0) { $0 + $1.height } + page.dropFirst().reduce(0) { $0 + $1.gap }
  }

  private func split(_ blocks: [Block], into room: Double) -> [[Block]] {
    var pages: [[Block]] = []
    var used = 0.0
    for block in blocks {
      if !pages.isEmpty, used + block.gap + block.height <= room {
        pages[pages.count - 1].append(block)
        used += block.gap + block.height
      } else {
        pages.append([block])
        used = block.height
      }
    }
    return pages
  }

  /// The gap above each block. Gaps grow by whole steps while there is enough space for all of
  /// them, so that the baselines stay on the grid.
  private func spread(_ page: [Block]) -> [Double] {
    var gaps = page.map(\.gap)
    let used = page.reduce(0) { $0 + $1.height } + gaps.dropFirst().reduce(0, +)
    var steps = Int((bottom - top - used) / step)
    let places = page.indices.dropFirst().filter { page[$0].gap > 0 }
    let ordered =
      places.filter { page[$0].separator != nil } + places.filter { page[$0].separator == nil }
    for _ in 0..<PageBreaker.mostSteps where steps >= ordered.count {
      for place in ordered { gaps[place] += step }
      steps -= ordered.count
    }
    return gaps
  }
}
