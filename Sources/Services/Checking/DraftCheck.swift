package import Dialogue
import Interviews
package import QuestionChecking

/// Checks a series of drafts for one interviewee.
package struct DraftCheck {
  private let app: App
  private let checker: Checker
  private let kind: DraftKind
  private let context: CheckContext
  private let slots: Slots
  /// The allowances for all drafts.
  private let allowances: [Allowance]
  private var needed: Set<String> = []
  // Only the questions needed as suggestions are loaded.
  private var bank: [Question] = []
  private var known: Set<String> = []
  private let showsSimilar: Bool

  /// Creates a check.
  ///
  /// - Parameter showsSimilar: true if reports should name an example that a draft is like.
  /// - Throws: ``Failure`` if an allowance names an unknown rule or category, or a bank is not
  ///   valid.
  package init(
    app: App, kind: DraftKind, role: String?, field: String?, allowances: [Allowance],
    showsSimilar: Bool = false
  ) throws {
    self.showsSimilar = showsSimilar
    self.app = app
    self.kind = kind
    self.allowances = allowances
    checker = try app.checker()
    context = CheckContext(role: role, field: field, allow: Set(allowances.map(\.name)))
    slots = Slots(role: role, field: field)
    try refuseUnknown(allowances, at: nil)
  }

  /// The names of the allowances for all drafts that no draft has needed so far.
  package var unneeded: [String] { allowances.map(\.name).filter { !needed.contains($0) } }

  /// Checks a draft.
  ///
  /// - Throws: ``Failure`` if a comment allows an unknown rule or category, or gives no reason.
  package mutating func report(on draft: Draft) throws -> CheckReport {
    var context = context
    if !draft.allowances.isEmpty {
      try refuseUnknown(draft.allowances, at: draft.place)
      if let silent = draft.allowances.first(where: { $0.reason == nil }) {
        throw Failure(
          "allow.reason", ["place": draft.place ?? "", "name": silent.name], .badData)
      }
      context.allow.formUnion(draft.allowances.map(\.name))
    }
    let findings = checker.check(draft.text, as: kind, context: context)
    let intents = Set(findings.flatMap(\.instead))
    if !intents.isSubset(of: known) {
      known.formUnion(intents)
      bank = try app.banks.questions(about: known)
    }
    var report = CheckReport(
      text: draft.text, findings: findings, bank: bank, slots: slots,
      isMessage: kind != .question)
    if showsSimilar { report.similar = SimilarExample.of(draft.text, findings) }
    if context.allow.isEmpty { return report }
    let neededHere = checker.neededAllowances(in: draft.text, as: kind, context: context)
    needed.formUnion(neededHere)
    report.allowances = draft.allowances.map {
      CheckReport.UsedAllowance($0, isNeeded: neededHere.contains($0.name))
    }
    return report
  }

  private func refuseUnknown(_ allowances: [Allowance], at place: String?) throws {
    guard let unknown = allowances.first(where: { !checker.allowableNames.contains($0.name) })
    else { return }
    let names = checker.categories(for: kind).joined(separator: ", ")
    throw Failure(
      place == nil ? "allow.unknown" : "allow.unknown-at",
      ["name": unknown.name, "names": names, "place": place ?? ""],
      place == nil ? .usage : .badData)
  }
}
