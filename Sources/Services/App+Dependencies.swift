import DataFiles
package import Dialogue
import Foundation
import Interviews
import Journal
import Phrases
import QuestionChecking

/// The lookups that dialogues need.
extension App {
  /// Creates lookups that read the journal and the banks. They must stay on the program's one
  /// thread.
  package func dependencies() -> Dependencies {
    var dependencies = Dependencies(calendar: calendar, region: region)
    addBanks(to: &dependencies)
    addInterviews(to: &dependencies)
    addFollowUp(to: &dependencies)
    addPeople(to: &dependencies)
    return dependencies
  }

  /// Banks, rules and settings.
  private func addBanks(to dependencies: inout Dependencies) {
    nonisolated(unsafe) let app = self
    dependencies.questions = { try app.questions() }
    dependencies.findings = { draft, person in
      try app.checker().check(
        draft, context: CheckContext(role: person?.role, field: person?.field))
    }
    dependencies.similar = { SimilarExample.of($0, $1) }
    dependencies.ruleNames = { try app.checker().allowableNames.sorted() }
    dependencies.adviceTopics = { Advice(book: Words.book).topics.map(\.name) }
    dependencies.settings = { app.settings }
    dependencies.shellCommands = { app.commandNames($0) }
    dependencies.quiz = quizSource
  }

  /// Interviews and their history.
  private func addInterviews(to dependencies: inout Dependencies) {
    nonisolated(unsafe) let app = self
    dependencies.interview = { try app.journal().interview($0) }
    dependencies.interviews = { try app.journal().interviews(now: $0) }
    dependencies.unfinished = { try app.journal().unfinished() }
    dependencies.latest = { try app.journal().latest() }
    dependencies.next = { try app.journal().next(after: $0) }
    dependencies.last = { try app.journal().last(from: $0, to: $1) }
    dependencies.latestWithName = { try app.journal().latest(withName: $0, except: $1) }
    dependencies.asked = { try app.journal().bankIDs(plannedForName: $0, except: $1) }
    dependencies.recent = { try app.journal().bankIDs(plannedBefore: $0) }
    dependencies.facts = { kind in
      try Journal.Fact(rawValue: kind).map { try app.journal().values(of: $0) } ?? []
    }
    dependencies.lastChange = {
      guard let last = try app.journal().lastChange() else { return nil }
      return Input.Undone(
        change: try JSONDecoder().decode(Phrase.self, from: Data(last.change.utf8)),
        id: last.id, interview: last.interview,
        title: try app.journal().interview(last.id)?.title)
    }
    dependencies.isLeftForToday = { id, now in
      try app.journal().lines(kind: App.leftForToday).last == app.leftForToday(id, now)
    }
    dependencies.latestIntroduction = { try app.journal().latestIntroduction() }
  }

  /// Follow-ups after an interview.
  private func addFollowUp(to dependencies: inout Dependencies) {
    nonisolated(unsafe) let app = self
    dependencies.lastHeld = {
      guard let record = try app.journal().lastLiveSession(),
        let interview = try app.journal().interview(record.setup.interview.id)
      else { return nil }
      let end = record.isEnded ? record.events.last?.at : nil
      return Dependencies.Held(interview, end: end ?? record.session.end, isOver: end != nil)
    }
    dependencies.due = { _ in try app.due(limit: 5) }
    dependencies.hasHistory = { try app.journal().hasHistory($0) }
    dependencies.wasAskedAbout = { try app.journal().lines(kind: App.askedAbout).contains("\($0)") }
    dependencies.isThanked = { try app.journal().isThanked(for: $0) }
    dependencies.reflection = { try app.journal().reflection(on: $0) }
    dependencies.wasHeld = { id in
      try app.journal().sessions(of: id).contains {
        $0.setup.kind == .live && !$0.session.visits.isEmpty
      }
    }
  }

  /// People.
  private func addPeople(to dependencies: inout Dependencies) {
    nonisolated(unsafe) let app = self
    dependencies.person = { try app.journal().person($0) }
    dependencies.people = { words, limit in
      try words.isEmpty
        ? app.journal().people(limit: limit)
        : app.journal().people(matching: words, limit: limit)
    }
    dependencies.countPeople = { try app.journal().countPeople() }
    dependencies.peopleMeant = { try app.people(matching: $0) }
    dependencies.peopleNear = { try app.journal().people(near: $0) }
  }
}
