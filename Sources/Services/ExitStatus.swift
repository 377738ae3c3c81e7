import DataFiles
import Journal
package import Phrases

/// How the process ends: the codes of sysexits(3).
package enum ExitStatus: Int32, Error {
  case success = 0
  /// A checked text is forbidden, or a bank is not valid.
  case found = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  /// Something that the system lacks.
  case unavailable = 69
  case cannotCreate = 73
  case io = 74
  case tryAgain = 75
}

/// An error that is told in a sentence of Prompts/errors.yaml and ends the program.
package struct Failure: Error {
  package let phrase: Phrase
  package let status: ExitStatus

  package init(_ key: String, _ values: [String: String], _ status: ExitStatus) {
    phrase = Phrase("errors.\(key)", values)
    self.status = status
  }

  package init(_ phrase: Phrase, _ status: ExitStatus) {
    self.phrase = phrase
    self.status = status
  }

  /// Tells any error of the program's own parts.
  package init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as JournalError:
      self.init("journal.\(error.problem.rawValue)", ["path": error.path], error.problem.status)
    default: self.init("unknown", ["words": "\(error)"], .io)
    }
  }

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
