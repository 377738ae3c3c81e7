/// Something to draw. Its place is relative to its block, later to its page.
struct Mark {
  enum Shape {
    /// A text whose first baseline is at the place.
    case text(SetText, role: Role)
    /// A level line to the right.
    case rule(length: Double, weight: Double, grey: Double)
    /// A box to check, whose upper left corner is at the place.
    case box(side: Double)
  }

  /// What a text is, for those who have it read to them.
  enum Role: String {
    case title = "H1"
    case heading = "H2"
    case paragraph = "P"
  }

  var x: Double
  var y: Double
  let shape: Shape

  /// The same, moved down.
  func moved(by distance: Double) -> Mark {
    var mark = self
    mark.y += distance
    return mark
  }
}
