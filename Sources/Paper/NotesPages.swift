import Presentation

/// Ruled pages for notes: lines for each question, then for the takeaways and other lists.
struct NotesPages {
  let sheet: Sheet
  let grid: Grid
  let words: PaperWords
  let typesetter: Typesetter

  private var type: TypeScale { grid.type }

  /// A question or section to take notes on, and its number of lines.
  private struct Part {
    var lines: Int
    var number: String?
    let text: String
    /// True for a section, which comes after the questions.
    var isRoom = false
  }

  /// The marks of each page.
  var pages: [[Mark]] {
    let first = grid.top + type.leading * 2.5
    let perPage = Int((grid.bottom - first) / Grid.ruling)
    return divided(into: perPage).map { parts in
      var line = 0
      return header
        + filled(parts, lines: perPage).flatMap { part in
          defer { line += part.lines }
          return marks(of: part, at: first + Double(line) * Grid.ruling)
        }
    }
  }

  private var header: [Mark] {
    let style = TextStyle(size: type.size * 1.4, isBold: true, leading: type.leading)
    let text = typesetter.set(words.notes, style, width: grid.measure, most: 1)
    return [
      Mark(x: grid.left, y: grid.top + type.leading, shape: .text(text, role: .title)),
      Mark(
        x: grid.left, y: grid.top + type.leading * 2.5,
        shape: .rule(length: grid.measure, weight: 1, grey: 0)),
    ]
  }

  private var parts: [Part] {
    let lines = grid.isStacked ? 3 : 2
    return sheet.sections.flatMap { section -> [Part] in
      switch section.content {
      case .questions(let entries):
        entries.map { Part(lines: lines, number: "\($0.number)", text: $0.text ?? "") }
      case .room(let lines) where sheet.roomAtEnd.contains(section):
        [Part(lines: lines, text: section.heading, isRoom: true)]
      default: []
      }
    }
  }

  /// Divides the parts into pages without splitting any. If it saves a page, uses ``leaner`` parts.
  /// Lines that are left over on a page are shared out later, by ``filled(_:lines:)``.
  private func divided(into perPage: Int) -> [[Part]] {
    let full = divide(parts, perPage)
    let lean = divide(leaner, perPage)
    let best = lean.count < full.count ? lean : full
    let all = Array(best.joined())
    // Balance the pages, so that none holds a single part.
    let most =
      (1...max(1, perPage)).first { divide(all, $0).count <= best.count } ?? perPage
    return divide(all, most)
  }

  private func divide(_ parts: [Part], _ most: Int) -> [[Part]] {
    var pages: [[Part]] = []
    var used = 0
    for part in parts {
      if !pages.isEmpty, used + part.lines <= most {
        pages[pages.count - 1].append(part)
        used += part.lines
      } else {
        pages.append([part])
        used = part.lines
      }
    }
    return pages
  }

  /// Parts with one line for each section, and one line less for the last quarter of the questions.
  private var leaner: [Part] {
    var parts = parts
    let questions = parts.indices.filter { !parts[$0].isRoom }
    for index in questions.suffix(questions.count / 4) { parts[index].lines -= 1 }
    for index in parts.indices where parts[index].isRoom { parts[index].lines = 1 }
    return parts
  }

  /// Shares out the lines that are left on a page. Sections end up with one more than questions.
  private func filled(_ parts: [Part], lines: Int) -> [Part] {
    var parts = parts
    func rank(_ part: Part) -> Int { part.lines - (part.isRoom ? 1 : 0) }
    for _ in 0..<max(0, lines - parts.reduce(0) { $0 + $1.lines }) {
      guard let poorest = parts.indices.min(by: { rank(parts[$0]) < rank(parts[$1]) }) else {
        break
      }
      parts[poorest].lines += 1
    }
    return parts
  }

  private func marks(of part: Part, at y: Double) -> [Mark] {
    var marks: [Mark] = []
    let indent = part.number == nil ? 0 : type.size * 1.6
    if let number = part.number {
      let text = typesetter.set(number, type.cueNumber, width: indent, most: 1)
      marks.append(Mark(x: grid.left, y: y + type.size * 1.3, shape: .text(text, role: .paragraph)))
    }
    if !part.text.isEmpty {
      let style = part.isRoom ? type.heading : type.cue
      let room = Double(part.lines) * Grid.ruling - type.size * 0.6
      let text = typesetter.set(
        part.text, style, width: grid.notes - grid.left - indent - type.size * 0.5,
        most: max(1, Int(room / style.leading)))
      marks.append(
        Mark(
          x: grid.left + indent, y: y + type.size * 1.3,
          shape: .text(text, role: part.isRoom ? .heading : .paragraph)))
    }
    for line in 1...max(1, part.lines) {
      let isLast = line == part.lines
      let start = isLast ? grid.left : grid.notes
      marks.append(
        Mark(
          x: start, y: y + Double(line) * Grid.ruling,
          shape: .rule(length: grid.right - start, weight: 0.4, grey: isLast ? 0.45 : 0.7)))
    }
    return marks
  }
}
