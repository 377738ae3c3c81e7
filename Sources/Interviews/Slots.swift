import Phrases

/// The facts that fill the slots of questions and sentences.
public struct Slots: Equatable, Sendable {
  private var values: [String: String] = [:]

  /// Collects facts; one that is nil or blank leaves its slot without a value.
  ///
  /// - Parameters:
  ///   - name: the interviewee's name; `{name}` is the first name.
  ///   - role: fills `{role}` and, with its article, `{a role}`, as a sentence has it.
  ///   - company: fills `{company}`.
  ///   - field: fills `{field}`.
  ///   - finding: fills `{finding}`.
  public init(
    name: String? = nil, role: String? = nil, company: String? = nil, field: String? = nil,
    finding: String? = nil
  ) {
    set("name", name.flatMap(Slots.firstName))
    let title = role.map { JobTitle.inSentence(JobTitle.short($0)) }
    set("role", title)
    set("a role", title.map(Slots.withArticle))
    set("company", company)
    set("field", field)
    set("finding", finding)
  }

  private mutating func set(_ slot: String, _ value: String?) {
    let words = value?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    values[slot] = words.isEmpty ? nil : words
  }

  /// Gives a copy with `{finding}` filled.
  public func finding(_ text: String) -> Slots {
    var copy = self
    copy.set("finding", text)
    return copy
  }

  /// Fills the slots of a text.
  ///
  /// - Returns: the text without slots; nil if one of them has no value.
  public func fill(_ text: String) -> String? {
    SlotTemplate.fill(text) { values[$0] }
  }

  /// The question's words with all slots filled: its plain words where a fact is missing; nil if
  /// it has none.
  public func words(of question: Question) -> String? {
    fill(question.text) ?? question.plain.flatMap(fill)
  }

  /// The name to call somebody by: the first word that is no title and not written small, as in
  /// `my professor Dr. Elena Petrova`; where all are, the first word.
  public static func firstName(_ name: String) -> String? {
    let titles = ["dr", "prof", "professor", "mr", "mrs", "ms", "mx", "sir", "dame"]
    let words = name.split(whereSeparator: \.isWhitespace)
    let word = words.first { word in
      let bare = word.lowercased().filter { $0 != "." }
      return word.first?.isLowercase == false && !titles.contains(bare)
    }
    return (word ?? words.first).map(String.init)
  }

  /// Puts `a` or `an` before a noun, by its sound as far as spelling tells.
  public static func withArticle(_ noun: String) -> String {
    let word = noun.prefix { !$0.isWhitespace && $0 != "-" }
    let lower = word.lowercased()
    let isAcronym =
      word.first?.isUppercase == true
      && word.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "&" }
    let startsWithVowelSound: Bool
    if isAcronym {
      startsWithVowelSound = "aefhilmnorsx".contains(lower.first ?? "b")
    } else if ["uni", "use", "usa", "usu", "eu", "one", "once", "uro", "ut", "ux", "ui"].contains(
      where: lower.hasPrefix),
      !["unin", "unim", "utt"].contains(where: lower.hasPrefix)
    {
      startsWithVowelSound = false
    } else if ["hour", "honest", "honor", "honour", "heir"].contains(where: lower.hasPrefix) {
      startsWithVowelSound = true
    } else {
      startsWithVowelSound = "aeiouáéíóúàèìòùäöü".contains(lower.first ?? "b")
    }
    return (startsWithVowelSound ? "an " : "a ") + noun
  }
}
