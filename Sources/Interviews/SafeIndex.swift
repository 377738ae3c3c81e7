extension Array {
  /// The element at a place; nil outside the list.
  package subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
