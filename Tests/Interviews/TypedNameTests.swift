import Interviews
import Testing

@Suite struct TypedNameTests {
  @Test(arguments: [
    ("Anna Ruis", "Ana Ruiz", 2), ("Rosa Dias", "Rosa Diaz", 1), ("Lunna", "Ana Luna", 1),
    ("Whitefeild", "Dana Whitefield", 1), ("obrien", "Zoë O'Brien", 1),
    ("Rosa Dìaz", "Rosa Diaz", 0), ("Okafro", "Tunde Okafor", 1), ("Иваноф", "Анна Иванов", 1),
  ]) func `A letter or two do not matter`(typed: String, name: String, letters: Int) {
    #expect(TypedName(typed).match(name) == .slip(letters: letters))
  }

  @Test(arguments: [
    ("Bo", "Bob Lee"), ("Ana Stone", "Ana Ruiz"), ("", "Ana Ruiz"), ("Kim", "Sam Fox"),
  ]) func `Another name is another`(typed: String, name: String) {
    #expect(TypedName(typed).match(name) == nil)
  }

  @Test(arguments: [("zoe", "Zoë O'Brien"), ("Ana Ru", "Ana Ruiz"), ("ana", "Ana Ruiz")])
  func `The beginning of a name is nearer than a slip`(typed: String, name: String) {
    #expect(TypedName(typed).match(name) == .beginning)
    #expect(TypedName.Match.beginning < .slip(letters: 0))
  }
}
