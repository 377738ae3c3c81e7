/// A growable buffer for temporary values while a text is read.
final class Scratch<Element> {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  /// Starts with copies of an element.
  convenience init(repeating element: Element, count: Int) {
    self.init(capacity: max(count, 1))
    base.initialize(repeating: element, count: count)
    self.count = count
  }

  deinit {
    removeAll()
    base.deallocate()
  }

  func removeAll() {
    base.deinitialize(count: count)
    count = 0
  }

  @inline(__always)
  func append(_ element: Element) {
    if count == capacity { grow() }
    (base + count).initialize(to: element)
    count += 1
  }

  private func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}
