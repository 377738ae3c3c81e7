/// An immutable array of plain values. It is read without bounds checks in release builds, for the
/// innermost loops.
struct FrozenArray<Element: Sendable>: @unchecked Sendable {
  /// Owns the memory.
  private final class Storage {
    let base: UnsafeMutablePointer<Element>
    let count: Int

    init(count: Int) {
      self.count = count
      base = .allocate(capacity: max(count, 1))
    }

    deinit {
      base.deinitialize(count: count)
      base.deallocate()
    }
  }

  private let storage: Storage
  let base: UnsafePointer<Element>
  let count: Int

  init(_ elements: [Element] = []) {
    storage = Storage(count: elements.count)
    storage.base.initialize(from: elements, count: elements.count)
    base = UnsafePointer(storage.base)
    count = elements.count
  }

  /// Creates the elements in place, in order.
  init(count: Int, element: (_ index: Int) -> Element) {
    storage = Storage(count: count)
    for index in 0..<count { (storage.base + index).initialize(to: element(index)) }
    base = UnsafePointer(storage.base)
    self.count = count
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return base[index]
  }

  @inline(__always)
  subscript(index: Int32) -> Element { self[Int(index)] }
}
