import Synchronization

/// A value that is made when it is first needed, and then stays. Reading a person's work takes the
/// words of several files, which a command that doesn't speak of it should not pay for.
package final class Lazily<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  /// - Parameter make: makes the value; it is called once.
  package init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  package var value: Value {
    made.withLock { value in
      if let value { return value }
      let new = make()
      value = new
      return new
    }
  }
}
