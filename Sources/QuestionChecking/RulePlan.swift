/// Compiled rules as plain lists of numbers, from which ``CompiledRules`` is made.
///
/// A plan can be encoded, and decoding it is much faster than compiling. See ``Checker/image()``.
struct RulePlan: Sendable {
  var symbolCount = 0
  var rules: [CompiledRule] = []
  /// The symbol for a match of each rule.
  var ruleSymbols: [Symbol] = []
  /// For each symbol that rules look for, a hash of its name; 0 for all others.
  var names: [Int32] = []
  var signs = Signs()
  var tree = Tree()
  var meanings = MeaningLists()
  var lexicon = LexiconLists()

  /// The symbols that the engine itself uses.
  struct Signs: Sendable {
    /// The start and the end of a sentence.
    var start: Symbol = 0
    var end: Symbol = 0
    /// Words that may be anywhere without changing the meaning.
    var filler: Symbol = 0
    /// Words that change the subject, such as `but`.
    var turn: Symbol = 0
    var number: Symbol = 0
    var money: Symbol = 0
    var slot: Symbol = 0
    var and: Symbol = 0
    var at: Symbol = 0
  }

  /// The pattern trie, node by node.
  struct Tree: Sendable {
    var edgeCounts: [Int32] = []
    /// The symbols, in ascending order within a node.
    var edgeSymbols: [Symbol] = []
    var edgeNodes: [Int32] = []
    var goalCounts: [Int32] = []
    var goals: [Symbol] = []
    var gapCounts: [Int32] = []
    var gapLeast: [Int32] = []
    var gapMost: [Int32] = []
    var gapNodes: [Int32] = []
    /// 1 for a node that leads to something that a rule for questions depends on, otherwise 0.
    var isForQuestions: [Int32] = []
    /// The number of needed symbols; -1 if nothing more is needed.
    var needCounts: [Int32] = []
    var needs: [Symbol] = []
  }

  /// The meanings of each symbol: those used in patterns, and those that are watched.
  struct MeaningLists: Sendable {
    var patternCounts: [Int32] = []
    /// The symbols, in ascending order for each symbol.
    var patterns: [Symbol] = []
    var watchedCounts: [Int32] = []
    var watched: [Symbol] = []
    /// Bit 0 is set for filler, bit 1 for a turn.
    var flags: [Int32] = []
  }

  /// The words, by the hash of their spelling.
  struct LexiconLists: Sendable {
    var hashes: [UInt64] = []
    var readingCounts: [Int32] = []
    var readings: [Symbol] = []
    /// Words that are recognized despite a typo.
    var mistyped: [String] = []
    var mistypedSymbols: [Symbol] = []
  }
}
