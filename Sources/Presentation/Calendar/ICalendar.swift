/// An iCalendar object (RFC 5545), made of components with properties.
struct ICalendar {
  /// A component, such as VEVENT.
  struct Component {
    let name: String
    var properties: [Property] = []
    var components: [Component] = []
  }

  /// A property, such as SUMMARY.
  struct Property {
    /// The name with its parameters, for example `DTSTART;VALUE=DATE`.
    let name: String
    /// The value as written to the file.
    let value: String

    /// Creates a property whose value is written unchanged, such as a date, a number or a keyword
    /// of the RFC.
    init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }

    /// Creates a property whose value is text, which is escaped.
    init(_ name: String, text: String) {
      self.init(name, ICalendar.escape(text))
    }
  }

  let calendar: Component

  /// The file: lines folded at 75 octets and ended by CR LF.
  var bytes: [UInt8] { Self.lines(of: calendar).flatMap { Self.fold($0) + [0x0D, 0x0A] } }

  private static func lines(of component: Component) -> [String] {
    ["BEGIN:\(component.name)"] + component.properties.map { "\($0.name):\($0.value)" }
      + component.components.flatMap(lines) + ["END:\(component.name)"]
  }

  /// Escapes a text as a TEXT value (section 3.3.11). Line breaks and special characters are
  /// escaped, and control characters other than tabs are removed.
  static func escape(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", ";", ",": result += "\\\(character)"
      case _ where character.isNewline: result += "\\n"
      default:
        for scalar in character.unicodeScalars
        where scalar == "\t" || !(scalar.value < 32 || (127..<160).contains(scalar.value)) {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  /// Folds a line at 75 octets (section 3.1) without splitting a character.
  static func fold(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var length = 0
    func add(_ part: some Collection<UInt8>) {
      if length + part.count > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += part
      length += part.count
    }
    for character in line {
      let whole = Array(character.utf8)
      guard whole.count > 74 else {
        add(whole)
        continue
      }
      // A character of more than 74 bytes is an attack. Only its scalars stay whole.
      for scalar in character.unicodeScalars { add(Array(String(scalar).utf8)) }
    }
    return bytes
  }
}
