/// How a name that was typed may mean somebody.
public enum NameMatch: Equatable, Sendable {
  /// It is their name, in any case of letters.
  case same
  /// It is the beginning of their name: whole words, of the last of several perhaps some letters.
  case beginning
  /// It is their name but for a letter or the accents.
  case slip

  /// Compares a name that was typed with that of somebody; nil if it is another.
  public init?(_ typed: String, _ name: String) {
    if Person.key(typed) == Person.key(name) {
      self = .same
      return
    }
    let (begun, whole) = (PeopleFinder.words(of: typed), PeopleFinder.words(of: name))
    guard let last = begun.last, !whole.isEmpty else { return nil }
    let isBegun =
      begun.count < whole.count && whole.starts(with: begun)
      || begun.count > 1 && begun.count <= whole.count
        && whole.starts(with: begun.dropLast()) && whole[begun.count - 1].hasPrefix(last)
    let (short, long) = (begun.joined(separator: " "), whole.joined(separator: " "))
    if short == long {
      self = .slip
    } else if isBegun {
      self = .beginning
    } else if short.count > 3, Spelling.isOneSlip(short, long) {
      self = .slip
    } else {
      return nil
    }
  }
}

/// How near two words are.
public enum Spelling {
  /// Whether one letter more, less or other, or two that changed places, make one word of the other.
  public static func isOneSlip(_ one: String, _ other: String) -> Bool {
    distance(one, other, limit: 1) == 1
  }

  /// How many letters are to be put in, left out, exchanged or swapped with their neighbour to make
  /// one word of the other; nil if they are more than a limit.
  public static func distance(_ one: String, _ other: String, limit: Int) -> Int? {
    let (one, other) = (Array(one), Array(other))
    guard abs(one.count - other.count) <= limit else { return nil }
    var earlier: [Int] = []
    var last = Array(0...other.count)
    for i in one.indices {
      var row = [i + 1]
      for j in other.indices {
        var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (one[i] == other[j] ? 0 : 1))
        if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
          least = min(least, earlier[j - 1] + 1)
        }
        row.append(least)
      }
      (earlier, last) = (last, row)
    }
    return last[other.count] <= limit ? last[other.count] : nil
  }
}
