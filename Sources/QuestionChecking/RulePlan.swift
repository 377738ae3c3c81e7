/// Compiled rules as plain lists of numbers, from which ``CompiledRules`` is laid out in memory.
///
/// It can be written to bytes and read back in a fraction of the time that compiling takes; see
/// ``Checker/image()``.
struct RulePlan: Sendable {
  var symbolCount = 0
  var rules: [CompiledRule] = []
  /// The symbols of the rules' matches.
  var ruleSymbols: [Symbol] = []
  var signs = Signs()
  var tree = Tree()
  var meanings = MeaningLists()
  var lexicon = LexiconLists()

  /// The symbols that the engine itself asks for.
  struct Signs: Sendable {
    /// The borders of a sentence.
    var start: Symbol = 0
    var end: Symbol = 0
    /// Words that may stand anywhere without changing what is asked.
    var filler: Symbol = 0
    /// Words that turn to something else, as `but` does.
    var turn: Symbol = 0
    var number: Symbol = 0
    var money: Symbol = 0
    var slot: Symbol = 0
    var and: Symbol = 0
    var at: Symbol = 0
  }

  /// The tree of patterns, node by node.
  struct Tree: Sendable {
    var edgeCounts: [Int32] = []
    /// In ascending order within a node.
    var edgeSymbols: [Symbol] = []
    var edgeNodes: [Int32] = []
    var goalCounts: [Int32] = []
    var goals: [Symbol] = []
    var gapCounts: [Int32] = []
    var gapLeast: [Int32] = []
    var gapMost: [Int32] = []
    var gapNodes: [Int32] = []
    /// 1 for a node that leads to something on which a rule for questions depends, else 0.
    var isForQuestions: [Int32] = []
    /// How many symbols are needed; -1 where nothing more is.
    var needCounts: [Int32] = []
    var needs: [Symbol] = []
  }

  /// What each symbol stands for: the symbols that patterns speak of, and those that are watched.
  struct MeaningLists: Sendable {
    var patternCounts: [Int32] = []
    /// In ascending order for each symbol.
    var patterns: [Symbol] = []
    var watchedCounts: [Int32] = []
    var watched: [Symbol] = []
    /// 1 for filler, 2 for a turn.
    var flags: [Int32] = []
  }

  /// The words, by the hash of how they are written.
  struct LexiconLists: Sendable {
    var hashes: [UInt64] = []
    var readingCounts: [Int32] = []
    var readings: [Symbol] = []
    /// Words that are recognised when one letter is wrong.
    var mistyped: [String] = []
    var mistypedSymbols: [Symbol] = []
  }
}
