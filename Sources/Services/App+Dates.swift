package import Foundation
import Language

extension App {
  /// Reads a past date as typed.
  ///
  /// - Throws: ``Failure`` if it is in the future, too long ago, or not a date.
  package func pastDate(_ text: String) throws -> Date {
    do throws(DateReader.Problem) {
      return try DateReader(calendar: calendar, region: region).past(text, now: clock.now())
    } catch {
      let key =
        switch error {
        case .future: "outreach.future"
        case .longAgo: "outreach.long-ago"
        default: "outreach.at"
        }
      throw Failure(key, ["value": text, "years": "\(DateReader.pastYears)"], .usage)
    }
  }
}
