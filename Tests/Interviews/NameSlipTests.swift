import Interviews
import Testing

@Suite struct NameSlipTests {
  @Test(arguments: [
    ("Anna Ruis", "Ana Ruiz", 2), ("Rosa Dias", "Rosa Diaz", 1), ("Lunna", "Ana Luna", 1),
    ("Whitefeild", "Dana Whitefield", 1), ("zoe", "Zoë O'Brien", 0), ("Okafro", "Tunde Okafor", 1),
    ("Bo", "Bob Lee", nil), ("Ana Stone", "Ana Ruiz", nil), ("", "Ana Ruiz", nil),
    ("Kim", "Sam Fox", nil),
  ]) func `A letter or two do not matter`(typed: String, name: String, slips: Int?) {
    #expect(NameSlip(typed).slips(in: name) == slips)
  }
}
