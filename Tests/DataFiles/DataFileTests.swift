import DataFiles
import Testing

@Suite struct DataFileTests {
  struct Pet: Decodable, Equatable {
    var name: String
    var legs: Int
  }
  struct Pets: Decodable {
    var pets: [Pet]
  }

  func error(_ yaml: String) -> DataFileError? {
    do throws(DataFileError) {
      _ = try DataFile(path: "mine.yaml", yaml: yaml).decode(Pets.self)
      return nil
    } catch { return error }
  }

  @Test func `A user's file is decoded from its YAML`() throws {
    let file = DataFile(path: "mine.yaml", yaml: "pets:\n- name: Rex\n  legs: 4\n")
    #expect(try file.decode(Pets.self).pets == [Pet(name: "Rex", legs: 4)])
  }

  @Test func `A value of the wrong kind is found on its line`() {
    let found = error("pets:\n- name: Rex\n  legs: 4\n- name: Tweety\n  legs: two\n")
    #expect(found?.line == 5)
    #expect(found?.keys == ["pets", "1", "legs"])
  }

  @Test func `A missing key is reported at the entry that lacks it`() {
    let found = error("pets:\n- name: Rex\n  legs: 4\n- name: Tweety\n")
    #expect(found?.line == 4)
    #expect(found?.problem == .missing(key: "legs"))
  }

  @Test func `A syntax error is found on its line`() {
    let found = error("pets:\n- name: \"Rex\n  legs: 4\n")
    #expect(found?.line != nil)
    guard case .syntax = found?.problem else {
      Issue.record("expected a syntax error, got \(String(describing: found))")
      return
    }
  }
}
