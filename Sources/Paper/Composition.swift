import Rendering

/// A sheet's pages: first measured in blocks, then broken into pages, then marks with their places.
struct Composition {
  /// The marks of each page.
  private(set) var pages: [[Mark]]
  /// How many of the pages come before those for notes.
  let pagesToRead: Int

  /// The sizes of the body, in points: the largest that saves a page is taken.
  private static let sizes = 8.5...10
  private static let step = 0.25
  private static let largeSize = 16.0

  init(
    sheet: Sheet, size: PaperSize, isLarge: Bool, hasNotes: Bool, words: PaperWords,
    typesetter: Typesetter
  ) {
    func read(_ type: Double) -> (grid: Grid, blocks: [Block], breaker: PageBreaker) {
      let grid = Grid(size, type: TypeScale(size: type), isStacked: isLarge)
      return (
        grid, TalkBlocks(sheet: sheet, grid: grid, typesetter: typesetter).blocks,
        PageBreaker(top: grid.top, bottom: grid.bottom, step: grid.type.leading / 2)
      )
    }
    var best = read(isLarge ? Composition.largeSize : Composition.sizes.upperBound)
    // The last page's share of all decides how much smaller it must be, since both ways shrink.
    let count = best.breaker.count(of: best.blocks)
    let excess = best.breaker.excess(of: best.blocks)
    if !isLarge, count > 1 {
      var type =
        Composition.sizes.upperBound
        * (Double(count - 1) / (Double(count - 1) + excess)).squareRoot()
      type = (type / Composition.step).rounded(.down) * Composition.step
      while type >= Composition.sizes.lowerBound {
        let attempt = read(type)
        if attempt.breaker.count(of: attempt.blocks) < count {
          best = attempt
          break
        }
        type -= Composition.step
      }
    }
    let grid = best.grid
    pages = best.breaker.pages(of: best.blocks)
    pagesToRead = pages.count
    if hasNotes {
      pages += NotesPages(sheet: sheet, grid: grid, words: words, typesetter: typesetter).pages
    }
    let total = pages.count
    for index in pages.indices {
      pages[index] += Composition.foot(
        sheet.title, words.page(index + 1, of: total), grid, typesetter)
    }
  }

  /// Whose sheet it is, and which page.
  private static func foot(
    _ title: String, _ page: String, _ grid: Grid, _ typesetter: Typesetter
  ) -> [Mark] {
    let y = grid.height - Grid.edge
    let title = typesetter.set(
      title, grid.type.foot, width: grid.measure * 0.7, most: 1)
    let page = typesetter.set(
      page, grid.type.foot, width: grid.measure * 0.3, most: 1, isAtEnd: true)
    return [
      Mark(x: grid.left, y: y, shape: .text(title, role: .paragraph)),
      Mark(x: grid.right - grid.measure * 0.3, y: y, shape: .text(page, role: .paragraph)),
    ]
  }
}
