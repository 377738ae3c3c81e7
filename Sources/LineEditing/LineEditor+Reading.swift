internal import CEditline
internal import Foundation

/// Reading keys. libedit calls this whenever it needs one.
extension LineEditor {
  /// Passes the next character to libedit.
  ///
  /// - Returns: 1 if there is one, 0 at the end of input, -1 to stop reading.
  func readScalar(into target: UnsafeMutablePointer<wchar_t>) -> Int32 {
    guard outcome == nil else { return -1 }
    guard let scalar = nextScalar() else { return outcome == nil ? 0 : -1 }
    target.pointee = wchar_t(scalar.value)
    return 1
  }

  private func nextScalar() -> Unicode.Scalar? {
    if let scalar = scalars.popFirst() { return scalar }
    if !hasBegun {
      hasBegun = true
      if !request.initialText.isEmpty {
        insert(request.initialText)
        _ = editline.map(ceditline_refresh)
        lastText = withLine { text, _ in Array(text) }
      }
    }
    while true {
      afterKey()
      switch nextKey() {
      case nil: return nil
      case .scalar(let scalar): if fits(scalar) { return scalar }
      case .special(let special): return special.scalar
      case .paste(let pasted):
        paste = pasted
        return SpecialKey.paste.scalar
      case .sequence(let sequence):
        scalars = sequence.map { Unicode.Scalar($0) }[...]
        return scalars.popFirst()
      }
    }
  }

  private func afterKey() {
    if takeBeep() { send("\u{07}") }
    snapCursor()
    isBehind = true
  }

  /// Updates the screen after the last keys.
  private func catchUp() {
    guard isBehind else { return }
    isBehind = false
    drawLine()
    reportChange()
  }

  private func reportChange() {
    guard let onChange = request.onChange, search == nil else { return }
    let hasChanged = withLine { text, _ in !text.elementsEqual(lastText) }
    guard hasChanged else { return }
    lastText = withLine { text, _ in Array(text) }
    onChange(currentText)
  }

  /// True if the line has room for one more character.
  private func fits(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x20, scalar.value != 0x7F else { return true }
    if remainingBytes >= UTF8.width(scalar) { return true }
    lineWasCut = true
    send("\u{07}")
    return false
  }

  /// The number of bytes that can still be added to the line. A lower bound, but exact when the
  /// line is nearly full.
  var remainingBytes: Int {
    withLine { text, _ in
      let most = text.count * 4
      guard most + 4 > request.maximumBytes else { return request.maximumBytes - most }
      return request.maximumBytes - text.reduce(0) { $0 + UTF8.width($1) }
    }
  }

  // MARK: - Keys

  private func nextKey() -> Key? {
    while outcome == nil {
      if let key = decoded.popFirst() { return key }
      if let byte = bytes.popFirst() {
        decoded = keys.read(byte)[...]
        continue
      }
      switch wait() {
      case .input(let isHungUp): if !readBytes(isHungUp: isHungUp) { return nil }
      case .escapeIsAlone: decoded = keys.flushEscape()[...]
      case .nothing: break
      }
    }
    return nil
  }

  /// Reads from the terminal: single bytes, so that keys typed for the next program are left to it,
  /// but larger chunks during a paste.
  private func readBytes(isHungUp: Bool) -> Bool {
    var buffer = [UInt8](repeating: 0, count: keys.isPasting ? 65_536 : 1)
    let count = read(input, &buffer, buffer.count)
    if count > 0 {
      bytes = buffer[..<count]
      return true
    }
    if !isHungUp, count == 0 || errno == EINTR || errno == EAGAIN { return true }
    outcome = .endOfInput(currentText)
    return false
  }

  private enum Wakening {
    case input(isHungUp: Bool)
    case escapeIsAlone, nothing
  }

  /// Waits for a key, a signal or the next tick, and handles signals and ticks.
  private func wait() -> Wakening {
    var timeout: Int32 = -1
    let escapeMatters = keys.isAfterEscape && (isViMode || search != nil)
    if escapeMatters { timeout = 50 }
    if let nextTick {
      let left = ContinuousClock.now.duration(to: nextTick)
      let (seconds, attoseconds) = left.components
      let milliseconds =
        seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
      let tick = Int32(clamping: max(0, milliseconds))
      timeout = timeout < 0 ? tick : min(timeout, tick)
    }
    var descriptors = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.readEnd, events: Int16(POLLIN), revents: 0),
    ]
    // Don't redraw while more keys are waiting.
    var ready = poll(&descriptors, 2, 0)
    if ready == 0 {
      catchUp()
      ready = poll(&descriptors, 2, timeout)
    }
    for signal in signals.take() { handle(signal: signal) }
    guard outcome == nil else { return .nothing }
    tickIfDue()
    if ready > 0, descriptors[0].revents != 0 {
      let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
      return .input(isHungUp: descriptors[0].revents & gone != 0)
    }
    return ready == 0 && escapeMatters ? .escapeIsAlone : .nothing
  }

  private func tickIfDue() {
    guard let tick = request.tick, let due = nextTick, due <= .now else { return }
    if let lines = tick.action(), !lines.isEmpty { display.printAbove(lines) }
    nextTick = .now + tick.interval
    drawLine()
    if request.endsReading() { outcome = .endOfInput(currentText) }
  }

  // MARK: - The screen

  /// Writes all of a text to the terminal.
  func send(_ text: String) {
    var text = text
    text.withUTF8 { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = write(output, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          var descriptor = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
          poll(&descriptor, 1, -1)
        } else if errno != EINTR {
          return
        }
      }
    }
  }

  /// Draws the current line.
  ///
  /// - Parameter atEnd: True if editing ends now: moves the cursor to the end and removes the
  ///   aside.
  func drawLine(atEnd: Bool = false) {
    let prompt = request.prompt()
    if let search {
      let shown = Array("(search) \(search.pattern): ".unicodeScalars) + search.found
      let cursor = shown.count - search.found.count + search.foundAt
      shown.withUnsafeBufferPointer { display.draw(prompt: prompt, text: $0, cursor: cursor) }
    } else {
      withLine { text, cursor in
        display.draw(
          prompt: prompt, text: text, cursor: atEnd ? text.count : cursor,
          aside: atEnd ? nil : request.aside(Self.text(text)))
      }
    }
    send(display.takeOutput())
  }

  /// Draws the line as it was submitted.
  func drawFinal(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    scalars.withUnsafeBufferPointer {
      display.draw(prompt: request.prompt(), text: $0, cursor: scalars.count)
    }
    send(display.takeOutput())
  }

  /// Gets the size of the window, and clears the line if it has changed.
  func updateSize() {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard ceditline_terminal_size(output, &columns, &rows) == 0, columns > 0, rows > 0 else {
      return
    }
    if Int(columns) != display.columns || Int(rows) != display.height {
      display.resize(columns: Int(columns), height: Int(rows))
    }
  }
}
