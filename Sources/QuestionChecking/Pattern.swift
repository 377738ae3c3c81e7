/// What one pattern of a rule or concept looks for, step by step.
typealias Pattern = [PatternElement]

/// One step of a pattern.
indirect enum PatternElement: Hashable {
  /// A word or a concept.
  case symbol(Symbol)
  /// Any one of several sequences.
  case either([Pattern])
  /// Steps that may be missing.
  case optional(Pattern)
  /// From so many to so many words, whichever.
  case gap(Int, Int)
}
