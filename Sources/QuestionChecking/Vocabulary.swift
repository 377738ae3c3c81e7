/// What the tokenizer needs to know of the words.
struct Vocabulary: Sendable {
  let lexicon: Lexicon
  let number: Symbol
  let money: Symbol
  let and: Symbol
  let at: Symbol

  init(symbols: inout Symbols, spellings: [String: String], files: [RuleFile]) {
    number = symbols.word(Symbols.number)
    money = symbols.word(Symbols.money)
    and = symbols.word("and")
    at = symbols.word("at")
    lexicon = Lexicon(
      symbols: &symbols,
      spellings: spellings,
      mistyped: files.flatMap { $0.mistyped ?? [] },
      wellSpelled: files.flatMap { $0.wellSpelled ?? [] })
  }
}
