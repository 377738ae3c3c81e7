/// An iCalendar object (RFC 5545): components of properties, and how they are written.
struct ICalendar {
  /// A component such as VEVENT.
  struct Component {
    let name: String
    var properties: [Property] = []
    var components: [Component] = []
  }

  /// A property such as SUMMARY.
  struct Property {
    /// The name with its parameters, such as `DTSTART;VALUE=DATE`.
    let name: String
    /// The value as it stands in the file.
    let value: String

    /// A property whose value is written as it is: a date, a number, one of the RFC's words.
    init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }

    /// A property whose value is text.
    init(_ name: String, text: String) {
      self.init(name, ICalendar.escape(text))
    }
  }

  let calendar: Component

  /// The file, its lines folded and ended as the RFC has it.
  var bytes: [UInt8] { Self.lines(of: calendar).flatMap { Self.fold($0) + [0x0D, 0x0A] } }

  private static func lines(of component: Component) -> [String] {
    ["BEGIN:\(component.name)"] + component.properties.map { "\($0.name):\($0.value)" }
      + component.components.flatMap(lines) + ["END:\(component.name)"]
  }

  /// Makes any text a TEXT value (section 3.3.11): line breaks and marks are escaped, control
  /// characters are left out.
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

  /// Breaks a line so that none is longer than 75 octets (section 3.1), and no character is cut.
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
      // Such a character is no character but an attack; its scalars stay whole.
      for scalar in character.unicodeScalars { add(Array(String(scalar).utf8)) }
    }
    return bytes
  }
}
