/// Reads an answer that picks one of a few choices, with any details that follow.
package enum ChoiceReader {
  /// Reads the medium of an interview: `phone call`, `zoom`, `video https://…`.
  ///
  /// - Returns: `in person`, `phone`, or `video`, with the number, link, or place that follows; nil
  ///   if the line names no medium.
  package static func medium(_ line: String) -> (name: String, place: String?)? {
    let words = ChoiceWords.shared
    let spoken = line.split(whereSeparator: \.isWhitespace)
    let plain = spoken.map(ChoiceWords.plain)
    let start = plain.count - words.leadIns.dropping(from: plain[...]).count
    // A word such as "call" may end a lead-in, so also try without skipping lead-ins.
    for begin in [start, 0] {
      let begun = words.medium.compactMap { name, phrases in
        phrases.beginning(of: plain[begin...]).map { (name: name, length: $0.count) }
      }
      guard let found = begun.max(by: { $0.length < $1.length }) else { continue }
      let rest = words.after.dropping(from: plain[(begin + found.length)...])
      let place = spoken[(plain.count - rest.count)...].joined(separator: " ")
      return (found.name, place.isEmpty ? nil : place)
    }
    return nil
  }

  /// Reads the name of the person who makes the introduction: `through Sam Lee`, `warm, through Sam
  /// Lee`, `introduced by Sam`.
  ///
  /// - Returns: the name; nil if the line doesn't give one.
  package static func introducer(_ line: String) -> String? {
    let words = ChoiceWords.shared
    let spoken = line.split { $0.isWhitespace || $0 == "," }
    let plain = spoken.map(ChoiceWords.plain)
    guard let marker = plain.firstIndex(where: { words.through.contains(String($0)) }),
      marker == 0 || words.warm.equal(plain[..<marker])
    else { return nil }
    let name = spoken[(marker + 1)...].joined(separator: " ")
    return name.isEmpty ? nil : name
  }
}

/// The words of Prompts/lexicon/choices.yaml.
private struct ChoiceWords: Decodable {
  static let shared: ChoiceWords = Lexicon.decode("choices")

  let leadIns: PhraseList
  let after: PhraseList
  let medium: [String: PhraseList]
  let warm: PhraseList
  let through: Set<String>

  static func plain(_ word: Substring) -> Substring {
    let bare = word.lowercased().filter { $0.isLetter || $0.isNumber }
    return bare.isEmpty ? word : bare[...]
  }
}
