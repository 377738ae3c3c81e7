/// An array of plain values that is never changed, read without checks in the innermost loops.
struct FrozenArray<Element: Sendable>: @unchecked Sendable {
  /// Owns the memory.
  private final class Storage {
    let base: UnsafeMutablePointer<Element>
    let count: Int

    init(_ elements: [Element]) {
      count = elements.count
      base = .allocate(capacity: max(count, 1))
      base.initialize(from: elements, count: elements.count)
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
    storage = Storage(elements)
    base = UnsafePointer(storage.base)
    count = elements.count
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return base[index]
  }

  @inline(__always)
  subscript(index: Int32) -> Element { self[Int(index)] }
}
