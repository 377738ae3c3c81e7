/// Something to draw. Its position is relative to its block at first, and to its page in the end.
struct Mark {
  enum Shape {
    /// A text whose first baseline starts at the position.
    case text(SetText, role: Role)
    /// A horizontal line that extends to the right of the position.
    case rule(length: Double, weight: Double, grey: Double)
    /// A checkbox whose upper left corner is at the position.
    case box(side: Double)
  }

  /// The role of a text as a PDF structure tag, for screen readers.
  enum Role: String {
    case title = "H1"
    case heading = "H2"
    case paragraph = "P"
  }

  var x: Double
  var y: Double
  let shape: Shape

  /// A copy that is moved down.
  func moved(by distance: Double) -> Mark {
    var mark = self
    mark.y += distance
    return mark
  }
}
