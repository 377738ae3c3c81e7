/// Path splitting. Foundation's own functions crash for one-letter names.
package enum FilePath {
  /// Returns the folder part of a path: `a/b` for `a/b/c`, `/` for `/c`, and an empty string for
  /// `c`.
  package static func folder(of path: String) -> String {
    let path = withoutTrailingSlashes(path)
    guard let slash = path.lastIndex(of: "/") else { return "" }
    let folder = withoutTrailingSlashes(path[..<slash])
    return folder.isEmpty ? "/" : String(folder)
  }

  /// Returns the last part of a path: `c` for `a/b/c` and for `a/b/c/`.
  package static func name(of path: String) -> String {
    let path = withoutTrailingSlashes(path)
    return String(path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path)
  }

  private static func withoutTrailingSlashes(_ path: some StringProtocol) -> Substring {
    var path = Substring(path)
    while path.count > 1, path.last == "/" { path.removeLast() }
    return path == "/" ? "" : path
  }
}
