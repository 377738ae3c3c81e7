import Presentation
import TextLayout

// What the templates of pages walk over. The names are those that stand in Prompts/pages/.

/// A list: there, or not there at all.
struct PageItems<Item> {
  let items: [Item]
}

/// Points of a sheet.
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
