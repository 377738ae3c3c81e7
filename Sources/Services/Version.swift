/// The version of the program.
package enum Version {
  /// The version number.
  package static let current = "0.1.0"
}
