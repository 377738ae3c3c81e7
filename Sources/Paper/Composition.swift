import Presentation

/// The pages of a sheet. Content is measured in blocks and broken into pages, which gives each mark
/// its position.
struct Composition {
  /// The marks of each page.
  private(set) var pages: [[Mark]]
  /// The number of pages before the notes pages.
  let pagesToRead: Int

  init(
    sheet: Sheet, size: PaperSize, isLarge: Bool, words: PaperWords, typesetter: Typesetter
  ) {
    func read(_ type: Double) -> (grid: Grid, pages: [[Mark]]) {
      let type = TypeScale(size: type)
      let grid = Grid(
        size, type: type, isStacked: isLarge,
        widestTime: Composition.widestTime(of: sheet, type, typesetter))
      let blocks = AgendaBlocks(sheet: sheet, grid: grid, typesetter: typesetter).blocks
      let breaker = PageBreaker(top: grid.top, bottom: grid.bottom, step: grid.type.leading / 2)
      return (grid, breaker.pages(of: blocks))
    }
    // Laying out text is slow, so start from an estimate of the size.
    var type = isLarge ? TypeScale.large : SizeGuess(of: sheet, on: size).size
    var best = read(type)
    if !isLarge, best.pages.count > 1 {
      let fewest = read(TypeScale.sizes.lowerBound).pages.count
      // The estimate may be too large for one page. If more pages are needed, the largest size
      // usually fits.
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

  /// The width of the widest text in the time column, in points.
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
      // All digits have the same width, so each distinct pattern is measured once.
      let forms = Set(texts.map { String($0.map { $0.isNumber ? "0" : $0 }) })
      return forms.map { typesetter.set($0, style, width: type.size * 9, most: 1).width }.max() ?? 0
    }
    return max(widest(times, type.strong), widest(lengths, type.detail))
  }

  /// The footer: the sheet's title and the page number.
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
