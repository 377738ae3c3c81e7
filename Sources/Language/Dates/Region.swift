/// A country's date and time formats, paper size, and spelling.
///
/// ```swift
/// Region("en_US")?.usesTwelveHours  // true: 2:00 PM
/// Region("en_GB")?.monthFirst       // false: 3 Dec, 3/12
/// ```
package struct Region: Equatable, Sendable {
  /// The language and country, such as `en_US`.
  package let identifier: String
  /// The country code, such as `US`.
  package let country: String
  /// True for a 12-hour clock, as in `2:05 PM`.
  package let usesTwelveHours: Bool
  /// True if the month comes before the day, as in `Dec 3` and `12/3`.
  package let monthFirst: Bool
  /// The first day of the week: 1 for Sunday, 2 for Monday.
  package let firstWeekday: Int
  /// The usual paper size: `letter` or `a4`.
  package let paper: String
  /// True for British spelling, as in `organisation`.
  package let usesBritishSpelling: Bool

  /// The words for before and after noon; nil for a 24-hour clock.
  package var halves: (am: String, pm: String)? {
    let written = DateWords.standard.file.written
    return usesTwelveHours ? (written.am, written.pm) : nil
  }

  private struct File: Decodable {
    var monthFirst: Set<String>
    var twelveHours: Set<String>
    var sundayFirst: Set<String>
    var letter: Set<String>
    var britishSpelling: Set<String>
    var languages: [String: String]
  }

  private static let file: File = Lexicon.decode("regions")

  /// The United States, the default.
  package static let standard = Region(language: "en", country: "US", file: file)

  private init(language: String, country: String, file: File) {
    identifier = "\(language)_\(country)"
    self.country = country
    usesTwelveHours = file.twelveHours.contains(country)
    monthFirst = file.monthFirst.contains(country)
    firstWeekday = file.sundayFirst.contains(country) ? 1 : 2
    usesBritishSpelling = language == "en" && file.britishSpelling.contains(country)
    paper = file.letter.contains(country) ? "letter" : "a4"
  }

  /// Reads a locale name: `en_US`, `en-GB.UTF-8`, `de_DE@euro`, or `de`.
  ///
  /// - Returns: nil for a name without a country, such as `C`.
  package init?(_ name: String) {
    let bare = name.prefix { $0 != "." && $0 != "@" }
    let parts = bare.split { $0 == "_" || $0 == "-" }.map(String.init)
    guard let language = parts.first?.lowercased(), (2...3).contains(language.count),
      language.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    // A script may come between the two, as in zh_Hant_TW.
    let country = parts.dropFirst().first { $0.count == 2 && $0.allSatisfy(\.isLetter) }
    guard let country = country?.uppercased() ?? Self.file.languages[language] else { return nil }
    self.init(language: language, country: country, file: Self.file)
  }

  /// Chooses the region from the user's setting, or else from the first of LC_ALL, LC_TIME, and
  /// LANG that is set.
  ///
  /// - Parameters:
  ///   - environment: the environment variables.
  ///   - setting: the locale in the user's settings, if any.
  /// - Returns: the region; ``standard`` if none of them gives a country.
  package static func current(environment: [String: String], setting: String? = nil) -> Region {
    if let setting, let region = Region(setting) { return region }
    let name = ["LC_ALL", "LC_TIME", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return name.flatMap { Region($0) } ?? standard
  }

  /// Returns the paper size in $PAPERSIZE, or else the region's.
  package func paper(environment: [String: String]) -> String {
    let size = environment["PAPERSIZE"]?.lowercased() ?? ""
    return ["a4", "letter"].contains(size) ? size : paper
  }
}
