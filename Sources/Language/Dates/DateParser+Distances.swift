/// Days and times relative to now or to another day.
extension DateParser {
  /// Reads `in 3 days`, `in an hour`, `two weeks from thursday`, `3 days ago`.
  mutating func takeDistance() -> Bool {
    let isIn = isOne(of: words.file.in, at) || isOne(of: words.file.after, at)
    let start = isIn ? at + 1 : at
    guard let distance = distance(start) else { return false }
    var place = distance.next
    if isIn {
      guard !isOne(of: words.file.of, place), isOne(of: words.file.in, at) || !isAnchor(place + 1)
      else { return false }
      if isOne(of: words.file.time, place) { place += 1 }
      at = place
      add(distance, sign: 1)
      return true
    }
    if isOne(of: words.file.ago, place) {
      at = place + 1
      add(distance, sign: -1)
      return true
    }
    // `a week today`
    if distance.weeks != nil, let base = token(place)?.text, let days = words.file.days[base] {
      at = place + 1
      add(distance, sign: 1)
      if days != 0 { pieces.set(\.offset, days) }
      return true
    }
    if let days = distance.weeks.map({ 7 * $0 }) ?? distance.days,
      let relation = relation(place)
    {
      pieces.set(\.relation, .days(relation.sign * days))
      at = relation.next
      return true
    }
    // `a week on thursday`
    if let weeks = distance.weeks, isOne(of: words.file.on, place),
      token(place + 1).map({ words.weekday($0.text) != nil }) ?? false || isAnchor(place + 1)
    {
      pieces.weeks = (pieces.weeks ?? 0) + weeks
      at = place + 1
      return true
    }
    guard isOne(of: words.file.from, place) || isOne(of: words.file.after, place),
      let base = token(place + 1)?.text
    else { return false }
    if words.file.fromNow.contains(base) || words.file.days[base] == 0 {
      at = place + 2
      if words.file.evenings.contains(base) { pieces.part = .evening }
      add(distance, sign: 1)
      return true
    }
    guard distance.minutes == nil, distance.months == nil else { return false }
    if let days = words.file.days[base] {
      pieces.set(\.offset, days + (distance.days ?? 0) + 7 * (distance.weeks ?? 0))
      at = place + 2
      return true
    }
    guard let weeks = distance.weeks,
      words.weekday(base) != nil || modifier(place + 1) != nil || words.file.the.contains(base)
    else { return false }
    // The weekday or date itself is read next.
    pieces.weeks = (pieces.weeks ?? 0) + weeks
    at = place + 1
    return true
  }

  private struct Distance {
    var minutes: Int?
    var days: Int?
    var weeks: Int?
    var months: Int?
    var next: Int
  }

  private mutating func add(_ distance: Distance, sign: Int) {
    if let minutes = distance.minutes { pieces.set(\.distance, sign * minutes) }
    if let days = distance.days { pieces.set(\.offset, sign * days) }
    if let weeks = distance.weeks { pieces.weeks = (pieces.weeks ?? 0) + sign * weeks }
    if let months = distance.months { pieces.set(\.months, sign * months) }
  }

  private func distance(_ index: Int) -> Distance? {
    if let duration = duration(index) {
      return Distance(minutes: duration.minutes, next: duration.next)
    }
    var place = index
    while isOne(of: words.file.at, place) { place += 1 }
    var amount = 1
    if let number = number(place) {
      (amount, place) = number
    } else if let word = token(place)?.text, let value = words.file.amounts[word] {
      (amount, place) = (value, place + 1)
      if amount == 1, let word = token(place)?.text, let value = words.file.amounts[word] {
        (amount, place) = (value, place + 1)
      }
      if isOne(of: words.file.of, place) { place += 1 }
    } else if !isOne(of: words.file.week, index),
      token(index).flatMap({ words.unit($0.text) }) != .fortnight
    {
      return nil
    }
    guard (0...36_500).contains(amount), let unit = token(place).flatMap({ words.unit($0.text) })
    else { return nil }
    switch unit {
    case .day: return Distance(days: amount, next: place + 1)
    case .week: return Distance(weeks: amount, next: place + 1)
    case .fortnight: return Distance(weeks: 2 * amount, next: place + 1)
    case .month: return Distance(months: amount, next: place + 1)
    case .minute, .hour: return nil
    }
  }
}
