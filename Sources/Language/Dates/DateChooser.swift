import Foundation

/// Decides which of the days and times in a sentence are the ones to meet.
struct DateChooser {
  let sentence: DateSentence
  let resolver: DateResolver
  let remembered: DateReader.Remembered

  private typealias Outcome = Result<DateReader.Reading, DateReader.Refusal>

  func scan() -> DateReader.Scan {
    let mentions = sentence.mentions
    let said = mentions.indices.filter { !mentions[$0].pieces.saysNothing }
    guard !said.isEmpty else { return lengthOnly() }
    let complete = said.filter { mentions[$0].pieces.isComplete }
    let outcomes = complete.map { ($0, outcome(mentions[$0].pieces)) }
    let good = outcomes.compactMap { index, outcome in
      (try? outcome.get()).map { (index, $0) }
    }
    if let first = good.first {
      let others = good.map(\.0) + said.filter { isListed($0, with: good.map(\.0)) }
      if good.contains(where: { isTurned($0.0) }) || others.count > good.count {
        return report(unclear, others.sorted())
      }
      let isOne = good.allSatisfy { $0.1.start == first.1.start }
      guard isOne else { return report(unclear, good.map(\.0)) }
      return report(.success(first.1), good.map(\.0))
    }
    let coming = said.filter { !isPast(outcome(mentions[$0].pieces)) }
    guard !coming.isEmpty else {
      // `i applied 3 weeks ago` is no date to meet, but `yesterday at 2` may have been meant as one.
      guard let past = complete.first(where: { mentions[$0].pieces.distance == nil }) else {
        return lengthOnly()
      }
      return report(outcome(mentions[past].pieces), [past])
    }
    let kept = withoutAsides(coming)
    if kept.contains(where: isTurned) { return report(unclear, kept) }
    var all = mentions[kept[0]].pieces
    for index in kept.dropFirst() { all.add(mentions[index].pieces) }
    return report(outcome(all), kept)
  }

  /// Leaves out `today` where another day is named, since it often means these days.
  private func withoutAsides(_ indices: [Int]) -> [Int] {
    let pieces = sentence.mentions.map(\.pieces)
    guard indices.contains(where: { pieces[$0].namesDay && !pieces[$0].isOnlyToday })
    else { return indices }
    return indices.filter { !pieces[$0].isOnlyToday }
  }

  /// True if the words of a mention, or the one before it, turn it round or leave it wide: `not
  /// friday`, `either mon or tue`.
  private func isTurned(_ index: Int) -> Bool {
    let used = sentence.mentions[index].used
    guard let first = used.first, let last = used.last else { return false }
    func text(_ tokens: Range<Int>) -> String {
      Hedge.padded(String(sentence.text[sentence.range(tokens)]))
    }
    let start = max(0, first.lowerBound - 3)
    let before = start < first.lowerBound ? text(start..<first.lowerBound) : ""
    let words = DateWords.standard.file
    return Hedge.isTurned(text(first.lowerBound..<last.upperBound))
      || words.unclear.contains {
        !words.sentence.loose.contains($0) && before.contains(Hedge.padded($0))
      }
      || sentence.hasOther(last.upperBound)
      || sentence.isOther(first.lowerBound)
  }

  /// True if a mention stands right next to one of others: `mon, wed or fri at 3`.
  private func isListed(_ index: Int, with others: [Int]) -> Bool {
    let mentions = sentence.mentions
    guard !others.contains(index), mentions[index].pieces.namesDay else { return false }
    return others.contains { other in
      let (first, second) = (min(index, other), max(index, other))
      guard second == first + 1 || isListed(first + 1, with: [second]),
        let end = mentions[first].used.last?.upperBound,
        let start = mentions[first + 1].used.first?.lowerBound, end <= start
      else { return false }
      return (end..<start).allSatisfy {
        [",", "/"].contains(sentence.typed($0))
          || sentence.parser.isOne(of: DateWords.standard.file.sentence.lists, $0)
      }
    }
  }

  private var unclear: Outcome {
    .failure(DateReader.Refusal(problem: .unclear, remembered: remembered))
  }

  private func outcome(_ pieces: DatePieces) -> Outcome {
    do throws(DateReader.Refusal) {
      return .success(try resolver.moment(pieces, remembered))
    } catch {
      return .failure(error)
    }
  }

  private func isPast(_ outcome: Outcome) -> Bool {
    guard case .failure(let refusal) = outcome, case .past = refusal.problem else { return false }
    return true
  }

  private func lengthOnly() -> DateReader.Scan {
    let length = sentence.length(in: Array(sentence.mentions.indices))
    return DateReader.Scan(ranges: length.map { [$0.range] } ?? [], length: length)
  }

  /// Puts together what was found in some of the mentions, with the length from any of them.
  private func report(_ outcome: Outcome, _ indices: [Int]) -> DateReader.Scan {
    let length =
      sentence.length(in: indices) ?? sentence.length(in: Array(sentence.mentions.indices))
    var used = indices.flatMap { sentence.mentions[$0].used.map(sentence.range) }
    if let length, !used.contains(length.range) { used.append(length.range) }
    used.sort { $0.lowerBound < $1.lowerBound }
    var scan = DateReader.Scan(ranges: used, length: length)
    switch outcome {
    case .success(let found):
      scan.reading = DateReader.Reading(
        start: found.start, minutes: found.minutes ?? length?.minutes, zone: found.zone,
        rest: rest(used), note: found.note)
    case .failure(var refusal):
      if refusal.remembered.minutes == nil, let length {
        var remembered = refusal.remembered
        remembered.minutes = length.minutes
        refusal = DateReader.Refusal(problem: refusal.problem, remembered: remembered)
      }
      scan.refusal = refusal
    }
    return scan
  }

  /// The words outside the used ranges that say something.
  private func rest(_ used: [Range<String.Index>]) -> [String] {
    let parser = sentence.parser
    return parser.tokens.indices.compactMap { index in
      let token = parser.tokens[index]
      guard token.kind != .mark, !used.contains(where: { $0.overlaps(token.range) }),
        !parser.words.file.fillers.contains(token.text)
      else { return nil }
      return token.typed
    }
  }
}

extension DatePieces {
  /// True for a length alone, or a zone.
  var saysNothing: Bool { isEmpty && !isVague && !isImpossible }

  /// True if there is a day and a time.
  var isComplete: Bool { distance != nil || hasDay && !(times.isEmpty && bare.isEmpty) }

  /// True if there is a day, or a week to find one in.
  var namesDay: Bool { hasDay || week != nil || isVague }

  /// True if it says `today`, and nothing else.
  var isOnlyToday: Bool {
    guard offset == 0 else { return false }
    var rest = self
    rest.offset = nil
    return rest.isEmpty
  }

  /// Adds what other parts of the sentence say.
  mutating func add(_ other: DatePieces) {
    func add<Value: Equatable>(_ path: WritableKeyPath<DatePieces, Value?>) {
      if let value = other[keyPath: path] { set(path, value) }
    }
    add(\.offset)
    add(\.weeks)
    add(\.months)
    add(\.week)
    add(\.weekday)
    add(\.modifier)
    add(\.count)
    add(\.holiday)
    add(\.nth)
    add(\.relation)
    add(\.date)
    add(\.dayOfMonth)
    add(\.monthsAhead)
    add(\.part)
    add(\.distance)
    zone = zone ?? other.zone
    minutes = minutes ?? other.minutes
    times += other.times
    bare += other.bare
    isImpossible = isImpossible || other.isImpossible
    isContradictory = isContradictory || other.isContradictory
    isVague = isVague || other.isVague
  }
}
