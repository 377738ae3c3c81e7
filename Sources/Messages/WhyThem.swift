import Interviews
import Language

/// The reason for writing to this person, taken from the user's research.
struct WhyThem: Equatable {
  /// The grammatical form of the reason.
  enum Form: String, CaseIterable {
    /// Something of theirs: `your post on night shifts`.
    case thing
    /// Something they did, addressed to them: `you moved from sales to product`.
    case fact
    /// Something in common: `we both went to Purdue`.
    case shared
  }

  let form: Form
  let text: String
  private let kind: ResearchPhrase.Kind

  /// Picks the best finding for a first message; nil if none can be said.
  ///
  /// Writing and talks come first, then things in common, their work, and their career. Findings
  /// that are private, unclear, or unrelated to work are never used with a stranger.
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

  /// Slots from earlier versions, for templates that still use them.
  static let earlierSlots = ["post", "profile", "product", "common", "noticed", "weBoth"]

  /// The values of slots from earlier versions.
  var earlier: [String: String] {
    switch form {
    case .thing: [[.post, .talk].contains(kind) ? "post" : "product": text]
    case .fact: ["noticed": "that " + text]
    case .shared: text.hasPrefix("we both ") ? ["weBoth": String(text.dropFirst(8))] : [:]
    }
  }
}
