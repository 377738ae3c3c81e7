package import Classification

/// The features of a line said in an interview.
package struct TalkSense: Sendable {
  private let line: String
  private let check: String
  private let acts: WordClasses.Found
  private let themes: WordClasses.Found
  private let before: Set<String>
  private let sharedThemes: Int
  private let overlap: Int
  private let length: Int
  /// What kind of line the professional said before: one that asks, offers, takes leave, or tells.
  let moment: String

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - line: what the person said.
  ///   - after: what the professional said just before; empty if the person speaks first.
  ///   - check: what the checker says about the line: a category, `caution`, or nothing.
  package init(_ line: String, after: String, check: String) {
    let lexicon = TalkLexicon.shared
    let words = LineWords.split(line).map(String.init)
    let wordsBefore = LineWords.split(after).map(String.init)
    self.line = line
    self.check = check
    acts = lexicon.acts.find(in: words)
    themes = lexicon.themes.find(in: words)
    var before = lexicon.after.find(in: wordsBefore).kinds
    if after.contains("?") { before.insert("mark") }
    self.before = before
    moment = Self.moment(after, before)
    length = words.count
    sharedThemes = themes.kinds.intersection(lexicon.themes.find(in: wordsBefore).classes).count
    let told = Self.stems(words, lexicon)
    overlap = min(2, told.intersection(Self.stems(wordsBefore, lexicon)).count)
  }

  private static func stems(_ words: [String], _ lexicon: TalkLexicon) -> Set<String> {
    Set(words.filter { !lexicon.small.contains($0) }.map { String($0.prefix(5)) })
  }

  private static func moment(_ line: String, _ found: Set<String>) -> String {
    let asks = found.contains("mark")
    if line.isEmpty { return "first" }
    if found.contains("offers"), asks || !found.contains("invites") { return "offers" }
    if asks { return found.contains("asks") ? "asks" : "asking" }
    return found.contains("leaving") ? "leaving" : "says"
  }

  /// The features by which the subject is told.
  package var subjectFeatures: LineFeatures {
    var flags = ["check " + check]
    let counts = Dictionary(themes.classes.map { ($0, 1) }, uniquingKeysWith: +)
    for (theme, count) in counts.sorted(by: { $0.key < $1.key }) {
      flags += ["has " + theme, "has! " + theme]
      if count > 1 { flags.append("twice " + theme) }
    }
    if counts.count == 1, let theme = counts.keys.first { flags.append("only " + theme) }
    return LineFeatures(line, flags: flags, shape: themes.shape)
  }

  /// The features by which the act is told.
  ///
  /// - Parameters:
  ///   - subjects: how likely each subject of the line is.
  ///   - before: the same for the professional's line.
  package func actFeatures(subjects: [Double], before subjectsBefore: [Double]) -> LineFeatures {
    var flags = ["check " + check, "overlap \(overlap)", "kind " + moment]
    if !check.isEmpty, check != "caution" {
      flags += ["forbidden", "forbidden!", "forbidden!!"]
    }
    for kind in acts.kinds.sorted() { flags += ["has " + kind, "\(kind) after \(moment)"] }
    flags += before.sorted().map { "after " + $0 }
    let asks = line.contains("?") || acts.classes.contains("ask")
    flags += [
      "themes \(min(2, themes.kinds.count))", "ask \(asks) after \(moment)",
      "short \(min(length / 3, 4)) after \(moment)",
    ]
    flags += subjectFlags(subjects, subjectsBefore)
    if let first = acts.shape.first {
      flags += ["first " + first, "first \(first) after \(moment)"]
    }
    if let last = acts.shape.last { flags.append("last " + last) }
    return LineFeatures(line, flags: flags, place: moment, shape: acts.shape)
  }

  /// Says whether the line stays with the subject of the one before.
  private func subjectFlags(_ subjects: [Double], _ before: [Double]) -> [String] {
    guard let best = subjects.indices.max(by: { subjects[$0] < subjects[$1] }),
      let bestBefore = before.indices.max(by: { before[$0] < before[$1] })
    else { return [] }
    let sure = [0.25, 0.4, 0.6, 0.8].count { subjects[best] > $0 }
    let common = zip(subjects, before).map(min).reduce(0, +)
    let same = [0.12, 0.25, 0.4, 0.6].count { common > $0 }
    let pointsBack = acts.classes.contains("that")
    let wantsMore = acts.classes.contains("more")
    return [
      "sure \(sure)", "same \(same)", "sure \(sure) same \(same)", "top \(best)",
      "agree \(best == bestBefore) \(sure)",
      "same hits \(min(2, sharedThemes)) of \(min(2, themes.kinds.count))",
      "ref \(pointsBack) more \(wantsMore) overlap \(overlap)", "ref \(pointsBack) sure \(sure)",
      "more \(wantsMore) sure \(sure)", "overlap \(overlap) sure \(sure)",
      "echo \(overlap)", "echo! \(overlap)", "echo \(overlap) same \(same)",
    ]
  }
}
