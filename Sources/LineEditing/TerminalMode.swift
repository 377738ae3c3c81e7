internal import Foundation

/// The modes of a terminal: the usual one, and the editing mode, in which keys arrive at once and
/// aren't echoed.
struct TerminalMode {
  let descriptor: Int32
  private var usual: termios
  private var isEditing = false

  /// Saves the current mode of the terminal; nil if it isn't a terminal.
  init?(descriptor: Int32) {
    self.descriptor = descriptor
    usual = termios()
    guard tcgetattr(descriptor, &usual) == 0 else { return nil }
  }

  /// Switches to the editing mode. Ctrl-C and Ctrl-Z still send signals.
  mutating func beginEditing() {
    var mode = termios()
    guard tcgetattr(descriptor, &mode) == 0 else { return }
    // Keep what the user sets with `stty` between two lines, but not a mode that other programs
    // left unusable.
    if !isEditing, mode.c_lflag & tcflag_t(ICANON) != 0 { usual = mode }
    mode = usual
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO | ECHONL | IEXTEN)
    // Ctrl-S searches, so it must not stop the output.
    mode.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | ISTRIP | IXON)
    mode.c_lflag |= tcflag_t(ISIG)
    withUnsafeMutableBytes(of: &mode.c_cc) {
      // Reads must not block, because Ctrl-C can discard keys that `poll` has just reported.
      $0[Int(VMIN)] = 0
      $0[Int(VTIME)] = 0
    }
    set(mode)
    isEditing = true
  }

  /// Restores the usual mode.
  mutating func endEditing() {
    set(usual)
    isEditing = false
  }

  private func set(_ mode: termios) {
    var mode = mode
    while tcsetattr(descriptor, TCSADRAIN, &mode) != 0, errno == EINTR {}
  }
}
