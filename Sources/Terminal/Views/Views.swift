import DataFiles
package import Dialogue
import Interviews
import Journal
import Presentation
package import Services
package import TextLayout

/// Renders the views of a dialogue, as wide as the terminal. Sessions render their own.
package struct Views {
  let app: App
  /// True to name commands as typed in a shell.
  let isShell: Bool

  /// Creates a renderer.
  package init(app: App, isShell: Bool = false) {
    self.app = app
    self.isShell = isShell
  }

  private var width: Int { Output.standard.width }

  /// Returns the lines of a view; empty for those that others render.
  ///
  /// - Throws: ``Failure`` if the subject of the view doesn't exist.
  package func lines(of view: View) throws -> [StyledLine] {
    switch view {
    case .check(let report): CheckText.lines(report, width: width)
    case .briefCheck(let report): CheckText.brief(report, width: width)
    case .plan(let interview, let reasons):
      app.text.plan(app.agenda(of: interview), of: interview, reasons: reasons)
    case .agenda(let interview): app.text.agenda(app.agenda(of: interview), of: interview)
    case .sheet(let interview): text(try app.sheet(of: interview))
    case .interview(let interview):
      app.text.interview(try app.sheet(of: interview), of: interview)
    case .interviews(let interviews): app.text.interviews(interviews)
    case .bank(let questions): app.text.bank(questions)
    case .sessions(let interview):
      app.liveText.sessions(try app.journal().sessions(of: interview.id))
    case .rehearsals(let interview): try rehearsals(of: interview)
    case .outreachDue: try outreachDue()
    case .rule(let name): RuleText.lines(try RuleBook(of: app).entries(named: name), width: width)
    case .advice(let words): try advice(words)
    case .help(let command): HelpText.lines(for: command, width: width)
    case .people, .person, .places, .post: try people(view)
    case .summary, .due, .pressing, .dueItem, .insights: try followUp(view)
    case .requestSet, .requestResult, .quizQuestion, .quizVerdict, .quizEnd, .quizScores:
      quiz(view)
    case .message, .stop, .cue, .heard, .sessionPlan, .debrief, .sessionHelp: []
    }
  }

  /// Renders a sheet as text.
  private func text(_ sheet: Sheet) -> [StyledLine] {
    let bytes = TextSheet.render(sheet, width: min(width, TextSheet.width))
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { StyledLine(String($0)) }
  }

  private func rehearsals(of interview: Interview) throws -> [StyledLine] {
    let text = RehearsalText(book: Words.book, dates: app.dates, width: width)
    let sessions = try app.journal().sessions(of: interview.id)
    return text.comparison(RehearsalComparison(sessions), of: interview)
  }

  private func outreachDue() throws -> [StyledLine] {
    let outreach = OutreachService(app: app)
    return outreach.text.due(try outreach.due())
  }

  private func advice(_ words: String) throws -> [StyledLine] {
    let advice = Advice(book: Words.book)
    guard !words.isEmpty else {
      return AdviceText.list(of: advice, isShell: isShell, width: width)
    }
    return AdviceText.lines(try advice.found(words), width: width)
  }

  private func people(_ view: View) throws -> [StyledLine] {
    let minutes = app.settings.policy.minutes
    switch view {
    case .people(let people, let others): return app.text.people(people, others: others)
    case .person(let person): return app.text.person(try app.record(of: person))
    case .places: return PlacesText.lines(minutes: minutes, width: width)
    case .post(let field, let wish):
      return PlacesText.post(field: field, wish: wish, minutes: minutes, width: width)
    default: return []
    }
  }

  private func followUp(_ view: View) throws -> [StyledLine] {
    let now = app.clock.now()
    let due = DueText(book: Words.book, dates: app.dates, width: width, isShell: isShell)
    switch view {
    case .pressing(let entries, let isAll): return due.pressing(entries, isAll: isAll, now: now)
    case .dueItem(let id):
      guard let entry = try app.journal().dueEntry(id) else {
        throw Failure("due.no-such", ["id": "\(id)"], .noInput)
      }
      let news = try entry.item.kind == .checkIn ? entry.item.person.map(app.journal().news) : nil
      return due.details(entry, news: news, now: now)
    case .summary(let interview):
      return text(
        Sheet(of: try app.summary(of: interview), dates: app.dates, book: Words.book))
    case .insights(let words):
      return InsightsText(book: Words.book, dates: app.dates, width: width)
        .lines(try app.insights(words), words: words)
    default:
      return due.list(try app.due(), drafts: try app.journal().countDrafts(), now: now)
    }
  }

  private func quiz(_ view: View) -> [StyledLine] {
    let text = QuizText(book: Words.book, width: width, isShell: isShell)
    switch view {
    case .requestSet(let match): return text.set(match)
    case .requestResult(let match, let score): return text.result(match, score)
    case .quizQuestion(let question, let number, let count):
      return text.question(question, number: number, of: count)
    case .quizVerdict(let verdict): return text.verdict(verdict)
    case .quizEnd(let score, let isTold): return text.end(score, isTold: isTold)
    case .quizScores(let scores): return text.scores(scores)
    default: return []
    }
  }
}
