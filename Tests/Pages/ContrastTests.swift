import Foundation
import Testing

/// The colours of pages against WCAG 2.2, level AA.
@Suite struct ContrastTests {
  /// The colours of base.css by their names: of light screens and paper, then of dark screens.
  static let schemes: [[String: String]] = Sample.file("base.css")
    .components(separatedBy: "@media screen").map { part in
      let colours = part.matches(of: /--([a-z]+): #([0-9a-f]{6});/)
      return Dictionary(uniqueKeysWithValues: colours.map { (String($0.1), String($0.2)) })
    }

  @Test(arguments: [0, 1]) func `Every text can be read`(scheme: Int) throws {
    let colours = try #require(Self.schemes.count == 2 ? Self.schemes[scheme] : nil)
    for ground in ["paper", "desk"] {
      for text in ["ink", "soft", "accent", "good", "late"] {
        #expect(try contrast(colours, text, ground) >= 4.5, "\(text) on \(ground)")
      }
      #expect(try contrast(colours, "edge", ground) >= 3, "the edge of a box on \(ground)")
    }
  }

  private func contrast(_ colours: [String: String], _ one: String, _ other: String) throws
    -> Double
  {
    let lights = try [one, other].map { try luminance(#require(colours[$0])) }.sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private func luminance(_ hex: String) -> Double {
    let value = Int(hex, radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double(value >> shift & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
