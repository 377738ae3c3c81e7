import DataFiles
import Interviews
import Language
import QuestionChecking
import Testing

/// The built-in good bank.
@Suite struct GoodBankTests {
  static let questions: [Question] = DataFile.builtIn(in: "QuestionBanks/good").flatMap {
    (try? $0.decode(QuestionBankFile.self).questions) ?? []
  }

  /// What the guides recommend asking.
  static let intents = [
    "into-industry", "do-differently", "typical-day", "projects", "favorite-project",
    "likes-dislikes", "change-about-role", "attraction", "challenging-rewarding",
    "staying-sharp", "associations", "beginner-tips", "hiring-looks-for",
    "good-against-outstanding", "interview-questions", "employer-seeks", "trends", "who-else",
    "companies-to-look-into", "come-back", "current-role", "personal-degree", "personal-post",
    "personal-move",
  ]

  @Test func `There are enough questions in every theme`() {
    #expect(Self.questions.count >= 150)
    for theme in Theme.allCases where theme != .own {
      #expect(Self.questions.count { $0.theme == theme } >= 9, "\(theme)")
    }
  }

  @Test(arguments: intents) func `What guides recommend is there, and names a guide`(
    intent: String
  ) {
    let found = Self.questions.filter { $0.intent == intent }
    #expect(!found.isEmpty)
    #expect(found.contains { !$0.guides.isEmpty })
  }

  @Test func `No question has a mistake, and no id stands twice`() {
    for question in Self.questions {
      #expect(QuestionProof.problems(of: question).isEmpty, "\(question.id)")
      if question.theme != .personal, question.text.contains("{") {
        #expect(question.plain != nil, "\(question.id)")
      }
    }
    #expect(Set(Self.questions.map(\.id)).count == Self.questions.count)
  }

  @Test func `Every guide that a question names is known`() throws {
    struct Guide: Decodable { let name: String }
    let file = try #require(DataFile.builtIn("Prompts/guides.yaml"))
    let guides = try file.decode([String: Guide].self)
    for question in Self.questions {
      for guide in question.guides { #expect(guides[guide] != nil, "\(question.id): \(guide)") }
    }
  }

  @Test func `The checker has nothing against any question or follow-up`() throws {
    let files = try DataFile.builtIn(in: "QuestionBanks/bad").map {
      try $0.decode(RuleFile.self)
    }
    let checker = try Checker(files)
    let slots = Slots(
      name: "Ana", role: "nurse", company: "City Hospital", field: "health care")
    let findings = ["her post on night shifts", "moved from sales to product", "studied history"]
      .map { ResearchPhrase(reading: $0) }
    for question in Self.questions {
      let asked = findings.compactMap { $0.words(of: question.text) }
      let texts =
        [slots.fill(question.text) ?? "", question.plain ?? ""] + asked + question.followUps
      for text in texts {
        let grave = checker.check(text).filter { $0.severity > .hint }
        #expect(grave.isEmpty, "\(text): \(grave.map(\.rule))")
      }
    }
  }
}
