internal import Foundation

/// The modes of a terminal: the one that others know, and the one in which each key comes at once
/// and unseen.
struct TerminalMode {
  let descriptor: Int32
  private var usual: termios
  private var isEditing = false

  /// Notes the mode that the terminal is in now; nil if it has none.
  init?(descriptor: Int32) {
    self.descriptor = descriptor
    usual = termios()
    guard tcgetattr(descriptor, &usual) == 0 else { return nil }
  }

  /// Switches to the mode for editing. Ctrl-C and Ctrl-Z stay signals.
  mutating func beginEditing() {
    var mode = termios()
    guard tcgetattr(descriptor, &mode) == 0 else { return }
    // What a person sets with `stty` between two lines stays; what others leave unusable does not.
    if !isEditing, mode.c_lflag & tcflag_t(ICANON) != 0 { usual = mode }
    mode = usual
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO | ECHONL | IEXTEN)
    // Ctrl-S searches; nobody stops a terminal with it on purpose.
    mode.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | ISTRIP | IXON)
    mode.c_lflag |= tcflag_t(ISIG)
    withUnsafeMutableBytes(of: &mode.c_cc) {
      // Reading never waits: a Ctrl-C may throw away the keys that `poll` has just told of.
      $0[Int(VMIN)] = 0
      $0[Int(VTIME)] = 0
    }
    set(mode)
    isEditing = true
  }

  /// Switches back.
  mutating func endEditing() {
    set(usual)
    isEditing = false
  }

  private func set(_ mode: termios) {
    var mode = mode
    while tcsetattr(descriptor, TCSADRAIN, &mode) != 0, errno == EINTR {}
  }
}
