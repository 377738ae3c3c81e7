import Foundation
import GRDB
package import Interviews

extension Journal {
  /// Returns news to share with a person: what happened since the last thank-you or check-in.
  package func news(for person: Person.ID) throws(JournalError) -> News {
    try read { database in
      try News(
        items: Self.dueItems(in: database, "WHERE person = ? ORDER BY due, id", [person]),
        lastEnded: {
          try Double.fetchOne(
            database,
            sql: """
              SELECT max(ended) FROM session JOIN interview ON interview.id = session.interview
              WHERE interview.person = ? AND kind = 'live'
              """, arguments: [person]
          ).map(Date.init(timeIntervalSince1970:))
        },
        met: { since in
          try String.fetchAll(
            database,
            sql: """
              SELECT DISTINCT coalesce(interview.name, '') FROM session
                JOIN interview ON interview.id = session.interview
              WHERE kind = 'live' AND ended > ? AND interview.person IS NOT ? ORDER BY ended
              """, arguments: [since.timeIntervalSince1970, person])
        },
        plans: Row.fetchAll(
          database,
          sql: """
            SELECT plan.answer, coalesce(day.answer, '') FROM reflection AS plan
              JOIN interview ON interview.id = plan.interview
              LEFT JOIN reflection AS day ON day.interview = plan.interview AND day.question = 'by'
            WHERE plan.question = 'plan' AND interview.person = ? ORDER BY plan.at
            """, arguments: [person]
        ).map { (plan: $0[0], day: $0[1]) })
    }
  }
}
