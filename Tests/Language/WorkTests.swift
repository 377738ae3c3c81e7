import Testing

@testable import Language

@Suite struct WorkTests {
  private func columns(_ values: String?...) -> String {
    var columns = values.map { $0 ?? "-" }
    while columns.count > 1, columns.last == "-" { columns.removeLast() }
    return columns.joined(separator: " ; ")
  }

  @Test(arguments: Row.all(in: WorkRows.roles))
  func `A role is read as typed`(row: Row) {
    let facts = WorkReader.role(row.typed)
    #expect(columns(facts.role, facts.company, facts.field, facts.workplace) == row.expected)
  }

  @Test(arguments: Row.all(in: WorkRows.companies))
  func `A company is read as typed`(row: Row) {
    let facts = WorkReader.company(row.typed)
    #expect(columns(facts.company, facts.workplace) == row.expected)
  }

  @Test(arguments: [
    ("she's a PM at Stripe", "PM", "Stripe"),
    ("he's a nurse at Mercy Hospital", "nurse", "Mercy Hospital"),
    ("shes the lead designer at figma i think", "lead designer", "Figma"),
    ("they're a teacher at Lincoln High", "teacher", "Lincoln High"),
  ])
  func `A sentence about the person is no employer`(typed: String, role: String, company: String) {
    let facts = WorkReader.company(typed)
    #expect(facts.role == role && facts.company == company, "\(facts)")
  }

  @Test(arguments: Row.all(in: FieldRows.fields))
  func `A field is read as typed`(row: Row) {
    #expect(columns(WorkReader.field(row.typed).field) == row.expected)
  }

  @Test(arguments: [
    ("nurse practitioner", "nurse practitioner"), ("UX designer", "UX designer"),
    ("editor", "editor"), ("hourly worker", "hourly worker"), ("PM", "PM"),
    ("civil engineer", "civil engineer"),
  ])
  func `Lead-ins and hedges around a role are cut off`(typed: String, role: String) {
    let before = [
      "", "she is a ", "he's a ", "I think she's a ", "idk, ", "works as a ", "currently a ",
      "like a ", "some kind of ",
      "she's currently a ", "pretty sure he is a ", "they're a ", "hes a ",
    ]
    let after = [
      "", " i guess", " or something", " lol", " i think", " maybe?", ", pretty sure", "...", " 🙂",
    ]
    for start in before {
      for end in after {
        #expect(WorkReader.role(start + typed + end).role == role, "\(start)\(typed)\(end)")
      }
    }
  }

  @Test func `No fact begins or ends with a lead-in, a hedge, a pronoun or an article`() {
    let starts: Set<String> = [
      "a", "an", "she", "he", "they", "she's", "he's", "it's", "i", "i'm", "at", "works",
      "currently", "like", "idk", "maybe", "my", "her",
      "his", "their", "some", "as", "is", "well", "um",
    ]
    let ends: Set<String> = [
      "lol", "idk", "guess", "something", "think", "maybe", "a", "an", "the", "at", "in", "of",
      "for", "and", "or", "whatever",
    ]
    let typed =
      (Row.all(in: WorkRows.roles) + Row.all(in: WorkRows.companies) + Row.all(in: FieldRows.fields))
      .map(\.typed)
    for text in typed {
      for facts in [WorkReader.role(text), WorkReader.company(text), WorkReader.field(text)] {
        for fact in [facts.role, facts.company, facts.field].compactMap(\.self) {
          let words = fact.lowercased().split(separator: " ").map(String.init)
          #expect(!starts.contains(words.first ?? ""), "\(text): \(fact)")
          #expect(!ends.contains(words.last ?? ""), "\(text): \(fact)")
          #expect(!fact.contains("  ") && !fact.contains("\""), "\(text): \(fact)")
        }
        if let role = facts.role {
          #expect(!role.lowercased().hasPrefix("the "), "\(text): \(role)")
        }
      }
    }
  }

  @Test(arguments: [
    ("retired teacher", WorkFacts.Status.retired), ("Retired", .retired),
    ("self-employed", .selfEmployed), ("freelance", .selfEmployed),
    ("student", .student), ("nursing student", .student),
    ("Looking for new opportunities", .betweenJobs), ("Open to work", .betweenJobs),
    ("she runs a bakery", .selfEmployed), ("Owner", .selfEmployed),
    ("Aspiring Data Scientist", .betweenJobs), ("unemployed RN", .betweenJobs),
    ("Actively seeking roles in supply chain", .betweenJobs), ("PhD candidate", .student),
    ("self-employed plumber", .selfEmployed),
  ])
  func `A status is told apart from a job`(typed: String, status: WorkFacts.Status) {
    #expect(WorkReader.role(typed).status == status)
  }

  @Test(arguments: [
    ("What skills do you use most in your job?", false),
    ("Where does your team fit into the organization?", false),
    ("How did you get into this field?", true),
  ])
  func `Nobody without a job is asked about theirs`(question: String, isAsked: Bool) {
    for status in [WorkFacts.Status.retired, .betweenJobs, .student] {
      #expect(WorkFacts.allows(question, for: status) == isAsked)
    }
    #expect(WorkFacts.allows(question, for: nil))
  }

  @Test func `Placeholders in a contact list are no facts`() {
    for typed in [
      "N/A", "-", "none", "", "Open to work", "Retired", "Looking for new opportunities",
      "Freelance",
    ] {
      #expect(WorkReader.role(typed).isEmpty, "\(typed)")
      #expect(WorkReader.company(typed).isEmpty, "\(typed)")
    }
  }
}
