extension Checker {
  /// The first bytes of an image. The number changes with the format.
  private static let magic = Array("coffeechat rules 3\n".utf8)

  /// Encodes the compiled rules. Making a checker from the bytes is much faster than compiling.
  public func image() -> [UInt8] {
    var writer = PlanWriter()
    var plan = rules.plan
    writer.code(&plan)
    return Checker.magic + writer.bytes
  }

  /// Creates a checker from the bytes returned by ``image()``.
  ///
  /// - Parameter image: the bytes.
  /// - Returns: nil if the bytes aren't an image, or are of another version.
  public init?(image: UnsafeBufferPointer<UInt8>) {
    guard image.starts(with: Checker.magic) else { return nil }
    var reader = PlanReader(UnsafeBufferPointer(rebasing: image[Checker.magic.count...]))
    var plan = RulePlan()
    reader.code(&plan)
    guard reader.isComplete, reader.isAtEnd, plan.isSound else { return nil }
    rules = CompiledRules(plan)
  }
}
