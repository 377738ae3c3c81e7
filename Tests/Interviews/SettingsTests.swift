import Interviews
import Testing

@Suite struct SettingsTests {
  /// A value that each setting takes, and what becomes of it.
  static let good: [(Setting, [String], [String])] = [
    (.name, ["  Kim \n Berg "], ["Kim Berg"]), (.background, ["a nurse"], ["a nurse"]),
    (.field, ["UX design"], ["UX design"]), (.wish, ["how it is"], ["how it is"]),
    (.email, ["kim@example.com"], ["kim@example.com"]),
    (.phone, ["614-555-0142"], ["614-555-0142"]),
    (.profile, ["example.com/kim"], ["example.com/kim"]),
    (.freeHours, ["mon 18:00-20:00, sat 9-12"], ["mon 18:00-20:00", "sat 9-12"]),
    (.paper, ["Letter"], ["letter"]), (.bell, ["Yes"], ["true"]), (.minutes, ["20"], ["20"]),
    (.questions, ["5"], ["5"]),
    (.arriveEarly, ["0"], ["0"]), (.thankWithinHours, ["12"], ["12"]), (.connectDays, ["3"], ["3"]),
    (.checkInDays, ["30"], ["30"]), (.followUpDays, ["3"], ["3"]), (.moveOnDays, ["14"], ["14"]),
    (.proposeDays, ["10"], ["10"]), (.region, ["en-gb"], ["en_GB"]),
  ]

  @Test func `Every setting can be set, alone`() throws {
    #expect(Set(Self.good.map(\.0)) == Set(Setting.allCases))
    for (setting, values, expected) in Self.good {
      var settings = Settings()
      try settings.set(setting, to: values)
      #expect(settings.values(of: setting) == expected)
      for other in Setting.allCases where other != setting {
        #expect(settings.values(of: other) == Settings().values(of: other))
      }
      var again = Settings()
      try again.set(setting, to: settings.values(of: setting))
      #expect(again == settings)
    }
  }

  @Test(arguments: [
    (Setting.minutes, ["4"], Settings.InvalidValue.number(5...180)),
    (.minutes, ["half"], .number(5...180)), (.questions, ["2"], .number(3...12)),
    (.followUpDays, ["2"], .number(3...13)), (.followUpDays, ["14"], .number(3...13)),
    (.moveOnDays, ["99999999999999999999"], .number(14...60)),
    (.paper, ["a5"], .choice(["a4", "letter"])), (.region, ["C"], .region),
    (.bell, ["maybe"], .flag),
    (.freeHours, ["mon 18-20", "noon"], .time("noon")), (.name, [" "], .empty), (.name, [], .empty),
    (.name, ["Kim", "Bo"], .several), (.freeHours, [","], .empty),
    (.wish, [String(repeating: "x", count: 301)], .tooLong),
  ])
  func `A value that will not do changes nothing`(
    setting: Setting, values: [String], problem: Settings.InvalidValue
  ) {
    var settings = Settings()
    #expect(throws: problem) { try settings.set(setting, to: values) }
    #expect(settings == Settings())
  }

  /// What the guides rule out cannot be set (ZDNet: never before the third day).
  @Test func `No setting asks again too early, or after moving on`() throws {
    guard case .number(_, let followUp) = Setting.followUpDays.kind,
      case .number(_, let moveOn) = Setting.moveOnDays.kind
    else { return #expect(Bool(false)) }
    #expect(followUp.lowerBound >= Policy.standard.earliestFollowUpDays)
    #expect(followUp.upperBound < moveOn.lowerBound)
  }

  @Test func `Asking for less time leaves the parts of a talk as long as they were`() throws {
    var settings = Settings()
    try settings.set(.minutes, to: ["20"])
    for minutes in [15, 20, 30, 45, 60] {
      #expect(settings.policy.parts(of: minutes) == Policy.standard.parts(of: minutes))
    }
  }
}
