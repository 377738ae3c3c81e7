package import Interviews
package import Language

/// A session in a comparison of rehearsals as JSON, for scripts.
package struct RehearsalJSON: Encodable {
  let id: Int64
  let kind: String
  let persona: String?
  let seed: UInt64?
  let opened: String
  let minutes: Double
  /// The criteria from the guides, by name. A criterion that didn't apply is left out.
  let criteria: [String: Bool]
  let parts: [Part]

  struct Part: Encodable {
    let part: String
    let question: String?
    let minutes: Double
  }

  /// Creates the JSON form of a column.
  ///
  /// - Parameter dates: formats local times.
  package init(_ column: RehearsalComparison.Column, dates: DateText) {
    func minutes(_ seconds: Double) -> Double { (seconds / 6).rounded() / 10 }
    let setup = column.record.setup
    id = column.record.id
    kind = setup.kind.rawValue
    persona = setup.persona
    seed = setup.kind == .rehearsal ? setup.seed : nil
    opened = dates.local(setup.date)
    self.minutes = minutes(column.length)
    criteria = Dictionary(
      uniqueKeysWithValues: column.score.results.map { ($0.key.rawValue, $0.value) })
    parts = RehearsalComparison([column.record]).parts.compactMap { part in
      guard let seconds = column.parts[part] else { return nil }
      switch part {
      case .opening: return Part(part: "opening", question: nil, minutes: minutes(seconds))
      case .question(let text):
        return Part(part: "question", question: text, minutes: minutes(seconds))
      case .closing: return Part(part: "closing", question: nil, minutes: minutes(seconds))
      case .thanks: return Part(part: "thanks", question: nil, minutes: minutes(seconds))
      }
    }
  }
}
