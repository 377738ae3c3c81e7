package import Foundation

/// A time zone that was said.
struct ZoneMention: Equatable, Sendable {
  /// An identifier that `TimeZone` takes.
  let identifier: String
  /// Whether summer time was said, or standard time; it tells the two halves of the hour that comes
  /// twice apart.
  var isSummer: Bool?
}

/// Time zones as people name them, from Prompts/lexicon/zones.yaml.
package struct Zones: Sendable {
  private struct File: Decodable {
    var abbreviations: [String: [String]]
    var same: [String: [String]]
    var names: [String: [String]]
    var words: Set<String>
    var places: [String: [String]]
    var kinds: [String: Bool]
  }

  private let abbreviations: [String: [String]]
  private let names: [String: String]
  private let words: Set<String>
  private let places: [String: String]
  let kinds: [String: Bool]
  /// The tz database's identifiers, by their lower-case form.
  private let identifiers: [String: String]
  /// The most words of a place.
  let longestPlace: Int

  /// The built-in names.
  static let standard = Zones(Lexicon.decode("zones"))

  private init(_ file: File) {
    var abbreviations = file.abbreviations
    for (zone, others) in file.same {
      for other in others { abbreviations[other] = file.abbreviations[zone] }
    }
    self.abbreviations = abbreviations
    names = Self.index(file.names)
    places = Self.index(file.places)
    words = file.words
    kinds = file.kinds
    identifiers = Dictionary(
      TimeZone.knownTimeZoneIdentifiers.map { ($0.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first })
    longestPlace = places.keys.map { $0.split(separator: " ").count }.max() ?? 1
  }

  private static func index(_ lists: [String: [String]]) -> [String: String] {
    var index: [String: String] = [:]
    for (zone, names) in lists {
      for name in names { index[name] = zone }
    }
    return index
  }

  /// The zone of an abbreviation or a region, such as `et` or `pacific`.
  func named(_ word: String) -> String? { names[word] }

  /// Whether a zone's name is an everyday word, too.
  func isWord(_ word: String) -> Bool { words.contains(word) }

  /// The zone of a city or a country.
  func place(_ name: String) -> String? { places[name] }

  /// The zone of an identifier in any case, such as `america/new_york`.
  func identifier(_ text: String) -> String? { identifiers[text.lowercased()] }

  /// The summer or standard time that an abbreviation of three letters says.
  func isSummer(_ abbreviation: String, in zone: String) -> Bool? {
    guard let both = abbreviations[zone], both.count == 2, both[0] != both[1] else { return nil }
    let name = abbreviation.uppercased()
    return name == both[0] ? false : name == both[1] ? true : nil
  }

  /// What is written behind a time: `CST`, or `UTC+5:30` where no abbreviation is usual.
  ///
  /// - Parameters:
  ///   - zone: the time zone of the reader.
  ///   - date: the moment, which decides between standard and summer time.
  package static func abbreviation(of zone: TimeZone, at date: Date) -> String {
    if let both = standard.abbreviations[zone.identifier], both.count == 2 {
      return both[zone.isDaylightSavingTime(for: date) ? 1 : 0]
    }
    let minutes = zone.secondsFromGMT(for: date) / 60
    guard minutes != 0 else { return "UTC" }
    let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
    return "UTC\(minutes < 0 ? "-" : "+")\(hours)"
      + (rest == 0 ? "" : ":\(rest < 10 ? "0" : "")\(rest)")
  }

  /// The zone that words name on their own: `Pacific`, `ET`, `London time`, `America/New_York`,
  /// `UTC+2`.
  ///
  /// - Returns: an identifier that `TimeZone` takes; nil where they name none.
  package static func identifier(named text: String) -> String? {
    var parser = DateParser(text, region: .standard, isZoneOnly: true)
    parser.parse()
    return parser.pieces.zone?.identifier
  }
}
