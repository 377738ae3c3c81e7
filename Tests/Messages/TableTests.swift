import Dialogue
import DataFiles
import Foundation
import Interviews
import Language
import QuestionChecking
import Testing

@testable import Messages

/// Every template with what people type: names, jobs, interests, findings and backgrounds.
@Suite struct TableTests {
  static let names = [
    "Dana Wu", "Dr. Dev Shah", "Prof. Susan Lee", "Professor Lee", "Judge Ramirez",
    "Hon. Ruth Baker",
    "Rev. Mark Hill", "Ms. Carter", "MARIA GONZALEZ, RN", "linda carter", "Robert \"Bob\" Hale",
    "Hale, Robert", "Ana María de la Cruz", "J.R. Hale", "F. Scott Fitz", "Zoë O’Hara", "李 伟",
    "Cher",
    "Xiaoming (Kevin) Zhang", "Sam Lee (they/them)", "Mx. Robin Vale", "Capt. Luis Rivera",
    "Dana Wu, PhD, SHRM-CP", "my friend Jess", "Yoon-Hee Park", "AJ Smith", "Nguyen Van An",
    "Herr Max Roe", "Frau Dr. Eva Klein", "Coach Taylor", "Ed Falk", "Bo Lind", "Jack Ma",
    "Priya Nair | Recruiter", "Omar bin Said", "Sister Mary", "Mary Jones Jr.", "Al Green",
    "Grace Hall",
    "Will Young",
  ]

  static let roles: [String?] = [
    "nurse", "Senior UX Designer", "works in marketing", "data science",
    "Clinical Research Coordinator",
    "Looking for new opportunities", "Retired", "CEO", "Head of People", "judge",
    "Career coach | Speaker | helping people grow", "self-employed plumber", "engineer", "RN", nil,
    "idk, she's a PM at Stripe i think", "Associate Professor of Biology", "VP of Sales",
    "MRI technician",
    "SENIOR ACCOUNT MANAGER", "teaches high school chemistry", "Founder & CEO", "owner of a bakery",
    "Open to work", "hr manager", "recruiter", "actor", "union organizer", "honorary consul",
    "UI engineer",
  ]

  static let companies: [String?] = [
    "Nationwide Children's Hospital", nil, "N/A", "her own studio", "Self-employed", "a startup",
    "Google",
    "the city", "mayo clinic", "-", "Freelance", "IBM", "Ohio State University",
  ]

  static let interests = [
    "recruiting", "hiring practices", "job design", "startups that are growing fast",
    "patient safety",
    "clinical research", "I want to get into UX design", "whether nursing is right for me",
    "data science in music, I guess", "UX", "AI", "how hiring works",
    "what nurses do on a night shift",
    "becoming a nurse", "I want to be a teacher", "i'm interested in law", "Nursing",
    "work-life balance",
    "theater", "internship programs", "resumes and how people read them", "salary research",
    "referral marketing", "job coaching", "going back to school", "German law", "Java",
    "the trades",
    "human resources", "Career counseling",
  ]

  static let wishes: [String?] = [
    nil, "what the first year is like", "if it's worth it", "a typical week", "how you got in",
    "I want to know how people get into it", "more",
  ]

  static let backgrounds: [String?] = [
    "biology junior at Ohio State", "I'm a nurse.", "unemployed", "N/A", nil, "retired",
    "I work in retail sales at Target", "studying computer science at Georgia Tech",
    "nursing student, second year", "sophomore, Northwestern", "I teach 5th grade",
    "stay-at-home parent returning to work", "between jobs", "a veteran", "engineer",
    "I go to Ohio State",
    "Looking for new opportunities", "international student in a public health program",
    "student of law",
    "training as an electrician",
  ]

  static let findings = [
    "her post on night shifts", "moved from sales to product", "we both went to Purdue", "2 kids",
    "laid off last year", "https://zoom.us/j/12345", "seems nice", "talk at PyCon 2024", "",
    "he was born in India and moved to NYC", "his webinar about heat pumps",
    "She ran the Boston marathon",
    "came to US on F-1 like me", "an article she wrote for the Atlantic", "10 yrs in the Navy",
  ]

  static let reasons: [String?] = [
    nil, nil, "you lead the trials unit", "because her talk was so clear",
    "I read your post on triage",
  ]

  static let news = [
    "took your advice about shadowing", "I joined the course you named", "Her tip worked: i got in",
    "started the class he recommended", "I start in May!",
  ]

  static let uses = [
    "her tip about shadowing before applying", "I'm going to redo my portfolio around one project",
    "shadow a night shift", "to learn SQL first",
    "He said to learn SQL first. I'll start this week",
    "the story about the first year", "I'll ask three nurses how they chose their unit",
  ]

