import Language
import Testing

@Suite struct DurationTests {
  @Test(arguments: [
    ("30", 30), ("45 min", 45), ("45min", 45), ("1h", 60), ("1.5 hours", 90), ("half an hour", 30),
    ("0", 0), ("-5", -5), ("20m", 20), ("half hour", 30), ("a half hour", 30), ("an hour", 60),
    ("one hour", 60), ("1 hr", 60), ("an hour and a half", 90), ("one and a half hours", 90),
    ("1h15", 75), ("1h 15m", 75), ("1 hour 15 minutes", 75), ("an hour and 15 minutes", 75),
    ("an hour and a quarter", 75), ("a quarter of an hour", 15), ("three-quarters of an hour", 45),
    ("forty-five minutes", 45), ("thirty", 30), ("twenty five minutes", 25), ("a quick 15", 15),
    ("20-30 minutes", 30), ("20 to 30", 30), ("20 or 30 min", 30), ("15-20", 20),
    ("about 30 mins", 30), ("maybe 20?", 20), ("like 45 minutes", 45), ("30 minutes max", 30),
    ("up to 45 min", 45), ("she has 20 minutes", 20), ("90", 90), ("a couple hours", 120),
    ("30-minute call", 30), ("1/2 hour", 30), ("1½ hours", 90), ("30 minuts", 30),
    ("let's do 25", 25), ("30min on zoom", 30), ("~30", 30), ("30'", 30), ("hour", 60),
  ]) func `Lengths are read as people type them`(text: String, minutes: Int) {
    #expect(DurationReader.read(text) == .minutes(minutes))
  }

  @Test(arguments: ["", "soon", "1e9", "1.5", "nan", "12 days", "--3", "a while", "long"])
  func `What is no length is not guessed at`(text: String) {
    #expect(DurationReader.read(text) == .unclear)
  }

  @Test(arguments: [
    "idk", "not sure", "up to him", "whatever they can spare", "depends", "we didn't say",
  ])
  func `A length may be open`(text: String) {
    #expect(DurationReader.read(text) == .open)
  }
}
