import DataFiles
package import Phrases
package import Presentation
package import Services
import TextLayout

extension App {
  /// A formatter for lists and sentences, as wide as the terminal.
  package var text: InterviewText {
    InterviewText(book: Words.book, dates: dates, width: Output.standard.width)
  }

  /// Prints a sentence on standard output.
  package func say(_ phrase: Phrase) {
    Output.standard.show(StyledLine.wrapped(Words.say(phrase), width: Output.standard.width))
  }

  /// A formatter for sessions, as wide as the terminal.
  package var liveText: LiveText {
    LiveText(
      book: Words.book, dates: dates, width: Output.standard.width, policy: settings.policy)
  }
}
