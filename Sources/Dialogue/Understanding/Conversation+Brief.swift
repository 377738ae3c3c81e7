package import Foundation
import Interviews
package import Language
import Phrases

/// A preparation that begins with a sentence about it. Everything said is filled in, and only what
/// matters and is missing is asked.
extension Conversation {
  /// Starts a preparation with what someone said about it.
  ///
  /// - Parameters:
  ///   - line: the sentence.
  ///   - read: what was understood of it.
  ///   - now: the time it was typed.
  /// - Returns: the effects to carry out, in order.
  /// - Throws: any error of the ``Dependencies``.
  package mutating func prepare(
    saying line: String, _ read: Understanding, now: Date
  ) throws -> [Effect] {
    alternatives = .none
    var facts = read.facts
    let name = facts.name
    facts.name = nil
    var preparation = Preparation(Interview(minutes: dependencies.policy.minutes), at: .name)
    preparation.isBrief = true
    let isPending = facts.start == nil && read.dateProblem?.problem.isAskedAbout == true
    preparation.pendingDate = isPending ? read.dateProblem : nil
    preparation.interview.apply(facts, policy: dependencies.policy)
    let problem = lengthProblem(of: facts)
    mode = .preparing(preparation)
    if let name {
      preparation.opening = line
      mode = .preparing(preparation)
      return problem + (try handle(name: name, in: preparation, now: now))
    }
    guard !facts.isEmpty else { return [.say(Phrase("prepare.brief"))] }
    preparation.interview.progress = preparation.progress(at: .name)
    mode = .preparing(preparation)
    return [.save(preparation.interview, change: Phrase("change.said", ["text": line]))]
      + saidBack(preparation.interview, now: now).map { .say($0) } + problem
  }

  /// Says which lengths are possible if one was said that isn't.
  func lengthProblem(of facts: SaidFacts) -> [Effect] {
    let lengths = dependencies.policy.lengths
    guard let minutes = facts.minutes, !lengths.contains(minutes) else { return [] }
    return [
      .say(
        Phrase(
          "prepare.minutes.range",
          ["least": "\(lengths.lowerBound)", "most": "\(lengths.upperBound)"]))
    ]
  }
}

extension DateReader.Problem {
  /// True if asking about it helps: the date was said, and isn't simply open or unreadable.
  var isAskedAbout: Bool {
    switch self {
    case .open, .unclear, .future, .longAgo: false
    default: true
    }
  }
}
