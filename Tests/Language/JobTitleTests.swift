import Testing

@testable import Language

@Suite struct JobTitleTests {
  @Test(arguments: [
    ("Senior UX Designer", "senior UX designer"), ("Nurse", "nurse"),
    ("VP of Sales", "VP of Sales"), ("Head of People", "Head of People"),
    ("hr manager", "HR manager"), ("MRI Technician", "MRI technician"),
    ("Java Developer", "Java developer"), ("Spanish Teacher", "Spanish teacher"),
    ("Full-Stack Engineer", "full-stack engineer"), ("Registered Nurse", "registered nurse"),
    ("iOS developer", "iOS developer"),
    ("Fabrication Specialist", "fabrication specialist"), ("CEO", "CEO"),
    ("PROJECT MANAGER", "project manager"),
  ])
  func `A title is written as a sentence has it`(title: String, expected: String) {
    #expect(JobTitle.inSentence(title) == expected)
  }

  @Test(arguments: [
    ("UX designer", "a UX designer"), ("MRI technician", "an MRI technician"), ("RN", "an RN"),
    ("HR manager", "an HR manager"),
    ("user researcher", "a user researcher"), ("hourly worker", "an hourly worker"),
    ("one-person band", "a one-person band"),
    ("architect", "an architect"), ("engineer", "an engineer"),
    ("university lecturer", "a university lecturer"), ("EMT", "an EMT"),
    ("union electrician", "a union electrician"), ("unemployed actor", "an unemployed actor"),
    ("SEO specialist", "an SEO specialist"),
    ("PM", "a PM"), ("VP", "a VP"), ("IT manager", "an IT manager"),
    ("honest broker", "an honest broker"), ("NASA engineer", "a NASA engineer"),
    ("European buyer", "a European buyer"), ("usher", "an usher"), ("urologist", "a urologist"),
    ("underwriter", "an underwriter"),
    ("X-ray tech", "an X-ray tech"), ("8th grade teacher", "an 8th grade teacher"),
    ("5th grade teacher", "a 5th grade teacher"),
  ])
  func `A and an go by sound`(title: String, expected: String) {
    #expect(JobTitle.withArticle(title) == expected)
  }

  @Test(arguments: [
    "nurse", "UX designer", "5th grade teacher", "judge", "bakery owner", "PM", "RN",
    "product manager", "data scientist", "assistant professor of biology",
  ])
  func `Another may have the same job`(title: String) {
    #expect(JobTitle.isUsable(title))
  }

  @Test(arguments: [
    "CEO", "VP of Sales", "Head of People", "senior vice president", "founder",
    "executive director", "chief marketing officer", "student",
    "PhD student in chemistry", "dean of students", "director of nursing",
    "stay-at-home dad", "data science",
  ])
  func `No one says a new one of these`(title: String) {
    #expect(!JobTitle.isUsable(title))
  }

  @Test func `A headline's first title is taken, and no more than fits`() {
    #expect(JobTitle.short("Career coach | Speaker | helping people") == "Career coach")
    #expect(JobTitle.short("Designer – Berlin") == "Designer")
    #expect(JobTitle.short("Nurse") == "Nurse")
    #expect(
      JobTitle.short("Senior Vice President of Global Strategic Partnerships and Alliances").count
        <= 40)
  }
}
