import DataFiles
import Foundation
import Interviews
import Phrases
import Presentation
import Testing
import TextLayout

@Suite struct QuizTests {
  static let book = Phrasebook { file in
    DataFile.builtIn("Prompts/\(file).yaml").flatMap { try? $0.decode(PhraseTree.self) }
  }

  @Test(arguments: [80, 40]) func `Every set is on one screen, with its prompt and its result`(
    width: Int
  ) throws {
    let text = QuizText(book: Self.book, width: width)
    let file = try #require(DataFile.builtIn("Prompts/quiz/requests.yaml"))
    for set in try file.decode(RequestSetFile.self).sets {
      var match = RequestMatch(set, seed: 1)
      // The line that says how, the question and the prompt are to stand there as well.
      #expect(text.set(match).count + 3 <= 24, "\(set.id)")
      try match.take("abcd")
      let result = text.result(match, QuizScore(.parts, []))
      #expect(result.count + 2 <= 24)
      for line in text.set(match) + result { #expect(DisplayWidth.of(line.text) <= width) }
    }
  }

  @Test func `A wrong pair is told with what was given, a right one with its reason alone`() throws
  {
    let parts = Dictionary(
      uniqueKeysWithValues: RequestPart.allCases.map {
        ($0, RequestSet.Example(text: "text of \($0)", why: "why \($0)."))
      })
    var match = RequestMatch(
      try #require(RequestSet(id: "x", title: "X", examples: parts)), seed: 3)
    let letters = RequestPart.allCases.map(match.letter)
    try match.take(letters[1] + letters[0] + letters[2] + letters[3])
    let lines = QuizText(book: Self.book, width: 80).result(match, QuizScore(.parts, []))
      .map(\.text)
    #expect(lines[1] == "1\(letters[0])  Not \(letters[1]). why reason.")
    #expect(lines[3] == "3\(letters[2])  why fit.")
    #expect(lines[6].hasPrefix("3 of 5 right."))
  }

  @Test func `Every theme of a good question has its reason`() {
    for theme in Theme.allCases {
      #expect(Self.book.template("quiz.questions.theme.\(theme.rawValue)") != nil, "\(theme)")
    }
  }
}
