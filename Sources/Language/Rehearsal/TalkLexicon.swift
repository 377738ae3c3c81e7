/// The classes of Prompts/lexicon/rehearsal.yaml.
struct TalkLexicon: Decodable, Sendable {
  static let shared: TalkLexicon = Lexicon.decode("rehearsal")

  /// What a line does.
  let acts: WordClasses
  /// What it's about.
  let themes: WordClasses
  /// What the professional said before it.
  let after: WordClasses
  /// What exactly a question is about.
  let topics: WordClasses
  /// The topics that a theme is mostly about.
  let main: Set<String>
  /// What a follow-up asks for.
  let kinds: WordClasses
  /// Words that say nothing about a subject.
  let small: Set<String>
}
