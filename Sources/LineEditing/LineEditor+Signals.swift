internal import Foundation

/// Handling of signals that arrive while a line is edited.
extension LineEditor {
  func handle(signal: Int32) {
    switch signal {
    case SIGINT: outcome = .interrupted(currentText)
    case SIGWINCH:
      updateSize()
      drawLine()
    case SIGCONT:
      // The process was stopped by a signal that can't be caught, and the shell has set its own
      // mode.
      resume()
    case SIGTSTP: stop { raise(SIGTSTP) }
    case SIGHUP, SIGTERM, SIGQUIT: stop { raise(signal) }
    default: break
    }
  }

  /// Stops the whole process group, as the terminal does on Ctrl-Z.
  func suspend() {
    stop { kill(0, SIGTSTP) }
  }

  /// Restores the terminal while `body` sends the signal, and resumes editing if the process
  /// continues.
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
