package import Interviews
import Mustache

/// The templates of messages: built in, and a person's own.
///
/// A template is called KIND.STYLE.CHANNEL, such as `follow-up.warm.phone`; a request also has the
/// connection, such as `request-cold.formal.email`. In the place of the channel, `long` serves emails
/// and messages, `short` notes and text messages. What is called `part.NAME` can be put into others.
package struct MessageTemplates: Sendable {
  /// A file of a template.
  package struct File: Sendable {
    /// Where it is; errors begin with it.
    package let path: String
    package let text: String

    package init(path: String, text: String) {
      self.path = path
      self.text = text
    }

    /// What it is called by.
    var name: String {
      let file = path.split(separator: "/").last.map(String.init) ?? path
      return file.hasSuffix(".mustache") ? String(file.dropLast(9)) : file
    }
  }

  /// What is wrong with a template.
  package struct Problem: Error, Equatable, Sendable {
    package let path: String
    package let line: Int
    package let what: What

    package init(path: String, line: Int, what: What) {
      self.path = path
      self.line = line
      self.what = what
    }

    package enum What: Equatable, Sendable {
      /// The file's name is not that of a message.
      case name(String)
      /// There is no such slot.
      case slot(String)
      /// There is no such part.
      case part(String)
      /// A part that is within itself.
      case cycle(String)
      /// A section is not closed, or the like.
      case syntax
    }
  }

  private var library = MustacheLibrary()
  /// The names of all templates but the parts.
  package private(set) var names: Set<String> = []

  /// Reads templates; later ones win by name.
  package init(_ files: [File]) throws(Problem) {
    let parts = Set(files.map(\.name).filter { $0.hasPrefix("part.") })
    try Self.refuseCycles(in: files)
    for file in files {
      let name = file.name
      guard name.hasPrefix("part.") || Self.isMessage(name) else {
        throw Problem(path: file.path, line: 1, what: .name(name))
      }
      let tags = TemplateTags(in: file.text)
      for tag in tags.all {
        switch tag.kind {
        case .value where !MessageFacts.slots.contains(tag.name):
          throw Problem(path: file.path, line: tag.line, what: .slot(tag.name))
        case .part where !parts.contains(tag.name):
          throw Problem(path: file.path, line: tag.line, what: .part(tag.name))
        default: break
        }
      }
      if let line = tags.unbalanced { throw Problem(path: file.path, line: line, what: .syntax) }
      do {
        var text = file.text[...]
        while text.last?.isNewline == true { text.removeLast() }
        // A message is no HTML: nothing is escaped.
        try library.register("{{% CONTENT_TYPE:TEXT}}" + Self.keepingLines(text), named: name)
      } catch let error as MustacheTemplate.ParserError {
        throw Problem(path: file.path, line: error.context.lineNumber, what: .syntax)
      } catch {
        throw Problem(path: file.path, line: 1, what: .syntax)
      }
      if !name.hasPrefix("part.") { names.insert(name) }
    }
  }

  /// Lets a part that stands alone on a line keep the end of the line, which Mustache would swallow.
  private static func keepingLines(_ text: Substring) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isPart =
        line.hasPrefix("{{>") && line.hasSuffix("}}")
        && line.dropFirst().firstRange(of: "{{") == nil
      return isPart ? line + "{{! }}" : line
    }.joined(separator: "\n")
  }

  /// Refuses parts that are within themselves, which would never come to an end.
  private static func refuseCycles(in files: [File]) throws(Problem) {
    // Later ones win by name.
    var latest: [String: File] = [:]
    for file in files { latest[file.name] = file }
    var within: [String: [String]] = [:]
    for (name, file) in latest {
      within[name] = TemplateTags(in: file.text).all.filter { $0.kind == .part }.map(\.name)
    }
    // One's own come last, and are blamed first.
    for file in files.reversed() where latest[file.name]?.path == file.path {
      let name = file.name
      for tag in TemplateTags(in: file.text).all where tag.kind == .part {
        var seen: Set<String> = []
        var next = [tag.name]
        while let part = next.popLast() {
          if part == name {
            throw Problem(path: file.path, line: tag.line, what: .cycle(tag.name))
          }
          if seen.insert(part).inserted { next += within[part] ?? [] }
        }
      }
    }
  }

  /// Which message is wanted.
  package struct Choice: Equatable, Sendable {
    package var kind: Message.Kind
    package var style: String
    package var channel: Message.Channel
    package var connection: Connection.Kind?

    package init(
      _ kind: Message.Kind, style: String, channel: Message.Channel, connection: Connection.Kind?
    ) {
      self.kind = kind
      self.style = style
      self.channel = channel
      self.connection = connection
    }

    /// What its template may be called, the best first.
    var names: [String] {
      let form: String? =
        switch channel {
        case .email, .message, .card: "long"
        case .note, .text: "short"
        case .phone: nil
        }
      let first =
        kind == .request ? "request-\((connection ?? .cold).rawValue)" : kind.rawValue
      return [channel.rawValue, form].compactMap { $0 }.map { "\(first).\(style).\($0)" }
    }
  }

  /// The styles there are for a message.
  package func styles(for choice: Choice) -> [String] {
    let all = Set(names.compactMap { $0.split(separator: ".").dropFirst().first.map(String.init) })
    return all.filter { style in
      var other = choice
      other.style = style
      return other.names.contains(where: names.contains)
    }.sorted()
  }

  /// Writes a message.
  ///
  /// A connection note or text message that would be too long is written with less, the least needed
  /// left out first.
  ///
  /// - Returns: nil if there is no template for it.
  package func write(_ choice: Choice, _ facts: MessageFacts) -> String? {
    guard let name = choice.names.first(where: names.contains) else { return nil }
    var values = facts.values(for: choice.channel, choice.kind)
    func render() -> String { MessageText.tidy(library.render(values, withTemplate: name) ?? "") }
    var text = render()
    guard let limit = MessageText.limit(of: choice.channel, choice.kind) else { return text }
    for step in MessageText.shortening where text.count > limit {
      step(&values)
      text = render()
    }
    return text
  }

  private static func isMessage(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, !parts[1].isEmpty else { return false }
    let kinds =
      Message.Kind.allCases.filter { $0 != .request }.map(\.rawValue)
      + Connection.Kind.allCases.map { "request-\($0.rawValue)" }
    let channels = Message.Channel.allCases.map(\.rawValue) + ["long", "short"]
    return kinds.contains(parts[0]) && channels.contains(parts[2])
  }
}
