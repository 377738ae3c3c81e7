import Foundation
import Interviews
import Services

/// The clipboard, set through the terminal.
package enum Clipboard {
  /// Asks the terminal to copy a text.
  ///
  /// - Throws: ``Failure`` if there is no terminal, or the text is too long.
  package static func copy(_ text: String) throws {
    guard let sequence = ClipboardSequence.make(text) else {
      throw Failure("outreach.copy.long", [:], .badData)
    }
    // Standard output may be a file, but the terminal is still there.
    let descriptor = open("/dev/tty", O_WRONLY | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure("outreach.copy.no-terminal", [:], .unavailable) }
    let terminal = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    Output.standard.flush()
    guard (try? terminal.write(contentsOf: Data(sequence.utf8))) != nil else {
      throw Failure("outreach.copy.no-terminal", [:], .unavailable)
    }
  }
}
