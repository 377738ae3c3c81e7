/// Taking paths apart. Foundation's own way of doing it ends the program for names of one letter.
package enum FilePath {
  /// The path of the folder that a path lies in: `a/b` for `a/b/c`, `/` for `/c`, and nothing for `c`.
  package static func folder(of path: String) -> String {
    let path = withoutTrailingSlashes(path)
    guard let slash = path.lastIndex(of: "/") else { return "" }
    let folder = withoutTrailingSlashes(path[..<slash])
    return folder.isEmpty ? "/" : String(folder)
  }

  /// The last part of a path: `c` for `a/b/c` and for `a/b/c/`.
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
