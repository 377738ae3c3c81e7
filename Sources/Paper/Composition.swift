import Rendering

/// A sheet's pages: first measured in blocks, then broken into pages, then marks with their places.
struct Composition {
  /// The marks of each page.
  private(set) var pages: [[Mark]]
  /// How many of the pages come before those for notes.
  let pagesToRead: Int

  init(
    sheet: Sheet, size: PaperSize, isLarge: Bool, hasNotes: Bool, words: PaperWords,
    typesetter: Typesetter
  ) {
    func read(_ type: Double) -> (grid: Grid, pages: [[Mark]]) {
      let grid = Grid(size, type: TypeScale(size: type), isStacked: isLarge)
      let blocks = TalkBlocks(sheet: sheet, grid: grid, typesetter: typesetter).blocks
      let breaker = PageBreaker(top: grid.top, bottom: grid.bottom, step: grid.type.leading / 2)
      return (grid, breaker.pages(of: blocks))
    }
    // Setting a text takes time, so the size that will do is first reckoned from its length.
    let guess = SizeGuess(of: sheet, on: size)
    var type = isLarge ? TypeScale.large : guess.size
    var best = read(type)
    while !isLarge, best.pages.count > guess.pages, type > TypeScale.sizes.lowerBound {
      type -= TypeScale.step
      best = read(type)
    }
    if !isLarge, best.pages.count > guess.pages { best = read(TypeScale.sizes.upperBound) }
    let grid = best.grid
    pages = best.pages
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
