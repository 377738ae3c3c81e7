import Fuzzing
import QuestionChecking
import Testing

@Suite struct ImageTests {
  let image = BuiltInRules.checker.image()

  @Test func `A checker made from an image finds the same`() throws {
    let checker = try #require(image.withUnsafeBufferPointer { Checker(image: $0) })
    for text in ["Will you hire me?", "How did you get your job?", "whats ur salary", "Any tips?"] {
      #expect(checker.check(text) == BuiltInRules.checker.check(text))
    }
    #expect(checker.image() == image)
  }

  @Test func `Bytes that are no image are refused`() {
    #expect([UInt8]().withUnsafeBufferPointer { Checker(image: $0) } == nil)
    for length in stride(from: 0, to: image.count - 1, by: image.count / 50) {
      #expect(image[..<length].withUnsafeBufferPointer { Checker(image: $0) } == nil)
    }
  }

  @Test func `A damaged image is refused, or checks without a crash`() {
    var random = SplitMix(seed: 3)
    for _ in 0..<20 {
      var damaged = image
      damaged[Int.random(in: 19..<damaged.count, using: &random)] ^=
        1 << UInt8.random(in: 0..<7, using: &random)
      let checker = damaged.withUnsafeBufferPointer { Checker(image: $0) }
      _ = checker?.check("Could you get me a job at your company, or refer me to HR?")
    }
  }
}
