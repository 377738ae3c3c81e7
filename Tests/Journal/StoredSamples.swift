import Foundation
import Interviews

@testable import Journal

/// Values with something in every field and one of every case, as a version of their encoding stores them.
struct StoredSamples {
  let version: Int

  private let now = Date(timeIntervalSince1970: 1_800_000_000)

  var questions: [PlannedQuestion] {
    [
      PlannedQuestion(
        bankID: "path-a", text: "How did you get into nursing? “Zoë” 🧑‍🔬", theme: .path,
        place: .warmUp, minutes: 2, priority: .nice,
        followUps: ["And then?", "https://example.org/a?b=c"],
        reasons: [
          .opener, .finding("one"), .goal(.wayIn, rank: 1), .stage(.mid), .theme(.dayToDay),
          .closing, .own,
        ]),
      PlannedQuestion(text: "Mine?"),
    ]
  }

  var interviews: [Interview] {
    [
      interview(.warm(through: "Sam"), .preparing(step: "agenda")),
      interview(.warm(through: nil), .ready), interview(.direct, .ready),
      interview(.cold, .ready), Interview(),
    ]
  }

  private func interview(_ connection: Connection, _ progress: Interview.Progress) -> Interview {
    var interview = Interview(
      id: 7,
      interviewee: Interviewee(
        name: "Zoë O'Brien", role: "nurse", company: "City; Hospital", field: "health\ncare",
        stage: .senior, connection: connection), goals: [.wayIn, .role],
      start: Date(timeIntervalSince1970: 1_800_100_000.25), minutes: 45, medium: .inPerson,
      place: "Café Luna", findings: ["her post", ""], questions: questions, progress: progress)
    interview.identity = UUID(uuidString: "5F0E9A3C-0000-4000-A000-000000000001")
    interview.person = 3
    interview.revision = 2
    if version > 0 {
      interview.zone = "America/New_York"
      interview.introduction = "I'm a student."
    }
    if version > 1 {
      interview.interviewee.goesBy = "Zo"
      interview.interviewee.pronouns = "she/her"
    }
    if version > 2 { interview.outcome = .cancelled }
    return interview
  }

  var setups: [SessionRecord.Setup] {
    [
      SessionRecord.Setup(
        kind: .rehearsal, interview: interviews[0], opened: now, end: now + 1800, speed: 4.5,
        persona: "talkative", seed: .max, made: now - 60,
        card: .init(id: "card-1", saved: now + 0.125)),
      SessionRecord.Setup(kind: .live, interview: Interview(), opened: now, end: now + 1800),
      SessionRecord.Setup(kind: .trial, interview: Interview(), opened: now, end: now + 1800),
    ]
  }

  var sessionEvents: [SessionEvent.What] {
    [
      .began, .moved(to: .question(2)), .moved(to: .opening, leaving: .ahead),
      .moved(to: .closing, leaving: .putOff), .moved(to: .thanks, leaving: .asked),
      .noted("é\n🎉 \"quoted\" a/b"), .notedAbout(.question(1), "late"), .starred, .promised,
      .met("Priya"), .added(PlannedQuestion(text: "Why?")), .answered(1),
      .putOff([1, 2], automatically: true), .kept(2), .lengthened(minutes: 3), .paused, .resumed,
      .endMoved(to: now + 0.25), .extended(to: now + 60), .cued("half"), .offered(3),
      .said(
        "Hello",
        [
          .forbidden, .answer, .offerToStop, .goodbye, .notes, .question, .followUp, .introduction,
          .thanks, .hello, .statement,
        ]), .heard("Hi", .greeting), .heard("Hi", .answer(.path)),
      .heard("Hi", .followUp), .heard("No", .refusal("salary")), .heard("So", .event("cv")),
      .heard("Oh", .afterEvent("cv", isGraceful: true)), .heard("Bye", .goodbye),
      .heard("…", .silence), .heard("Time", .overTime), .heard("Hm", .other), .lost(minutes: 2),
      .ended, .said("Hey", Remark.allCases),
    ]
  }

  var personEvents: [PersonEvent.What] {
    [.added, .imported("people.csv"), .named(by: "Ana Ruiz"), .edited(["role", "notes"])]
      + Person.Status.allCases.map { .became($0) }
      + [.merged("Anna"), .wrote("request"), .heard("yes"), .noted("likes tea")]
  }

  var facts: [Message.Facts] {
    var full = Message.Facts(interest: "SQL", wish: "the work", reason: "her post / talk")
    if version > 0 { full.used = "the course she named" }
    return [full, Message.Facts()]
  }
}

/// The cases that the samples must have. A case that is new doesn't compile until it is named here.
extension StoredSamples {
  enum SessionEventCase: CaseIterable {
    case began, moved, noted, notedAbout, starred, promised, met, added, answered, putOff, kept
    case lengthened, paused, resumed, endMoved, extended, cued, offered, said, heard, lost, ended

    init(_ what: SessionEvent.What) {
      self =
        switch what {
        case .began: .began
        case .moved: .moved
        case .noted: .noted
        case .notedAbout: .notedAbout
        case .starred: .starred
        case .promised: .promised
        case .met: .met
        case .added: .added
        case .answered: .answered
        case .putOff: .putOff
        case .kept: .kept
        case .lengthened: .lengthened
        case .paused: .paused
        case .resumed: .resumed
        case .endMoved: .endMoved
        case .extended: .extended
        case .cued: .cued
        case .offered: .offered
        case .said: .said
        case .heard: .heard
        case .lost: .lost
        case .ended: .ended
        }
    }
  }

  enum PersonEventCase: CaseIterable {
    case added, imported, named, edited, became, merged, wrote, heard, noted

    init(_ what: PersonEvent.What) {
      self =
        switch what {
        case .added: .added
        case .imported: .imported
        case .named: .named
        case .edited: .edited
        case .became: .became
        case .merged: .merged
        case .wrote: .wrote
        case .heard: .heard
        case .noted: .noted
        }
    }
  }

  enum ReplyCase: CaseIterable {
    case greeting, answer, followUp, refusal, event, afterEvent, goodbye, silence, overTime, other

    init(_ reply: Reply) {
      self =
        switch reply {
        case .greeting: .greeting
        case .answer: .answer
        case .followUp: .followUp
        case .refusal: .refusal
        case .event: .event
        case .afterEvent: .afterEvent
        case .goodbye: .goodbye
        case .silence: .silence
        case .overTime: .overTime
        case .other: .other
        }
    }
  }

  enum ReasonCase: CaseIterable {
    case opener, finding, goal, stage, theme, closing, own

    init(_ reason: PlannedQuestion.Reason) {
      self =
        switch reason {
        case .opener: .opener
        case .finding: .finding
        case .goal: .goal
        case .stage: .stage
        case .theme: .theme
        case .closing: .closing
        case .own: .own
        }
    }
  }
}
