import Foundation
import TerminalTesting
import Testing

@Suite struct PrivacyTests {
  /// The names of functions that a program imports stand in it, each between two zeros.
  @Test func `The program looks up no host, and links no library for networks`() throws {
    let program = try Data(
      contentsOf: URL(fileURLWithPath: builtProgram("coffeechat")), options: .alwaysMapped)
    func imports(_ name: String) -> Bool {
      program.range(of: Data([0] + name.utf8 + [0])) != nil
    }
    #expect(imports("isatty"))
    for name in ["getaddrinfo", "gethostbyname", "sendto", "recvfrom"] {
      #expect(!imports(name), "\(name)")
    }
    for library in ["libFoundationNetworking", "libcurl", "libssl"] {
      #expect(program.range(of: Data(library.utf8)) == nil, "\(library)")
    }
  }

  @Test func `What is kept can be read by nobody else`() throws {
    let program = try Program()
    _ = try program.run("settings", "name", "Kim")
    _ = try program.run("people", "add", "--name", "Ana Ruiz")
    for file in try FileManager.default.contentsOfDirectory(atPath: program.home) + ["."] {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(program.home)/\(file)")
      let mode = try #require(attributes[.posixPermissions] as? Int)
      #expect(mode & 0o077 == 0, "\(file): \(String(mode, radix: 8))")
    }
  }
}
