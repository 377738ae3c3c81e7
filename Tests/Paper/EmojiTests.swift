import Foundation
import Testing

@testable import Paper

/// Fonts of coloured bitmaps, which come in one size.
@Suite struct EmojiTests {
  static let isThere: Bool = {
    let fonts = "/usr/bin/fc-list"
    guard FileManager.default.isExecutableFile(atPath: fonts) else { return false }
    return (try? run(fonts, [":charset=1f389:color=true", "family"]).output.isEmpty) == false
  }()

  static let style = TextStyle(size: 10, leading: 12)

  @Test(.enabled(if: isThere, "no font with colours"), arguments: ["🎉", "👩🏽\u{200D}⚕️", "👨‍👩‍👧‍👦", "🇫🇷"])
  func `An emoji is about as large as a letter`(emoji: String) throws {
    let typesetter = try Typesetter(language: "en")
    let plain = typesetter.set("Kim -", Self.style, width: 400, most: 3)
    let joyful = typesetter.set("Kim -\(emoji)", Self.style, width: 400, most: 3)
    #expect(joyful.lines == 1)
    #expect((6.0...18).contains(joyful.width - plain.width))
    #expect((6.0...22).contains(joyful.inkHeight))
  }
}
