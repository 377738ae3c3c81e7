import Interviews
import Language

/// What somebody does, as a message can say it. What says nothing, such as `Looking for new
/// opportunities`, is left out.
struct TheirWork: Equatable {
  /// What they are, as a sentence has it: `clinical research coordinator`.
  let role: String?
  let company: String?
  let field: String?

  init(_ person: Person) {
    let facts = person.role.map(WorkReader.role)
    role = facts?.role.map { JobTitle.inSentence($0) }
    company = person.company.map(WorkReader.company)?.company ?? facts?.company
    field = person.field.map(WorkReader.field)?.field ?? facts?.field
  }

  /// The role as it follows "your work as": `a nurse`, but `CEO`.
  var aRole: String? {
    role.map { JobTitle.isUsable($0) ? IndefiniteArticle.before($0) : $0 }
  }
}
