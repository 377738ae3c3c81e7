package import Foundation

/// When things come back in an exercise.
///
/// Each thing is in a box. A right answer moves it to the next box, where it rests longer; a wrong one
/// moves it back to the first, where it does not rest at all (Sebastian Leitner, So lernt man lernen,
/// Freiburg 1972).
package struct LeitnerBoxes: Sendable {
  /// For how many days a thing rests, box by box.
  package static let days = [0, 1, 3, 7, 21]

  /// The progress of a card.
  package struct CardProgress: Equatable, Sendable {
    /// Its box, from 1.
    package let box: Int
    /// When it comes back.
    package let due: Date
  }

  private var standings: [String: CardProgress] = [:]
  /// The number of answers.
  private let turns: Int

  /// - Parameter answers: all that were given, in their order.
  package init(_ answers: [QuizAnswer]) {
    turns = answers.count
    for answer in answers {
      let before = standings[answer.item]?.box ?? 1
      let box = answer.isRight ? Swift.min(before + 1, Self.days.count) : 1
      let rest = Double(Self.days[box - 1]) * 86400
      standings[answer.item] = CardProgress(box: box, due: answer.at.addingTimeInterval(rest))
    }
  }

  /// Returns the progress of a card; nil if it was never asked.
  package func standing(of item: String) -> CardProgress? { standings[item] }

  /// The number of cards in the first box: those missed last time.
  package var missed: Int { standings.values.count { $0.box == 1 } }

  /// Chooses what to ask.
  ///
  /// What has come back and what is new take turns, so that neither waits for ever; of what has come
  /// back, the one that waits longest is first. Only then follows what still rests, by the time when it
  /// comes back. The same things, answers, seed and time give the same choice.
  ///
  /// - Parameters:
  ///   - count: how many.
  ///   - items: what there is, each once.
  ///   - seed: which of those that are alike come first.
  package func choose(_ count: Int, from items: [String], seed: UInt64, now: Date) -> [String] {
    var chance = SplitMix(seed: seed)
    let shuffled = items.sorted().shuffled(using: &chance)
    var new = shuffled.filter { standings[$0] == nil }[...]
    let known = shuffled.enumerated().compactMap { place, item in
      standings[item].map { (item: item, standing: $0, place: place) }
    }
    .sorted { ($0.standing.due, $0.place) < ($1.standing.due, $1.place) }
    // The first box does not rest, even where the clock was set back.
    var back = known.filter { $0.standing.box == 1 || $0.standing.due <= now }.map(\.item)[...]
    var resting = known.filter { $0.standing.box > 1 && $0.standing.due > now }.map(\.item)[...]
    var chosen: [String] = []
    while chosen.count < count {
      let isNewsTurn = !(turns + chosen.count).isMultiple(of: 2)
      let next =
        isNewsTurn
        ? new.popFirst() ?? back.popFirst() : back.popFirst() ?? new.popFirst()
      guard let item = next ?? resting.popFirst() else { break }
      chosen.append(item)
    }
    return chosen
  }
}
