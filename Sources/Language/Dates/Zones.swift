package import Foundation

/// A time zone named in a phrase.
struct ZoneMention: Equatable, Sendable {
  /// The `TimeZone` identifier.
  let identifier: String
  /// True for daylight time, false for standard time, nil if not given. It distinguishes the two
  /// occurrences of an hour that repeats when the clocks change.
  var isSummer: Bool?
}

/// Time zone names, from Prompts/lexicon/zones.yaml.
package struct Zones: Sendable {
  private struct File: Decodable {
    var abbreviations: [String: [String]]
    var same: [String: [String]]
    var names: [String: [String]]
    var words: Set<String>
    var places: [String: [String]]
    var kinds: [String: Bool]
    var military: [String: String]
  }

  private let abbreviations: [String: [String]]
  private let names: [String: String]
  private let words: Set<String>
  private let places: [String: String]
  let kinds: [String: Bool]
  /// The letters behind a date-time group.
  let military: [String: String]
  /// The tz database identifiers, keyed by their lowercase form.
  private let identifiers: [String: String]
  /// The maximum number of words in a place name.
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
    military = file.military
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

  /// Returns the zone of an abbreviation or region name, such as `et` or `pacific`.
  func named(_ word: String) -> String? { names[word] }

  /// True if the zone name is also an everyday word.
  func isWord(_ word: String) -> Bool { words.contains(word) }

  /// Returns the zone of a city or country.
  func place(_ name: String) -> String? { places[name] }

  /// Returns an identifier in its usual case, given any case, such as `america/new_york`.
  func identifier(_ text: String) -> String? { identifiers[text.lowercased()] }

  /// True if a three-letter abbreviation means daylight time, false for standard time, nil for
  /// neither.
  func isSummer(_ abbreviation: String, in zone: String) -> Bool? {
    guard let both = abbreviations[zone], both.count == 2, both[0] != both[1] else { return nil }
    let name = abbreviation.uppercased()
    return name == both[0] ? false : name == both[1] ? true : nil
  }

  /// Returns the zone abbreviation to write after a time: `CST`, or `UTC+5:30` if there is no
  /// common abbreviation.
  ///
  /// - Parameters:
  ///   - zone: the time zone.
  ///   - date: the moment, which decides between standard and daylight time.
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

  /// Reads a zone on its own: `Pacific`, `ET`, `London time`, `America/New_York`, `UTC+2`.
  ///
  /// - Returns: a `TimeZone` identifier; nil if the text does not name a zone.
  package static func identifier(named text: String) -> String? {
    var parser = DateParser(text, region: .standard, isZoneOnly: true)
    parser.parse()
    return parser.pieces.zone?.identifier
  }
}
