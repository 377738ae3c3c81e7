import DataFiles
import Foundation
import Interviews
import Language
import Phrases
import Presentation
import Testing

/// Whole interviews made from what people really type: no proposal and no sheet says anything raw.
@Suite struct ProposalWordingTests {
  static let bank: [Question] = DataFile.builtIn(in: "QuestionBanks/good").flatMap {
    (try? $0.decode(QuestionBankFile.self).questions) ?? []
  }

  static let book = Phrasebook { file in
    DataFile.builtIn("Prompts/\(file).yaml").flatMap { try? $0.decode(PhraseTree.self) }
  }

  /// What was typed in the rows of a table.
  static func typed(_ table: String) -> [String] {
    table.split(separator: "\n").compactMap { row in
      row.components(separatedBy: " => ").first?.trimmingCharacters(in: .whitespaces)
    }.filter { !$0.isEmpty }
  }

  static let roles = typed(WorkRows.roles)
  static let companies = typed(WorkRows.companies)
  static let findings = typed(FindingRows.aboutAna)
  static let fields = typed(FieldRows.fields)
  static let names = [
    "Ana Ruiz", "Dr. Dev Shah", "Prof. Susan Lee, PhD", "Judge Ramirez", "linda carter",
    "MARY JONES", "Rev. Dr. Jane Roe", "J.R. Hale", "(Bob) Robert Lee", "Maria de la Cruz",
  ]

  /// As many interviews as the longest table has rows, each row of every table used at least once.
  static let interviews: [Interview] = findings.indices.map { index in
    let work = WorkReader.role(roles[index % roles.count])
    let place = WorkReader.company(companies[index % companies.count])
    let field = WorkReader.field(fields[index % fields.count])
    let person = Interviewee(
      name: names[index % names.count], role: work.role, company: place.company ?? place.workplace,
      field: work.field ?? field.field,
      stage: CareerStage.allCases[index % CareerStage.allCases.count])
    let goals = Goal.allCases
    var interview = Interview(
      interviewee: person, goals: [goals[index % 6], goals[(index + 1 + index / 6) % 6]],
      minutes: [15, 20, 30, 45, 60][index % 5], findings: [findings[index]])
    interview.goals = Array(NSOrderedSet(array: interview.goals.map(\.rawValue)).array)
      .compactMap { ($0 as? String).flatMap(Goal.init) }
    interview.questions = QuestionChooser(bank: bank, interview: interview).propose()
    return interview
  }

  @Test func `Every proposal can be said to the other person`() {
    for interview in Self.interviews {
      #expect(!interview.questions.isEmpty)
      for question in interview.questions {
        let problem = Self.problem(with: question.text, said: interview.interviewee.name ?? "")
        #expect(problem == nil, "\(problem ?? ""): \(question.text)")
      }
    }
  }

  @Test func `At most one question about findings must be asked`() {
    for interview in Self.interviews {
      #expect(interview.questions.count { $0.theme == .personal && $0.priority == .must } <= 1)
    }
  }

  @Test func `What a sheet has one say holds nothing raw`() {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let dates = DateText(calendar: calendar, now: Date(timeIntervalSince1970: 1_796_000_000))
    for interview in Self.interviews {
      let sheet = Sheet(
        of: interview, agenda: Agenda(of: interview), closing: [], dates: dates, book: Self.book)
      for section in sheet.sections where [.purpose, .opening, .closing].contains(section.kind) {
        guard case .points(let points, _) = section.content else { continue }
        for point in points {
          let problem = Self.problem(with: point, said: "")
          #expect(problem == nil, "\(problem ?? ""): \(point)")
        }
      }
    }
  }

  /// What is wrong with a line that is said to someone; nil if nothing is.
  static func problem(with line: String, said name: String) -> String? {
    if line.contains(where: { "{}\"".contains($0) }) { return "a slot or a quotation" }
    guard line.first?.isUppercase == true else { return "no capital" }
    guard line.last.map({ ".?!".contains($0) }) ?? false else { return "no end" }
    let words = line.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
    let others: Set<String> = ["he", "she", "him", "her", "hers", "his", "he's", "she's"]
    if let word = words.first(where: others.contains) { return "third person (\(word))" }
    for (one, next) in zip(words, words.dropFirst()) {
      if one == next, !["that", "had"].contains(one) { return "doubled (\(one))" }
      if ["a", "an"].contains(one), ["a", "an", "the", "works", "my", "i"].contains(next) {
        return "article (\(one) \(next))"
      }
    }
    if line.contains("  ") || line.contains(" ?") || line.contains("..") { return "spacing" }
    return nil
  }
}
