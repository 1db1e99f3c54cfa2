/// Tells how near a folded name comes to one that somebody typed.
///
/// It works on flat lists of letters and keeps its tables from name to name: a search judges every name of a graph.
struct NameJudge {
  private let wanted: [Unicode.Scalar]
  /// How many slips a name may be away.
  private let allowance: Int
  /// Whether a name may hold what was typed anywhere: Chinese, Japanese and Korean names have no spaces between words.
  private let takesParts: Bool
  private var distance = EditDistance()

  /// - Parameter wanted: The folded form of what was typed.
  init(_ wanted: [Unicode.Scalar]) {
    self.wanted = wanted
    allowance = EditDistance.allowance(forLength: wanted.count)
    takesParts = wanted.contains { $0.value >= 0x2E80 }
  }

  /// How well a name fits that is longer than what was typed, or a slip or two away from it.
  ///
  /// - Parameter name: A folded name.
  /// - Returns: `nil` for the name itself and for one that is not near.
  mutating func near(_ name: [Unicode.Scalar]) -> (reason: NameMatch.Reason, score: Double)? {
    let share = Double(wanted.count) / Double(max(wanted.count, name.count))
    if name.starts(with: wanted) {
      return name.count == wanted.count ? nil : (.prefix, 0.8 + 0.15 * share)
    }
    if let count = slips(name, 0..<name.count, limit: allowance), count > 0 {
      return (.typo(count), 0.9 - 0.15 * Double(count))
    }
    if let place = place(in: name) {
      if place == 0 || name[place - 1] == " " { return (.word, 0.6 + 0.15 * share) }
      if takesParts { return (.part, 0.55 + 0.15 * share) }
    }
    // No slip is no typing error, and only that is allowed in short words.
    guard allowance > 0 else { return nil }
    var start = 0
    while let word = NameJudge.word(of: name, from: start) {
      if let count = slips(name, word, limit: allowance), count > 0 {
        return (.typo(count), 0.65 - 0.15 * Double(count) + 0.05 * share)
      }
      start = word.upperBound
    }
    return nil
  }

  /// How well the word of a name fits that differs least from what was typed, if a third of its letters may stay.
  ///
  /// - Parameter name: A folded name.
  /// - Returns: `nil` if no word does.
  mutating func far(_ name: [Unicode.Scalar]) -> (reason: NameMatch.Reason, score: Double)? {
    var least: Int?
    var start = 0
    while let word = NameJudge.word(of: name, from: start) {
      if let count = slips(name, word, limit: wanted.count * 2 / 3) {
        least = min(least ?? count, count)
      }
      start = word.upperBound
    }
    return least.map { (.typo($0), 0.5 * (1 - Double($0) / Double(wanted.count))) }
  }

  private mutating func slips(
    _ name: [Unicode.Scalar],
    _ word: Range<Int>,
    limit: Int
  ) -> Int? {
    guard abs(word.count - wanted.count) <= limit else { return nil }
    let wanted = wanted
    return distance.between(name.span.extracting(word), wanted.span, limit: limit)
  }

  /// Where what was typed stands in a name, at the start of a word if it does anywhere; `nil` for a single letter.
  private func place(in name: [Unicode.Scalar]) -> Int? {
    guard wanted.count > 1, wanted.count <= name.count else { return nil }
    var inside: Int?
    for place in 0...(name.count - wanted.count) where stands(in: name, at: place) {
      if place == 0 || name[place - 1] == " " { return place }
      inside = inside ?? place
    }
    return inside
  }

  private func stands(in name: [Unicode.Scalar], at place: Int) -> Bool {
    for index in wanted.indices where name[place + index] != wanted[index] { return false }
    return true
  }

  /// The next word of a name.
  private static func word(of name: [Unicode.Scalar], from start: Int) -> Range<Int>? {
    var first = start
    while first < name.count, name[first] == " " { first += 1 }
    guard first < name.count else { return nil }
    var end = first
    while end < name.count, name[end] != " " { end += 1 }
    return first..<end
  }
}
