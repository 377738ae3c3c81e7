import Testing

@testable import Language

@Suite struct LexiconTests {
  private struct Titles: Decodable {
    var before: [String]
    var after: [String]
  }

  @Test func `A built-in file is decoded`() {
    let titles: Titles = Lexicon.decode("titles")
    #expect(titles.before.contains("professor"))
    #expect(titles.after.contains("phd"))
  }
}
