import Interviews
import Language

/// The person's work, as a message can mention it. Empty phrases such as `Looking for new
/// opportunities` are left out.
struct TheirWork: Equatable {
  /// The job for use in a sentence: `clinical research coordinator`.
  let role: String?
  let company: String?
  let field: String?

  init(_ person: Person) {
    let facts = person.role.map(WorkReader.role)
    role = facts?.role.map { JobTitle.inSentence($0) }
    company = person.company.map(WorkReader.company)?.company ?? facts?.company
    field = person.field.map(WorkReader.field)?.field ?? facts?.field
  }

  /// The job as it follows "your work as": `a nurse`, but `CEO`.
  var aRole: String? {
    role.map { JobTitle.isUsable($0) ? IndefiniteArticle.before($0) : $0 }
  }
}
