import DataFiles
package import Interviews
package import Presentation
package import Services
import TextLayout

extension OutreachService {
  /// A formatter for messages, as wide as the terminal.
  package var text: OutreachText {
    OutreachText(book: Words.book, dates: app.dates, width: Output.standard.width)
  }

  /// Opens a message in the user's editor.
  ///
  /// - Returns: the edited text.
  /// - Throws: ``Failure`` if the editor can't be run or fails.
  package func edit(_ message: Message) throws -> String {
    if !Editor.isChosen { Output.standard.writeError(Words.book.text("outreach.vi") + "\n") }
    return Sanitizer.withoutControls(
      try Editor.edit(message.text, rescue: { try rescue($0, of: message) }))
  }
}
