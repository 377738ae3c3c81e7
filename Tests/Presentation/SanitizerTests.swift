import Presentation
import Testing
import TextLayout

@Suite struct SanitizerTests {
  @Test(arguments: [
    ("\u{1B}[31mred", "<U+001B>[31mred"),
    ("a\u{202E}b", "a<U+202E>b"),
    ("a\nb\tc\r\nd", "a b c d"),
    ("bell\u{7}", "bell<U+0007>"),
    ("c1\u{9B}31m", "c1<U+009B>31m"),
    ("zero\u{200B}width", "zero<U+200B>width"),
    ("👩‍🔬 और क्‍ष", "👩‍🔬 और क्‍ष"),
    ("naïve Zoë 李", "naïve Zoë 李"),
    ("", ""),
  ]) func `One line of harmless text`(text: String, line: String) {
    #expect(Sanitizer.line(text) == line)
  }

  @Test func `A stack of accents is cut down`() {
    let stacked = "a" + String(repeating: "\u{301}", count: 1000)
    #expect(Sanitizer.line(stacked).unicodeScalars.count < 12)
  }

  @Test func `A long text is cut with an ellipsis`() {
    #expect(Sanitizer.line("abcdef", limit: 3) == "abc…")
    #expect(Sanitizer.line("abc", limit: 3) == "abc")
  }

  @Test(arguments: 0..<300) func `No control character survives`(seed: UInt32) {
    var state = seed &* 2_654_435_761 &+ 1
    var text = ""
    for _ in 0..<20 {
      state = state &* 1_664_525 &+ 1_013_904_223
      if let scalar = Unicode.Scalar(state % 0x3000) { text.unicodeScalars.append(scalar) }
    }
    for scalar in Sanitizer.line(text).unicodeScalars {
      #expect(scalar.properties.generalCategory != .control)
      #expect(!(0x202A...0x202E).contains(scalar.value))
      #expect(!(0x2066...0x2069).contains(scalar.value))
    }
  }
}
