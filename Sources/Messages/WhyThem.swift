import Interviews
import Language

/// What one found out about somebody that makes one write to them of all people.
struct WhyThem: Equatable {
  /// How a sentence takes it.
  enum Form: String, CaseIterable {
    /// Something of theirs: `your post on night shifts`.
    case thing
    /// Something they did, said to them: `you moved from sales to product`.
    case fact
    /// Something one shares: `we both went to Purdue`.
    case shared
  }

  let form: Form
  let text: String
  private let kind: ResearchPhrase.Kind

  /// The best finding for a first message; nil if there is none that can be said.
  ///
  /// What they wrote or said comes first, then what one shares, what they made, and their path. What
  /// is private, unclear, or has nothing to do with work is never said to a stranger.
  init?(_ person: Person) {
    let found = person.research.compactMap { finding in
      WhyThem(ResearchPhrase(reading: finding.text, name: person.names, company: person.company))
    }
    guard let best = found.min(by: { $0.place < $1.place }) else { return nil }
    self = best
  }

  private init?(_ noticed: ResearchPhrase) {
    guard let kind = noticed.kind, Self.order.contains(kind) else { return nil }
    self.kind = kind
    if kind == .common, let clause = noticed.clause {
      form = .shared
      text = clause
    } else if let thing = noticed.thing, thing.hasPrefix("your ") || [.post, .talk].contains(kind) {
      form = .thing
      text = thing
    } else if let clause = noticed.clause {
      form = .fact
      text = clause
    } else {
      return nil
    }
  }

  private static let order: [ResearchPhrase.Kind] = [
    .post, .talk, .common, .work, .career, .education, .company,
  ]

  private var place: Int { Self.order.firstIndex(of: kind) ?? Self.order.count }

  /// The slots of earlier versions, for templates that still name them.
  static let earlierSlots = ["post", "profile", "product", "common", "noticed", "weBoth"]

  /// What stands in the slots of earlier versions.
  var earlier: [String: String] {
    switch form {
    case .thing: [[.post, .talk].contains(kind) ? "post" : "product": text]
    case .fact: ["noticed": "that " + text]
    case .shared: text.hasPrefix("we both ") ? ["weBoth": String(text.dropFirst(8))] : [:]
    }
  }
}
