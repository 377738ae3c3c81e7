import TerminalTesting
import Testing

@Suite struct ScreenTests {
  func screen(_ text: String, columns: Int = 10, height: Int = 4) -> Screen {
    var screen = Screen(columns: columns, height: height)
    screen.feed(text)
    return screen
  }

  @Test func `Text wraps only when something follows`() {
    var screen = screen("0123456789")
    #expect(screen.cursor == .init(row: 0, column: 9))
    screen.feed("\r\nx")
    #expect(screen.rows == ["0123456789", "x"])
    screen.feed("\u{1B}[1;1H0123456789y")
    #expect(screen.rows == ["0123456789", "y"])
    #expect(screen.cursor == .init(row: 1, column: 1))
  }

  @Test func `Rows scroll off at the bottom`() {
    let screen = screen("1\r\n2\r\n3\r\n4\r\n5")
    #expect(screen.rows == ["2", "3", "4", "5"])
    #expect(screen.scrolledOff == ["1"])
  }

  @Test func `The cursor moves and stops at the edges`() {
    #expect(screen("abc\u{1B}[5D\u{1B}[2C").cursor == .init(row: 0, column: 2))
    #expect(screen("\u{1B}[99B\u{1B}[99G").cursor == .init(row: 3, column: 9))
    #expect(screen("a\r\nb\u{1B}[7A\u{8}\u{8}").cursor == .init(row: 0, column: 0))
  }

  @Test func `Parts are erased`() {
    #expect(screen("abcdef\u{1B}[4G\u{1B}[K").rows == ["abc"])
    #expect(screen("abcdef\u{1B}[4G\u{1B}[1K").rows == ["    ef"])
    #expect(screen("abc\r\ndef\r\nghi\u{1B}[2;2H\u{1B}[J").rows == ["abc", "d"])
    #expect(screen("abc\u{1B}[2J").rows == [])
    #expect(screen("abcdef\u{1B}[2G\u{1B}[2P").rows == ["adef"])
    #expect(screen("abc\u{1B}[2G\u{1B}[2@").rows == ["a  bc"])
  }

  @Test func `Wide characters take two columns`() {
    var screen = screen("世界")
    #expect(screen.cursor.column == 4)
    screen.feed("\u{1B}[2Gx")
    #expect(screen.rows == [" x界"])
    #expect(self.screen("123456789世").rows == ["123456789", "世"])
  }

  @Test func `Marks join the character before`() {
    #expect(screen("e\u{301}x").rows == ["e\u{301}x"])
    #expect(screen("e\u{301}x").cursor.column == 2)
    #expect(screen("👨‍👩‍👧x").cursor.column == 3)
    #expect(screen("🇩🇪❤️x").cursor.column == 5)
    var old = Screen(columns: 10, height: 4, clusterWidth: .scalars)
    old.feed("👨‍👩‍👧x")
    #expect(old.cursor.column == 7)
  }

  @Test func `Colours are not seen, bells are counted, the unknown is noted`() {
    let screen = screen("\u{1B}[1;31ma\u{1B}[mb\u{7}\u{1B}]0;title\u{7}c\u{1B}[5n")
    #expect(screen.rows == ["abc"])
    #expect(screen.bells == 1)
    #expect(screen.unknownSequences == ["ESC [ 5n"])
  }

  @Test func `Wrapping can be switched off`() {
    #expect(screen("\u{1B}[?7l0123456789xy\u{1B}[?7h").rows == ["012345678y"])
  }

  @Test func `A character may come in pieces`() {
    var screen = Screen(columns: 10, height: 4)
    for byte in Array("é世".utf8) { screen.feed([byte]) }
    #expect(screen.rows == ["é世"])
  }

  @Test func `Wrapped rows flow into a new width`() {
    var screen = screen("0123456789abcdef\r\nnext\u{1B}[2;3H")
    screen.resize(columns: 8, height: 4)
    #expect(screen.rows == ["01234567", "89abcdef", "next"])
    #expect(screen.cursor == .init(row: 1, column: 4))
    screen.resize(columns: 20, height: 4)
    #expect(screen.rows == ["0123456789abcdef", "next"])
    #expect(screen.cursor == .init(row: 0, column: 12))
  }

  @Test func `Older terminals cut rows instead`() {
    var screen = Screen(columns: 10, height: 4, reflows: false)
    screen.feed("0123456789abc")
    screen.resize(columns: 5, height: 4)
    #expect(screen.rows == ["01234", "abc"])
    #expect(screen.cursor == .init(row: 1, column: 3))
  }

  @Test func `A lower window keeps the cursor's row`() {
    var screen = screen("1\r\n2\r\n3")
    screen.resize(columns: 10, height: 2)
    #expect(screen.rows == ["2", "3"])
    #expect(screen.cursor == .init(row: 1, column: 1))
  }
}
