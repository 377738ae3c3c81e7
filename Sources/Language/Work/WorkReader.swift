/// Reads a typed description of a person's work.
///
///     WorkReader.role("idk, she's a PM at Stripe i think")  // role "PM", company "Stripe"
///     WorkReader.role("works in marketing")                 // field "marketing"
///     WorkReader.company("a startup")                       // workplace "a startup", no company
///     WorkReader.field("lawyer")                            // field "law"
package enum WorkReader {
  /// Reads an answer to "What do they do?". It may give a role, an employer, a field, or several of
  /// these.
  package static func role(_ typed: String) -> WorkFacts {
    guard let line = start(typed) else { return WorkFacts() }
    return RoleReader.read(line)
  }

  /// Reads an answer to "Where do they work?". It may also give a role: `IKEA, she's a planner
  /// there`.
  package static func company(_ typed: String) -> WorkFacts {
    guard let line = start(typed, isName: true) else { return WorkFacts() }
    return CompanyReader.read(line)
  }

  /// Reads an answer to "What field are they in?".
  package static func field(_ typed: String) -> WorkFacts {
    guard let line = start(typed) else { return WorkFacts() }
    return FieldReader.read(line)
  }

  /// Returns an employer's name for use in a sentence: `the University of Michigan`.
  ///
  /// - Returns: the name; nil for a placeholder, a status, or an employer without a name.
  package static func companyInSentence(_ company: String) -> String? {
    self.company(company).company
  }

  /// Returns the cleaned-up line; nil if there is nothing to read in it.
  private static func start(_ typed: String, isName: Bool = false) -> WordLine? {
    var line = WordLine(Texting.spelledOut(typed, names: isName))
    guard !line.hasLink, line.text.count <= 300, line.text.contains(where: \.isLetter) else {
      return nil
    }
    line.removeParentheses()
    line.trimPunctuation()
    return line.isEmpty ? nil : line
  }

  /// True if a line is a placeholder: "not sure yet".
  static func isPlaceholder(_ start: String, _ rest: WordLine) -> Bool {
    JobLexicon.work.placeholders.contains(rest.isEmpty ? start : start + " " + rest.bareText)
  }

  /// Reads a line that gives no job or employer, such as "retired", "a student", or "not sure".
  ///
  /// - Returns: the facts; nil if the line is something else.
  static func placeholder(_ line: WordLine) -> WorkFacts? {
    let table = JobLexicon.work
    let text = line.bareText
    if line.isEmpty { return WorkFacts() }
    if table.selfEmployed.contains(text) { return WorkFacts(status: .selfEmployed) }
    if table.retired.contains(text) { return WorkFacts(status: .retired) }
    if table.student.contains(text) { return WorkFacts(status: .student) }
    if table.betweenJobs.contains(text)
      || table.seeking.contains(where: { text.hasPrefix($0 + " ") })
    {
      return WorkFacts(status: .betweenJobs)
    }
    return table.placeholders.contains(text) ? WorkFacts() : nil
  }
}
