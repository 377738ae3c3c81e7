internal import Foundation

/// What signals do that come while a line is edited.
extension LineEditor {
  func handle(signal: Int32) {
    switch signal {
    case SIGINT: outcome = .interrupted(currentText)
    case SIGWINCH:
      updateSize()
      drawLine()
    case SIGCONT:
      // Somebody has stopped the process without asking, and the shell has set its own mode.
      resume()
    case SIGTSTP: stop { raise(SIGTSTP) }
    case SIGHUP, SIGTERM, SIGQUIT: stop { raise(signal) }
    default: break
    }
  }

  /// Stops the program and those it runs with, as the terminal does at Ctrl-Z.
  func suspend() {
    stop { kill(0, SIGTSTP) }
  }

  /// Leaves the terminal to others while `body` sends the signal; goes on if there is an after.
  private func stop(_ body: () -> Int32) {
    display.leave()
    send(display.takeOutput() + Self.pasteOff)
    mode.endEditing()
    signals.unwatch()
    _ = body()
    signals.watch()
    resume()
  }

  private func resume() {
    mode.beginEditing()
    display.forget()
    updateSize()
    send(Self.pasteOn)
    drawLine()
  }
}
