/// The parts of the lexicon that cover jobs, employers, and fields.
enum JobLexicon {
  static let jobs: Jobs = Lexicon.decode("job-words")
  static let work: Work = Lexicon.decode("work")

  /// The words in job titles, from Prompts/lexicon/job-words.yaml.
  struct Jobs: Decodable, Sendable {
    var words: Set<String>
    var endings: [String]
    var oneOfAKind: Set<String>
    var noJob: Set<String>
    var aBefore: [String]
    var notABefore: [String]
    var anBefore: [String]
    var vowelLetters: Set<String>
    var saidAsWords: Set<String>

    enum CodingKeys: String, CodingKey {
      case words, endings
      case oneOfAKind = "one-of-a-kind"
      case noJob = "no-job"
      case aBefore = "a-before"
      case notABefore = "not-a-before"
      case anBefore = "an-before"
      case vowelLetters = "vowel-letters"
      case saidAsWords = "said-as-words"
    }
  }

  /// The words people use about work, from Prompts/lexicon/work.yaml.
  struct Work: Decodable, Sendable {
    var openers: [String]
    var companyOpeners: [String]
    var closers: [String]
    var placeholders: Set<String>
    var retired: Set<String>
    var selfEmployed: Set<String>
    var betweenJobs: Set<String>
    var student: Set<String>
    var seeking: [String]
    var personal: Set<String>
    var needJob: [String]
    var needEmployer: [String]
    var aspiring: Set<String>
    var past: Set<String>
    var people: Set<String>
    var personEndings: [String]
    var notPeople: Set<String>
    var shortForms: [String: String]
    var shortBefore: Set<String>
    var directed: Set<String>
    var noRoles: Set<String>
    var acronyms: Set<String>
    var joining: Set<String>
    var fields: Set<String>
    var fieldEndings: [String]
    var fieldsOfPeople: [String: String]
    var does: [String: String]
    var doesExactly: [String: String]
    var employers: Set<String>
    var localEmployers: Set<String>
    var localWords: Set<String>
    var owned: Set<String>
    var legalForms: Set<String>
    var theNames: Set<String>
    var theBeginnings: [String]
    var theEndings: [String]
    var officials: Set<String>
    var servedIn: Set<String>
    var shortenedWords: Set<String>
    var initialsInNames: Set<String>

    enum CodingKeys: String, CodingKey {
      case openers, closers, placeholders, retired, student, aspiring, past, people, acronyms,
        joining
      case fields, does, employers, owned, directed, seeking, personal, officials
      case servedIn = "served-in"
      case shortenedWords = "shortened-words"
      case initialsInNames = "initials-in-names"
      case needJob = "need-job"
      case needEmployer = "need-employer"
      case companyOpeners = "company-openers"
      case selfEmployed = "self-employed"
      case betweenJobs = "between-jobs"
      case personEndings = "person-endings"
      case notPeople = "not-people"
      case shortBefore = "short-before"
      case noRoles = "no-roles"
      case shortForms = "short-forms"
      case fieldEndings = "field-endings"
      case fieldsOfPeople = "fields-of-people"
      case doesExactly = "does-exactly"
      case localEmployers = "local-employers"
      case localWords = "local-words"
      case legalForms = "legal-forms"
      case theNames = "the-names"
      case theBeginnings = "the-beginnings"
      case theEndings = "the-endings"
    }
  }
}
