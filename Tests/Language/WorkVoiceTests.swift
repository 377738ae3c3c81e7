import Testing

@testable import Language

@Suite struct WorkVoiceTests {
  @Test(arguments: [
    ("dcf", "DCF"), ("mesa isd", "Mesa ISD"), ("caa", "CAA"), ("msft", "Microsoft"),
    ("lululemon", "Lululemon"), ("x corp", "X Corp"), ("h&r block", "H&R Block"),
    ("st lukes", "St. Luke's"), ("st francis", "St. Francis"), ("us senate", "the US Senate"),
    ("first baptist church", "First Baptist Church"), ("cook county", "Cook County"),
    ("harris county sheriffs office", "the Harris County Sheriff's Office"),
    ("public defenders office", "the public defender's office"),
    ("boise public library", "the Boise Public Library"), ("one hour heating", "One Hour Heating"),
  ])
  func `An employer typed in a hurry is spelled as it calls itself`(typed: String, name: String) {
    #expect(WorkReader.company(typed).company == name)
  }

  @Test(arguments: [
    ("dr. smiths office", "Dr. Smith's office"), ("mom n pop shop", "a mom-and-pop shop"),
    ("a small law firm in tulsa", "a small law firm in Tulsa"), ("local 130", "Local 130"),
    ("a baptist church", "a baptist church"),
  ])
  func `A workplace without a name of its own is described`(typed: String, place: String) {
    let facts = WorkReader.company(typed)
    #expect(facts.company == nil)
    #expect(facts.workplace == place)
  }

  @Test(arguments: [
    ("Sr. Data Analyst II", "senior data analyst II"), ("e-6", "E-6"), ("gs-13", "GS-13"),
    ("stay at home dad / freelance web dev", "freelance web developer"),
    ("freelance photog", "freelance photographer"), ("cdl driver", "CDL driver"),
  ])
  func `A role is read with its level or grade, and without family`(typed: String, role: String) {
    #expect(WorkReader.role(typed).role == role)
  }

  @Test func `A parent at home has a role, but no job to ask about`() {
    let facts = WorkReader.role("stay at home mom")
    #expect(facts.roleToSave == "stay-at-home mom")
    #expect(facts.status == .betweenJobs)
    #expect(WorkReader.role("stay-at-home mom").roleToSave == "stay-at-home mom")
  }

  @Test(arguments: [
    ("ib", "investment banking"), ("cs", "computer science"), ("dental", "dentistry"),
    ("saas", "SaaS"), ("hr", "HR"),
  ])
  func `A field's short name is spelled out or cased`(typed: String, field: String) {
    #expect(WorkReader.field(typed).field == field)
  }

  @Test func `People are in the services and the Senate, and at a company`() {
    #expect(WorkReader.isServedIn("the US Navy"))
    #expect(WorkReader.isServedIn("us senate"))
    #expect(!WorkReader.isServedIn("Old Navy"))
    #expect(!WorkReader.isServedIn("Stripe"))
  }

  @Test(arguments: [
    ("welder", "How much of your work is in person, and how much is remote?"),
    ("petty officer", "How formal are things in the Navy, from dress to email?"),
    ("hair stylist", "What kinds of writing and speaking does your job involve?"),
    ("pharmacist", "How does a typical project or case go, from start to finish?"),
  ])
  func `Some general questions don't suit some work`(role: String, question: String) {
    let fields = Set(FieldFinder.fields(role: role, field: nil))
    #expect(!FieldFinder.suits(question, fields: fields))
    #expect(FieldFinder.suits(question, fields: ["product"]))
  }

  @Test(arguments: [
    ("high school principal", "teaching"), ("paralegal", "law"), ("wildlife biologist", "research"),
    ("environmental scientist", "research"), ("biotech researcher", "research"),
    ("professor of history", "research"),
  ])
  func `A neighbor of a field isn't asked that field's questions`(role: String, field: String) {
    #expect(!FieldFinder.fields(role: role, field: nil).contains(field))
  }
}
