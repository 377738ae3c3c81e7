import DataFiles
import Journal
package import Phrases

/// The exit status of the process. Codes from 64 are those of sysexits(3).
package enum ExitStatus: Int32, Error {
  case success = 0
  /// A checked text is forbidden, or a bank is not valid.
  case found = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  /// The system lacks something that is needed.
  case unavailable = 69
  case cannotCreate = 73
  case io = 74
  case tryAgain = 75
}

/// An error that is shown as a sentence from Prompts/errors.yaml and ends the program.
package struct Failure: Error {
  /// The sentence that describes the error.
  package let phrase: Phrase
  /// The exit status of the program.
  package let status: ExitStatus

  /// Creates a failure from a key below `errors` and the values for its sentence.
  package init(_ key: String, _ values: [String: String], _ status: ExitStatus) {
    phrase = Phrase("errors.\(key)", values)
    self.status = status
  }

  /// Creates a failure from a whole phrase.
  package init(_ phrase: Phrase, _ status: ExitStatus) {
    self.phrase = phrase
    self.status = status
  }

  /// Creates a failure from any error.
  package init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as JournalError:
      self.init("journal.\(error.problem.rawValue)", ["path": error.path], error.problem.status)
    default: self.init("unknown", ["words": "\(error)"], .io)
    }
  }

  /// Returns the sentence that describes the error.
  package func sentence(in book: Phrasebook) -> String {
    Words.say(phrase, in: book)
  }
}

extension JournalError.Problem {
  fileprivate var status: ExitStatus {
    switch self {
    case .cannotCreate, .readOnly: .cannotCreate
    case .corrupt, .newer, .notExported: .badData
    case .locked, .changedElsewhere, .held: .tryAgain
    case .diskFull, .failed: .io
    }
  }
}
