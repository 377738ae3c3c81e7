/// Sets the language of a PDF, which Cairo can't do.
enum DocumentLanguage {
  /// Appends an incremental update that sets the document language.
  ///
  /// - Parameter language: a BCP 47 tag.
  /// - Returns: the updated file; the file unchanged if the tag is invalid or Cairo's layout isn't
  ///   recognized.
  static func add(_ language: String, to file: [UInt8]) -> [UInt8] {
    guard language.utf8.allSatisfy({ $0 == 45 || (48...122).contains($0) }) else { return file }
    let tail = file.lastIndex(of: "trailer").map { file[$0...] } ?? []
    guard let root = tail.number(after: "/Root "), let size = tail.number(after: "/Size "),
      let table = tail.number(after: "startxref\n"),
      let catalog = file.lastIndex(of: "\n\(root) 0 obj\n<< /Type /Catalog")
    else { return file }
    let body = file[(catalog + 1)...]
    guard let end = body.firstIndex(of: "endobj") else { return file }
    let object = String(decoding: file[(catalog + 1)..<end], as: UTF8.self)
      .replacing("/Type /Catalog", with: "/Type /Catalog /Lang (\(language))", maxReplacements: 1)
    let offset = String(file.count)
    let update = """
      \(object)endobj
      xref
      \(root) 1
      \(String(repeating: "0", count: max(0, 10 - offset.count)))\(offset) 00000 n\u{20}
      trailer
      << /Size \(size) /Root \(root) 0 R\(tail.number(after: "/Info ").map { " /Info \($0) 0 R" } ?? "") /Prev \(table) >>
      startxref
      \(file.count + object.utf8.count + 7)
      %%EOF

      """
    return file + Array(update.utf8)
  }
}

extension Collection<UInt8> where Index == Int, SubSequence: Collection<UInt8> {
  /// The index of the first occurrence of a text.
  fileprivate func firstIndex(of text: String) -> Int? {
    let text = Array(text.utf8)
    guard count >= text.count else { return nil }
    return (startIndex...(endIndex - text.count)).first { starts(with: text, at: $0) }
  }

  /// The index of the last occurrence of a text.
  fileprivate func lastIndex(of text: String) -> Int? {
    let text = Array(text.utf8)
    guard count >= text.count else { return nil }
    return (startIndex...(endIndex - text.count)).last { starts(with: text, at: $0) }
  }

  private func starts(with text: [UInt8], at start: Int) -> Bool {
    text.indices.allSatisfy { self[start + $0] == text[$0] }
  }

  /// The number after the last occurrence of a text.
  fileprivate func number(after text: String) -> Int? {
    guard let start = lastIndex(of: text) else { return nil }
    let digits = dropFirst(start - startIndex + text.utf8.count).prefix { (48...57).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
