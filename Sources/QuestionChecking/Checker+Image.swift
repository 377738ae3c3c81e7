extension Checker {
  /// The first bytes of an image; the number changes with the format.
  private static let magic = Array("coffeechat rules 2\n".utf8)

  /// The rules as bytes, from which a checker is made in a fraction of the time.
  public func image() -> [UInt8] {
    var writer = PlanWriter()
    var plan = rules.plan
    writer.code(&plan)
    return Checker.magic + writer.bytes
  }

  /// Makes a checker from what ``image()`` returned.
  ///
  /// - Returns: nil if the bytes are not an image, or one of another version.
  public init?(image: UnsafeBufferPointer<UInt8>) {
    guard image.starts(with: Checker.magic) else { return nil }
    var reader = PlanReader(UnsafeBufferPointer(rebasing: image[Checker.magic.count...]))
    var plan = RulePlan()
    reader.code(&plan)
    guard reader.isComplete, reader.isAtEnd, plan.isSound else { return nil }
    rules = CompiledRules(plan)
  }
}
