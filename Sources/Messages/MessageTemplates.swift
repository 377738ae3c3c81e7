package import Interviews
import Mustache

/// The message templates, both built-in and the user's own.
///
/// A template is named KIND.STYLE.CHANNEL, such as `follow-up.warm.phone`. A request also has the
/// connection, such as `request-cold.formal.email`. In place of the channel, `long` covers emails
/// and messages, and `short` covers notes and text messages. A template named `part.NAME` can be
/// included in others.
package struct MessageTemplates: Sendable {
  /// A template file.
  package struct File: Sendable {
    /// The path, used at the start of error messages.
    package let path: String
    /// The content of the file.
    package let text: String

    /// Creates a file.
    package init(path: String, text: String) {
      self.path = path
      self.text = text
    }

    /// The template's name.
    var name: String {
      let file = path.split(separator: "/").last.map(String.init) ?? path
      return file.hasSuffix(".mustache") ? String(file.dropLast(9)) : file
    }
  }

  /// A problem with a template.
  package struct Problem: Error, Equatable, Sendable {
    /// The path of the file.
    package let path: String
    /// The line, counted from 1.
    package let line: Int
    /// The kind of problem.
    package let what: What

    /// Creates a problem.
    package init(path: String, line: Int, what: What) {
      self.path = path
      self.line = line
      self.what = what
    }

    /// The kinds of problems.
    package enum What: Equatable, Sendable {
      /// The file name doesn't match any message.
      case name(String)
      /// The slot doesn't exist.
      case slot(String)
      /// The part doesn't exist.
      case part(String)
      /// The part includes itself.
      case cycle(String)
      /// A section is not closed, or a similar error.
      case syntax
    }
  }

  private var library = MustacheLibrary()
  /// The names of all templates except parts.
  package private(set) var names: Set<String> = []

  /// Loads templates. A later file replaces an earlier one with the same name.
  ///
  /// - Throws: ``Problem`` if a name, slot, part, or the syntax is invalid, or if a part includes
  ///   itself.
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
        // A message is not HTML, so don't escape anything.
        try library.register("{{% CONTENT_TYPE:TEXT}}" + Self.keepingLines(text), named: name)
      } catch let error as MustacheTemplate.ParserError {
        throw Problem(path: file.path, line: error.context.lineNumber, what: .syntax)
      } catch {
        throw Problem(path: file.path, line: 1, what: .syntax)
      }
      if !name.hasPrefix("part.") { names.insert(name) }
    }
  }

  /// Stops Mustache from removing the line break after a part that is alone on a line.
  private static func keepingLines(_ text: Substring) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isPart =
        line.hasPrefix("{{>") && line.hasSuffix("}}")
        && line.dropFirst().firstRange(of: "{{") == nil
      return isPart ? line + "{{! }}" : line
    }.joined(separator: "\n")
  }

  /// Throws if a part includes itself, directly or indirectly, since rendering it would never end.
  private static func refuseCycles(in files: [File]) throws(Problem) {
    // A later file replaces an earlier one with the same name.
    var latest: [String: File] = [:]
    for file in files { latest[file.name] = file }
    var within: [String: [String]] = [:]
    for (name, file) in latest {
      within[name] = TemplateTags(in: file.text).all.filter { $0.kind == .part }.map(\.name)
    }
    // The user's own files come last. Report problems there first.
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

  /// The choice of a message.
  package struct Choice: Equatable, Sendable {
    /// The kind of message.
    package var kind: Message.Kind
    /// The style, such as `warm`.
    package var style: String
    /// The channel.
    package var channel: Message.Channel
    /// The connection to the person, used only for requests.
    package var connection: Connection.Kind?

    /// Creates a choice.
    package init(
      _ kind: Message.Kind, style: String, channel: Message.Channel, connection: Connection.Kind?
    ) {
      self.kind = kind
      self.style = style
      self.channel = channel
      self.connection = connection
    }

    /// The possible template names, best first.
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

  /// Returns the styles available for a message, sorted by name.
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
  /// If a connection note or text message is too long, the least important details are removed
  /// first.
  ///
  /// - Returns: the text; nil if there is no template for it.
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
