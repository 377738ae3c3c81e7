import DataFiles
import Foundation
import Interviews
import Presentation
import Testing

@testable import Paper

/// How full pages are, with the questions that the bank proposes.
@Suite struct PageCountTests {
  static let bank: [Question] = DataFile.builtIn(in: "QuestionBanks/good").flatMap {
    (try? $0.decode(QuestionBankFile.self).questions) ?? []
  }

  static func sheet(minutes: Int, goals: [Goal], isDated: Bool) -> Sheet {
    var interview = Samples.interview(minutes: minutes)
    interview.goals = goals
    if !isDated {
      interview.start = nil
      interview.medium = nil
      interview.place = nil
      interview.findings = []
    }
    interview.questions = QuestionChooser(bank: bank, interview: interview, asked: []).propose()
    return Samples.sheet(interview)
  }

  static let goals: [[Goal]] = Goal.allCases.map { [$0] } + [[.role, .wayIn, .network]]

  @Test(arguments: [15, 20, 30, 45, 60], PaperSize.allCases)
  func `Pages are few, and none is nearly empty`(minutes: Int, size: PaperSize) throws {
    for goals in Self.goals {
      for isDated in [false, true] {
        let sheet = Self.sheet(minutes: minutes, goals: goals, isDated: isDated)
        for isLarge in [false, true] {
          let composition = try Samples.compose(sheet, size: size, isLarge: isLarge)
          let about: Comment =
            "\(minutes) \(goals) \(isDated ? "dated" : "undated") \(isLarge ? "large" : "")"
          let ends = composition.pages.map { page in
            page.map(\.y).filter { $0 < size.height - Grid.edge - 1 }.max() ?? 0
          }
          for end in ends.dropFirst() { #expect(end >= size.height / 4, about) }
          // Each page for notes is for more than one question or room.
          for page in composition.pages.dropFirst(max(1, composition.pagesToRead)) {
            let parts = page.filter {
              if case .rule = $0.shape { $0.x == Grid.margin } else { false }
            }
            #expect(parts.count > 2, about)
          }
          if !isLarge {
            #expect(composition.pages.count <= (minutes <= 30 ? 2 : 4), about)
          }
        }
      }
    }
  }

  @Test(arguments: PaperSize.allCases, [false, true])
  func `What comes afterwards keeps together`(size: PaperSize, isLarge: Bool) throws {
    for count in 4...24 {
      let sheet = Samples.sheet(Samples.interview(minutes: 60, questions: count))
      guard
        case .points(let points, _)? = sheet.sections.first(where: { $0.kind == .afterwards })?
          .content
      else { continue }
      let composition = try Samples.compose(sheet, size: size, isLarge: isLarge)
      let grid = composition.pages.map { page in
        page.count { mark in
          if case .box = mark.shape { true } else { false }
        }
      }
      let last = try #require(grid.prefix(composition.pagesToRead).last)
      #expect(last >= points.count, "\(count) questions")
    }
  }

  @Test(arguments: [30, 60, 180]) func `Times and numbers do not touch`(minutes: Int) throws {
    var interview = Samples.interview(minutes: minutes, questions: 24)
    interview.start = nil
    let blank = Sheet.blank(closing: ["Who else?"], dates: Samples.dates, book: Samples.book)
    for sheet in [Samples.sheet(interview), blank] {
      let composition = try Samples.compose(sheet)
      for page in composition.pages.prefix(composition.pagesToRead) {
        let texts = page.compactMap { mark -> (start: Double, end: Double, y: Double)? in
          guard case .text(let text, _) = mark.shape else { return nil }
          let start = mark.x + text.inset
          return (start, start + text.width, mark.y)
        }
        for text in texts {
          for other in texts where other.y == text.y && other.start > text.start {
            #expect(text.end + 2 <= other.start)
          }
        }
      }
    }
  }
}
