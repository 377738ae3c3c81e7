public import Foundation
public import Interviews
public import Language
public import Phrases

/// A thank-you as words to send.
public struct ThankYouText: Sendable {
  let book: Phrasebook
  let dates: DateText

  /// - Parameter book: the words, from Prompts/thanks.yaml.
  public init(book: Phrasebook, dates: DateText) {
    self.book = book
    self.dates = dates
  }

  /// The message: paragraphs with an empty line between them.
  ///
  /// - Parameter marks: whether notes that speak about them are marked, to be put into other words.
  public func message(_ thanks: ThankYou, marks: Bool = true) -> String {
    func toThem(_ note: String) -> String { marks ? self.toThem(note, thanks) : note }
    let key = thanks.style.rawValue
    func say(_ part: String, _ values: [String: String] = [:]) -> String {
      book.text("thanks.\(key).\(part)", values)
    }
    let first = thanks.name.flatMap(Slots.firstName)
    var parts: [String] = []
    if thanks.style == .email { parts.append(say("subject")) }
    parts.append(
      first.map { say("greeting", ["name": clean($0)]) } ?? say("greeting-open"))
    parts.append(thanks.day.map { say("thanks", ["day": dates.weekday($0)]) } ?? say("thanks-open"))
    if !thanks.isSpecific { parts.append(say("nothing")) }
    switch thanks.takeaways.count {
    case 0: break
    case 1: parts.append(say("takeaway", ["text": sentence(toThem(thanks.takeaways[0]))]))
    default: parts.append(say("takeaways") + "\n" + list(thanks.takeaways.map(toThem)))
    }
    switch thanks.promises.count {
    case 0: break
    case 1: parts.append(say("promise", ["text": sentence(toThem(thanks.promises[0]))]))
    default: parts.append(say("promises") + "\n" + list(thanks.promises.map(toThem)))
    }
    let me = thanks.me.map(clean) ?? book.text("thanks.me")
    parts += [say("touch"), say("close", ["me": me])]
    return parts.joined(separator: "\n\n")
  }

  /// How the thanks stand: the hours left, or by how much they are late.
  ///
  /// - Parameter due: when they are due; nil if nothing is.
  public func standing(due: Date?, now: Date) -> String? {
    guard let due else { return nil }
    let time = due.timeIntervalSince(now) / 3600
    let hours = Int(abs(time).rounded(.down))
    let key = "thanks.\(time < 0 ? "late" : "left").\(hours == 1 ? "one" : "other")"
    return book.text(key, ["date": dates.full(due), "hours": "\(hours)"])
  }

  private func list(_ texts: [String]) -> String {
    texts.map { "- \(clean($0))" }.joined(separator: "\n")
  }

  /// A note as it can be said to them. One that speaks about them is marked, to be put into other words.
  private func toThem(_ note: String, _ thanks: ThankYou) -> String {
    guard ThirdPerson.speaks(in: note, of: thanks.name) else { return note }
    let name = thanks.name.flatMap(Slots.firstName) ?? book.text("views.nobody")
    return book.text("thanks.to-them", ["name": clean(name), "text": clean(note)])
  }

  private func clean(_ text: String) -> String {
    Sanitizer.line(Sanitizer.withoutControls(text), limit: 600)
  }

  /// A note with a full stop at its end.
  private func sentence(_ text: String) -> String {
    let text = clean(text)
    return text.last.map { ".!?…”\"]".contains($0) } ?? true ? text : text + "."
  }
}
