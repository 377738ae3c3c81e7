/// The steps of one pattern of a rule or concept.
typealias Pattern = [PatternElement]

/// One step of a pattern.
indirect enum PatternElement: Hashable {
  /// A word or a concept.
  case symbol(Symbol)
  /// Any one of several sequences.
  case either([Pattern])
  /// Optional steps.
  case optional(Pattern)
  /// A gap of a minimum to a maximum number of arbitrary words.
  case gap(Int, Int)
}
