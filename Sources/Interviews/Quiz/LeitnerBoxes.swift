package import Foundation

/// A schedule for repeating quiz items.
///
/// Each item is in a box. A right answer moves it to the next box, where it rests longer. A wrong
/// answer moves it back to the first, where it does not rest at all (Sebastian Leitner, So lernt
/// man lernen, Freiburg 1972).
package struct LeitnerBoxes: Sendable {
  /// The days an item rests in each box.
  package static let days = [0, 1, 3, 7, 21]

  /// The state of an item.
  package struct CardProgress: Equatable, Sendable {
    /// The item's box, from 1.
    package let box: Int
    /// The time the item is due again.
    package let due: Date
  }

  private var standings: [String: CardProgress] = [:]
  /// The number of answers so far.
  private let turns: Int

  /// Replays the answers.
  ///
  /// - Parameter answers: all answers given, in order.
  package init(_ answers: [QuizAnswer]) {
    turns = answers.count
    for answer in answers {
      let before = standings[answer.item]?.box ?? 1
      let box = answer.isRight ? Swift.min(before + 1, Self.days.count) : 1
      let rest = Double(Self.days[box - 1]) * 86400
      standings[answer.item] = CardProgress(box: box, due: answer.at.addingTimeInterval(rest))
    }
  }

  /// The state of an item; nil if it has never been asked.
  package func standing(of item: String) -> CardProgress? { standings[item] }

  /// The number of items in the first box, which were answered wrong last time.
  package var missed: Int { standings.values.count { $0.box == 1 } }

  /// Chooses the items to ask.
  ///
  /// Due items and new ones alternate, so that neither waits forever. Among due items, the longest
  /// overdue comes first. Resting items follow only after these, by due time. The same items,
  /// answers, seed, and time give the same choice.
  ///
  /// - Parameters:
  ///   - count: the maximum number of items.
  ///   - items: the available items, without duplicates.
  ///   - seed: the seed for the order of equal items.
  package func choose(_ count: Int, from items: [String], seed: UInt64, now: Date) -> [String] {
    var chance = SplitMix(seed: seed)
    let shuffled = items.sorted().shuffled(using: &chance)
    var new = shuffled.filter { standings[$0] == nil }[...]
    let known = shuffled.enumerated().compactMap { place, item in
      standings[item].map { (item: item, standing: $0, place: place) }
    }
    .sorted { ($0.standing.due, $0.place) < ($1.standing.due, $1.place) }
    // Items in the first box never rest, even if the clock was set back.
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
