/// The tags of a template with their line numbers, for reporting errors.
struct TemplateTags {
  struct Tag {
    enum Kind { case value, open, close, part, other }

    let kind: Kind
    let name: String
    let line: Int
  }

  private(set) var tags: [Tag] = []
  /// The line of a tag that is unclosed or closes nothing; nil if there is none.
  private(set) var unbalanced: Int?

  /// All tags, with section tags as values.
  var all: [Tag] {
    tags.map { tag in
      tag.kind == .open || tag.kind == .close
        ? Tag(kind: .value, name: tag.name, line: tag.line) : tag
    }
  }

  init(in text: String) {
    var open: [Tag] = []
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      var rest = line[...]
      while let start = rest.firstRange(of: "{{") {
        rest = rest[start.upperBound...]
        guard let end = rest.firstRange(of: "}}") else {
          unbalanced = unbalanced ?? number + 1
          return
        }
        let tag = Self.tag(rest[..<end.lowerBound], line: number + 1)
        rest = rest[end.upperBound...].drop { $0 == "}" }
        tags.append(tag)
        switch tag.kind {
        case .open: open.append(tag)
        case .close:
          guard open.popLast()?.name == tag.name else {
            unbalanced = unbalanced ?? number + 1
            return
          }
        default: break
        }
      }
    }
    unbalanced = open.first?.line
  }

  private static func tag(_ inner: Substring, line: Int) -> Tag {
    let text = inner.drop { $0 == "{" }
    let kinds: [Character: Tag.Kind] = [
      "#": .open, "^": .open, "/": .close, ">": .part, "!": .other, "%": .other, "&": .value,
    ]
    let kind = text.first.flatMap { kinds[$0] }
    let name = (kind == nil ? text : text.dropFirst()).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    return Tag(kind: kind ?? .value, name: name, line: line)
  }
}
