import ArgumentParser
import DataFiles
import Interviews

/// Options for all fields that hold a line or a choice, generated from the field table.
///
/// ArgumentParser finds options by reflection and fills them by decoding. This type mirrors and
/// decodes one option per field, so it needs no list of its own.
struct FieldOptions: ParsableArguments, CustomReflectable {
  private static let fields = PersonField.table.filter(\.isSimple).map(\.field)

  private var options: [PersonField: Option<String?>] = [:]

  init() {
    for field in Self.fields {
      options[field] = Option(
        name: .customLong(field.rawValue),
        help: ArgumentHelp(
          Words.book.text("people.flags.\(field.rawValue)"), valueName: field.rawValue))
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    for field in Self.fields {
      options[field] = try container.decode(Option<String?>.self, forKey: Key(field.rawValue))
    }
  }

  var customMirror: Mirror {
    let children = Self.fields.compactMap { field in
      options[field].map { (label: String?.some("_" + field.rawValue), value: $0 as Any) }
    }
    return Mirror(self, children: children, displayStyle: .struct)
  }

  /// The value given for a field; nil if there is none.
  subscript(field: PersonField) -> String? { options[field]?.wrappedValue }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }
}
