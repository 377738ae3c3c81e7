import DataFiles
package import Presentation
package import Services

extension App {
  /// Lists and sentences, as wide as the terminal.
  package var text: TalkText {
    TalkText(book: Words.book, dates: dates, width: Output.standard.width)
  }

  /// Live sessions, as wide as the terminal.
  package var liveText: LiveText {
    LiveText(
      book: Words.book, dates: dates, width: Output.standard.width, policy: settings.policy)
  }
}
