import Testing

@testable import Language

@Suite struct FindingVoiceTests {
  private func read(_ typed: String) -> ResearchPhrase {
    ResearchPhrase(reading: typed, name: "Dana Wells", company: "Ridgeline Legal Aid")
  }

  private func outcome(_ finding: ResearchPhrase) -> String {
    switch finding.reading {
    case .sayable: finding.say ?? ""
    case .privateMatter: "private"
    case .unusable: "unusable"
    case .unclear: "unclear"
    }
  }

  @Test(arguments: Row.all(in: FindingVoiceRows.posts))
  func `A post is named by where it was posted`(row: Row) {
    #expect(read(row.typed).thing == row.expected)
  }

  @Test(
    arguments: Row.all(in: FindingVoiceRows.remarks) + Row.all(in: FindingVoiceRows.spelled)
      + Row.all(in: FindingVoiceRows.spliced))
  func `A hurried note is said in full, without the user's remarks`(row: Row) {
    #expect(outcome(read(row.typed)) == row.expected)
  }

  @Test(arguments: Row.all(in: FindingVoiceRows.work))
  func `A note about work is told as what it is`(row: Row) {
    let finding = read(row.typed)
    #expect("\(finding.kind?.rawValue ?? ""): \(outcome(finding))" == row.expected)
  }

  @Test(arguments: Row.all(in: FindingVoiceRows.matters))
  func `Private matters are told from work topics`(row: Row) {
    let outcome = outcome(read(row.typed))
    if row.expected == "not private" {
      #expect(outcome != "private")
    } else {
      #expect(outcome == row.expected)
    }
  }

  @Test(arguments: Row.all(in: FindingVoiceRows.breath))
  func `What is told with a private matter stays with it`(row: Row) {
    #expect(ResearchPhrase.split(row.typed).joined(separator: " / ") == row.expected)
  }

  @Test func `Honors are congratulated`() {
    let template = "I saw that {award}. Congratulations!"
    #expect(
      read("nurse of the year 2021").words(of: template)
        == "I saw that you were named Nurse of the Year in 2021. Congratulations!")
    #expect(
      read("agent of the year 3x").words(of: template)
        == "I saw that you were named Agent of the Year three times. Congratulations!")
    #expect(read("got a medal for rescuing two hikers").words(of: template) != nil)
    #expect(read("got a new office").words(of: template) == nil)
  }

  @Test func `Languages are asked about only if they are counted`() {
    #expect(read("speaks 4 languages").words(of: "{languages}") != nil)
    #expect(read("speaks Tagalog").words(of: "{languages}") == nil)
  }

  @Test(arguments: [
    "moved from Texas to Denver", "moved from Elko to Reno", "relocated from Ohio to Maine",
  ])
  func `A move between towns is not a career change`(note: String) {
    #expect(read(note).words(of: "going from {from} to {to}") == nil)
  }

  @Test(arguments: ["moved from sales to product", "moved from Google to a startup"])
  func `A career change has two ends`(note: String) {
    #expect(read(note).hints.from != nil)
  }

  @Test func `A license is not where a career started`() {
    #expect(read("got her PE license in 2018").words(of: "{study}") == nil)
    #expect(read("has her CPA and a bunch of certs").kind == .education)
    #expect(read("studied geology").words(of: "{study}") != nil)
  }

  @Test func `Part of an employer's name is not capitalized when it is an everyday word`() {
    #expect(
      ResearchPhrase(
        reading: "switched from banking to legal aid", name: nil, company: "Legal Aid Society"
      ).say == "you switched from banking to legal aid")
  }

  @Test func `A rescued pet is no topic`() {
    #expect(read("has 4 rescue dogs").words(of: "I saw that {clause}.") == nil)
  }
}
