/// Shortens a message that is too long.
extension MessageText {
  /// Steps that remove slot values, the least important first: politeness, then details, then the
  /// sender's background, and the promise last.
  static let shortening: [@Sendable (inout [String: Any]) -> Void] = [
    { $0["polite"] = nil },
    { if $0["wishToYou"] == nil || $0["hook"] != nil { without(["wish", "wishToYou"], in: &$0) } },
    { without(["role", "aRole", "company", "field", "work"], in: &$0) },
    { if $0["seen"] == nil, $0["reason"] == nil { without(["found", "hook"], in: &$0) } },
    { without(["reason"], in: &$0) },
    {
      if $0["newInterest"] != nil, $0["sameField"] == nil {
        without(["newInterest", "runsOn"], in: &$0)
      }
    },
    { without(["thing", "fact", "shared", "seen", "hook"], in: &$0) },
    { without(["why", "wish", "wishToYou", "metOn"], in: &$0) },
    { without(["sameField", "through"], in: &$0) },
    { shortenBackground(in: &$0) },
    {
      without(
        [
          "interest", "newInterest", "runsOn", "background", "bio", "iAm", "iAmDoing", "iDo",
          "short",
        ],
        in: &$0
      )
    },
    { without(["promise"], in: &$0) },
  ]

  private static func without(_ slots: [String], in values: inout [String: Any]) {
    for slot in slots { values[slot] = nil }
  }

  /// Shortens a background to its first part: `a nursing student` for `a nursing student, second
  /// year`.
  private static func shortenBackground(in values: inout [String: Any]) {
    for slot in ["background", "bio", "iAm", "iAmDoing", "iDo"] {
      guard let text = values[slot] as? String else { continue }
      let first = text.split { ",;(".contains($0) }.first.map(String.init) ?? text
      let start = [" who ", " and ", " with "].compactMap { first.firstRange(of: $0)?.lowerBound }
        .min()
      values[slot] = String(first[..<(start ?? first.endIndex)])
    }
  }
}
