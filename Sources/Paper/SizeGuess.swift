import Presentation

/// An estimate of the largest body size that fits, based on the length of the texts.
struct SizeGuess {
  /// The body size in points.
  let size: Double

  init(of sheet: Sheet, on paper: PaperSize) {
    let largest = TypeScale.sizes.upperBound
    let grid = Grid(paper, type: TypeScale(size: largest), isStacked: false)
    // On average, a character is nearly half as wide as it is high.
    let perLine = Int(grid.textWidth / (largest * 0.475))
    let lines = sheet.lines(of: perLine) * grid.type.leading / (grid.bottom - grid.top)
    // Smaller type needs less height and less width.
    let smallest = TypeScale.sizes.lowerBound / largest
    let pages = max(1, Int((lines * smallest * smallest).rounded(.up)))
    let size = largest * (Double(pages) / lines).squareRoot()
    self.size = min(
      largest,
      max(TypeScale.sizes.lowerBound, (size / TypeScale.step).rounded(.down) * TypeScale.step))
  }
}

extension Sheet {
  /// The estimated number of lines of a given number of characters, including the space between
  /// sections.
  fileprivate func lines(of width: Int) -> Double {
    func lines(_ text: String) -> Double {
      Double((text.unicodeScalars.count + width - 1) / width)
    }
    return sections.reduce(3) { sum, section in
      switch section.content {
      case .facts(let facts): sum + 1.5 + Double(facts.count) * 0.6
      case .points(let points, _): sum + points.reduce(1) { $0 + lines($1) }
      case .questions(let entries):
        entries.reduce(sum + 0.5) {
          $0 + 0.5 + lines($1.text ?? "") + max(1, lines($1.followUps.joined()))
        }
      case .room(let lines): roomAtEnd.contains(section) ? sum : sum + 1 + Double(lines) * 2
      }
    }
  }
}
