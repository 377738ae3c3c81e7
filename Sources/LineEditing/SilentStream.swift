internal import Foundation

/// A memory stream that libedit draws on unseen. Only its beeps are used.
final class SilentStream {
  private let buffer: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let size: UnsafeMutablePointer<Int>
  let stream: UnsafeMutablePointer<FILE>

  init?() {
    buffer = .allocate(capacity: 1)
    buffer.initialize(to: nil)
    size = .allocate(capacity: 1)
    size.initialize(to: 0)
    guard let stream = open_memstream(buffer, size) else {
      buffer.deallocate()
      size.deallocate()
      return nil
    }
    self.stream = stream
  }

  deinit {
    fclose(stream)
    free(buffer.pointee)
    buffer.deallocate()
    size.deallocate()
  }

  /// Clears the stream, and returns true if it contained a BEL.
  func takeBeep() -> Bool {
    guard fflush(stream) == 0, size.pointee > 0, let start = buffer.pointee else { return false }
    let beeps = memchr(start, 7, size.pointee) != nil
    rewind(stream)
    return beeps
  }
}
