import Presentation

/// A sheet's pages: first measured in blocks, then broken into pages, then marks with their places.
struct Composition {
  /// The marks of each page.
  private(set) var pages: [[Mark]]
  /// How many of the pages come before those for notes.
  let pagesToRead: Int

  init(
    sheet: Sheet, size: PaperSize, isLarge: Bool, words: PaperWords, typesetter: Typesetter
  ) {
    func read(_ type: Double) -> (grid: Grid, pages: [[Mark]]) {
      let type = TypeScale(size: type)
      let grid = Grid(
        size, type: type, isStacked: isLarge,
        widestTime: Composition.widestTime(of: sheet, type, typesetter))
      let blocks = TalkBlocks(sheet: sheet, grid: grid, typesetter: typesetter).blocks
      let breaker = PageBreaker(top: grid.top, bottom: grid.bottom, step: grid.type.leading / 2)
      return (grid, breaker.pages(of: blocks))
    }
    // Setting a text takes time, so the size that will do is first reckoned from its length.
    var type = isLarge ? TypeScale.large : SizeGuess(of: sheet, on: size).size
    var best = read(type)
    if !isLarge, best.pages.count > 1 {
      let fewest = read(TypeScale.sizes.lowerBound).pages.count
      // The guess may have been too large for one page; for more, the largest will mostly do.
      if fewest > 1 { type = TypeScale.sizes.upperBound + TypeScale.step }
      repeat {
        type -= TypeScale.step
        best = read(type)
      } while best.pages.count > fewest && type > TypeScale.sizes.lowerBound
    }
    let grid = best.grid
    pages = best.pages
    pagesToRead = pages.count
    if sheet.hasRoom {
      pages += NotesPages(sheet: sheet, grid: grid, words: words, typesetter: typesetter).pages
    }
    let total = pages.count
    for index in pages.indices {
      pages[index] += Composition.foot(
        sheet.title, words.page(index + 1, of: total), grid, typesetter)
    }
  }

  /// The width of what stands in the column of times.
  private static func widestTime(
    of sheet: Sheet, _ type: TypeScale, _ typesetter: Typesetter
  ) -> Double {
    var times = Set(sheet.sections.compactMap(\.time))
    var lengths: Set<String> = []
    for case .questions(let entries) in sheet.sections.map(\.content) {
      times.formUnion(entries.compactMap(\.time))
      lengths.formUnion(entries.map(\.minutes))
    }
    func widest(_ texts: Set<String>, _ style: TextStyle) -> Double {
      // Digits are equally wide, `AM` and `PM` are not.
      let forms = Set(texts.map { String($0.map { $0.isNumber ? "0" : $0 }) })
      return forms.map { typesetter.set($0, style, width: type.size * 9, most: 1).width }.max() ?? 0
    }
    return max(widest(times, type.strong), widest(lengths, type.detail))
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
