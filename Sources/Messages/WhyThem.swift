import Interviews

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
  /// The slot of earlier versions, for templates that still name it, and what stands there.
  let earlier: (slot: String, text: String)

  static func == (one: WhyThem, other: WhyThem) -> Bool {
    one.form == other.form && one.text == other.text
  }

  /// The first finding that can be said; nil if there is none.
  init?(_ person: Person) {
    guard let noticed = Noticed(in: person.research) else { return nil }
    earlier = (noticed.slot, noticed.text)
    switch noticed.slot {
    case "post", "profile", "product":
      guard !noticed.text.contains("“") else { return nil }
      form = .thing
      text = noticed.text
    case "noticed":
      guard noticed.text.hasPrefix("that you ") else { return nil }
      form = .fact
      text = String(noticed.text.dropFirst(5))
    case "weBoth":
      form = .shared
      text = "we both " + noticed.text
    case "common":
      form = .shared
      text = "we have \(noticed.text) in common"
    default: return nil
    }
  }
}