  /// One set of facts; neighbours differ in everything.
  static func facts(_ number: Int, _ choice: MessageTemplates.Choice) -> MessageFacts {
    func pick<Value>(_ list: [Value], _ stride: Int) -> Value { list[number * stride % list.count] }
    let sources = Person.Source.allCases
    let connection: Connection? =
      switch choice.connection {
      case .direct: .direct
      case .warm: .warm(through: pick(["Linda Carter", "Prof. Susan Lee", "jess kim"], 1))
      case .cold, nil: .cold
      }
    let finding = pick(findings, 7)
    let person = Person(
      name: pick(names, 1), role: pick(roles, 7), company: pick(companies, 5),
      field: pick([nil, "health care", nil, "law", "tech, software"], 1), connection: connection,
      source: number % 3 == 0 ? nil : sources[number % sources.count],
      research: finding.isEmpty ? [] : [Person.Research(.posts, finding)])
    var facts = MessageFacts(
      person: person,
      me: pick(["maya patel", "Luis Romero", "Yoon-Hee O’Brien-Abernathy", "SAM LEE"], 1),
      background: pick(backgrounds, 3), interest: pick(interests, 11), wish: pick(wishes, 1),
      reason: choice.kind == .checkIn ? pick(news, 1) : pick(reasons, 1),
      minutes: pick([15, 20, 30, 18, 45], 1),
      times: number % 4 == 0
        ? nil : "Monday, Nov 23 at 6:00 PM or Saturday, Nov 28 at 9:00 AM Eastern",
      sentOn: number % 4 == 0 ? nil : "Thu, Nov 12")
    facts.used = pick(uses, 1)
    facts.promise = number % 2 == 0 ? nil : "send her my notes"
    facts.metOn = number % 3 == 0 ? nil : "on Friday"
    facts.isReferred = number % 5 != 0
    return facts
  }

  static func message(
    _ number: Int, _ choice: MessageTemplates.Choice, _ templates: MessageTemplates
  ) throws -> (facts: MessageFacts, text: String) {
    let facts = facts(number, choice)
    return (facts, try #require(templates.write(choice, facts), "\(choice)"))
  }

  /// How many messages each template writes here, so that every name comes up once.
  static let count = 40

  @Test func `Whatever people type, a message reads as a person would write it, and passes`() throws
  {
    let templates = try MessageTemplates(TemplateTests.files)
    let checker = try TemplateTests.checker()
    var problems: [String: String] = [:]
    var checked: Set<String> = []
    for choice in TemplateTests.choices {
      for number in 0..<Self.count {
        let (facts, text) = try Self.message(number, choice, templates)
        let place = "\(choice.kind) \(choice.style) \(choice.channel) \(number): \(text)"
        if let problem = Self.problem(in: text, facts, choice) { problems[problem] = place }
        let body = MessageText.parts(of: text).body
        guard checked.insert(choice.kind.rawValue + body).inserted else { continue }
        for finding in checker.check(body, as: choice.kind.draftKind) where finding.severity > .hint
        {
          problems["\(finding.rule) “\(finding.matched.prefix(40))”"] = place
        }
      }
    }
    for (problem, text) in problems.sorted(by: { $0.key < $1.key }) {
      Issue.record("\(problem): \(text)")
    }
  }

  /// What is wrong with a message; nil if nothing is.
  static func problem(
    in text: String, _ facts: MessageFacts, _ choice: MessageTemplates.Choice
  ) -> String? {
    if let gap = TemplateTests.gap(in: text, of: choice) { return gap }
    let written = text.split { $0.isWhitespace || ",.?!()“”".contains($0) }.map(String.init)
    let words = written.map { $0.lowercased() }
    for (word, next) in zip(written, written.dropFirst()) {
      // Names may meet: Hi Linda, Linda Carter suggested.
      if word == next, word.first?.isLowercase == true, !["that", "had", "you"].contains(word) {
        return "doubled \(word)"
      }
      if word == "a" || word == "an", ["a", "an", "the", "my", "your", "works"].contains(next) {
        return "\(word) \(next)"
      }
      if word == "a", next.first.map({ "aeio".contains($0) }) == true, !next.hasPrefix("one"),
        !next.hasPrefix("eu")
      {
        return "a \(next)"
      }
      if word == "an", next.first.map({ "bcdgjkptvwyz".contains($0) }) == true {
        return "an \(next)"
      }
    }
    let isAboutThem = choice.kind == .introduction || choice.kind == .blurb
    if !isAboutThem,
      let third = words.first(where: {
        ["she", "he", "her", "his", "him", "she's", "he's"].contains($0)
      })
    {
      return "third person: \(third)"
    }
    for placeholder in [
      "unemployed", "n/a", "looking for new", "open to work", "self-employed at", "retired",
      "between jobs",
      "freelance", "“", "kids", "laid off", "f-1", "born", "marathon", "idk", "i guess", "whom ",
    ] where text.lowercased().contains(placeholder) { return placeholder }
    if let problem = greeting(in: text, facts, choice) { return problem }
    if let limit = MessageText.limit(of: choice.channel, choice.kind), text.count > limit {
      return "\(choice.channel) of \(text.count)"
    }
    let lines = text.split(separator: "\n")
    if choice.channel != .phone,
      lines.contains(where: { $0.first?.isLowercase == true && !$0.contains("@") })
    {
      return "a small letter at the beginning"
    }
    return nil
  }

  static func greeting(
    in text: String, _ facts: MessageFacts, _ choice: MessageTemplates.Choice
  ) -> String? {
    guard choice.kind != .introduction, choice.kind != .blurb, choice.channel != .phone else {
      return nil
    }
    let body = MessageText.parts(of: text).body
    let values = facts.values(for: choice.channel, choice.kind)
    let names = ["first", "politeName", "formalName"].compactMap { values[$0] as? String }
    let isGreeted = ["Hi", "Hey", "Hello", "Dear"].contains { word in
      names.contains { name in
        [",", "!", "."].contains { body.hasPrefix("\(word) \(name)\($0)") }
      }
    }
    guard isGreeted else { return "greeting \(body.prefix(40))" }
    return nil
  }
}
