import DataFiles
import Testing

@Suite struct FlatFileTests {
  /// A file as a person keeps it, with remarks and both kinds of lists.
  static let text = """
    # About me
    name: Kim  # for messages

    # When I have time
    hours:
      - mon 18-20
      - sat 9-12
    # Paper of the office
    paper: a4
    more: [a, b]
    """ + "\n"

  @Test func `Entries are read with their lines`() throws {
    let entries = try FlatFile(path: "f", text: Self.text).entries()
    #expect(entries.map(\.key) == ["name", "hours", "paper", "more"])
    #expect(entries.map(\.values) == [["Kim"], ["mon 18-20", "sat 9-12"], ["a4"], ["a", "b"]])
    #expect(entries.map(\.line) == [2, 5, 9, 10])
    #expect(try FlatFile(path: "f", text: "# nothing yet\n").entries().isEmpty)
    #expect(try FlatFile(path: "f", text: "").entries().isEmpty)
  }

  @Test func `A change leaves the rest as it was, remarks included`() throws {
    let file = FlatFile(path: "f", text: Self.text)
    let changed = try #require(try file.setting("hours", to: ["fri 8-9"]))
    #expect(
      changed.text
        == Self.text.replacing("hours:\n  - mon 18-20\n  - sat 9-12\n", with: "hours: fri 8-9\n"))
    let removed = try #require(try file.setting("paper", to: nil))
    #expect(removed.text == Self.text.replacing("paper: a4\n", with: ""))
    let added = try #require(try file.setting("wish", to: ["to learn"]))
    #expect(added.text == Self.text + "wish: to learn\n")
    let windows = FlatFile(path: "f", text: Self.text.replacing("\n", with: "\r\n"))
    let there = try #require(try windows.setting("paper", to: ["letter"]))
    #expect(there.text == windows.text.replacing("a4", with: "letter"))
  }

  @Test(arguments: [
    "plain", "with: colon", "# no remark", "- no list", "“quotes” and \"more\"", "it's", "~",
    "null",
    "true", "007", "{a: b}", "[", "* star", "& more", "%TAG", "@at", "`tick", "a\\nb", "| bar",
    "ends with:", " ", "ünïcödé 漢字 🚀",
    "a very long line " + String(repeating: "on and ", count: 40),
  ])
  func `What is set is what is read`(value: String) throws {
    for text in [Self.text, "", "name: x\n", "name: x"] {
      let file = FlatFile(path: "f", text: text)
      for values in [[value], [value, "second"]] {
        let changed = try #require(try file.setting("name", to: values))
        let entries = try changed.entries()
        #expect(entries.first { $0.key == "name" }?.values == values)
        #expect(entries.count { $0.key != "name" } == (text == Self.text ? 3 : 0))
        #expect(try changed.setting("name", to: values)?.text == changed.text)
      }
    }
  }

  @Test func `A file on one line is left to the person`() throws {
    #expect(
      try FlatFile(path: "f", text: "{name: Kim, paper: a4}").setting("name", to: ["Bo"]) == nil)
  }

  @Test(arguments: [
    ("name: Kim\n- x\n", 2), ("- a\n- b\n", 1), ("name: Kim\nmore:\n  deep: 1\n", 3),
    ("name: Kim\nname: Bo\n", 2), ("a: 1\nb:\n  - [x]\n", 3),
  ])
  func `Another form is refused with its line`(text: String, line: Int) {
    #expect { try FlatFile(path: "f", text: text).entries() } throws: {
      ($0 as? DataFileError)?.line == line
    }
  }
}
