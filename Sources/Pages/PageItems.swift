import Presentation
import TextLayout

// The context of the page templates. The names are those used in Prompts/pages/.

/// A list. Templates get nil instead of an empty one.
struct PageItems<Item> {
  let items: [Item]
}

/// A list of points from the sheet.
struct PagePoints {
  let items: [String]
  let boxes: Bool

  init(_ points: [String], boxes: Bool) {
    items = points.map { Sanitizer.line($0) }
    self.boxes = boxes
  }
}

/// A label and its value.
struct PageFact {
  let label: String
  let value: String?

  init(_ fact: Sheet.Fact) {
    label = Sanitizer.line(fact.label)
    value = fact.value.map { Sanitizer.line($0) }
  }
}
