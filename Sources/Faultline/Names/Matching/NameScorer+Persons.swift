extension NameScorer {
  mutating func scorePersons(_ a: AnalyzedName, _ b: AnalyzedName) -> Double {
    alignment.reset()
    alignment.countedA = NameScorer.counted(a)
    alignment.countedB = NameScorer.counted(b)
    var count = 0
    var sum = 0.0
    var least = 1.0
    func add(_ likeness: Double) {
      count += 1
      sum += likeness
      least = min(least, likeness)
    }
    // Words that are equal, then words run together, then those that are alike.
    for i in a.tokens.indices where alignment.freeA.has(i) {
      for j in b.tokens.indices
      where alignment.freeB.has(j) && a.tokens[i].hash == b.tokens[j].hash {
        use(.place(i), .place(j))
        if a.tokens[i].kind != .initial { add(1) }
        break
      }
    }
    for i in a.tokens.indices where alignment.freeA.has(i) {
      guard let bits = merge(of: i, a, in: b, free: alignment.freeB) else { continue }
      use(.place(i), bits)
      add(1)
      note("'\(a.text(a.tokens[i]))' = '\(NameScorer.words(b, bits))', run together")
    }
    for j in b.tokens.indices where alignment.freeB.has(j) {
      guard let bits = merge(of: j, b, in: a, free: alignment.freeA) else { continue }
      use(bits, .place(j))
      add(1)
      note("'\(NameScorer.words(a, bits))' = '\(b.text(b.tokens[j]))', run together")
    }
    while true {
      var best = (0.0, 0, 0)
      for i in a.tokens.indices where alignment.freeA.has(i) && a.tokens[i].kind != .initial {
        for j in b.tokens.indices where alignment.freeB.has(j) && b.tokens[j].kind != .initial {
          let likeness = likeness(a, i, b, j, isPerson: true)
          if likeness > best.0 { best = (likeness, i, j) }
        }
      }
      guard best.0 > 0 else { break }
      let (likeness, i, j) = best
      use(.place(i), .place(j))
      add(likeness)
      let how =
        a.tokens[i].canonical == b.tokens[j].canonical
        ? "forms of one given name"
        : likeness >= 0.95 ? "another romanization" : "alike \(NameScorer.decimal(likeness))"
      note("'\(a.text(a.tokens[i]))' ~ '\(b.text(b.tokens[j]))', \(how)")
    }
    let initials = matchPersonInitials(a, b)
    return weighPersons(a, b, count: count, sum: sum, least: least, initials: initials)
  }

  private mutating func use(_ left: UInt32, _ right: UInt32) {
    alignment.usedA |= left
    alignment.usedB |= right
  }

  private static func counted(_ name: AnalyzedName) -> UInt32 {
    var bits: UInt32 = 0
    for (place, token) in name.tokens.enumerated()
    where token.kind != .title && token.kind != .particle {
      bits |= .place(place)
    }
    return bits
  }

  /// Matches initials with the words that they start.
  private mutating func matchPersonInitials(_ a: AnalyzedName, _ b: AnalyzedName) -> Int {
    var count = 0
    for i in a.tokens.indices where alignment.freeA.has(i) {
      for j in b.tokens.indices where alignment.freeB.has(j) {
        let (left, right) = (a.tokens[i], b.tokens[j])
        guard left.kind == .initial || right.kind == .initial,
          a.letters[Int(left.start)] == b.letters[Int(right.start)]
        else { continue }
        use(.place(i), .place(j))
        count += 1
        note("'\(a.text(left))' and '\(b.text(right))' start alike")
        break
      }
    }
    return count
  }

  private mutating func weighPersons(
    _ a: AnalyzedName,
    _ b: AnalyzedName,
    count: Int,
    sum: Double,
    least: Double,
    initials: Int
  ) -> Double {
    guard count > 0 else {
      note("no word in common")
      return 0
    }
    let (extraA, extraB) = (extras(a, alignment.freeA), extras(b, alignment.freeB))
    if explains {
      for (name, free) in [(a, alignment.freeA), (b, alignment.freeB)] where free != 0 {
        note("'\(NameScorer.words(name, free))' left over")
      }
    }
    let mean = sum / Double(count)
    let (low, high) = (min(extraA.weight, extraB.weight), max(extraA.weight, extraB.weight))
    let score = mean - 0.45 * low - 0.13 * (high - low)
    if initials > 0 { cap(0.84, "an initial stands for a name") }
    if count == 1, initials == 0 {
      let isWhole = extraA.count == 0 && extraB.count == 0
      if !isWhole { cap(0.55, "only one name in common") }
    }
    if extraA.count > 0, extraB.count > 0 {
      cap(count >= 2 ? 0.69 : 0.55, "other names on both sides")
    } else if extraA.count + extraB.count > 0 {
      cap(0.89, "a name on one side only")
      if count >= 2 { lift(count >= 3 ? 0.80 : 0.74, "all names of the shorter one are there") }
    }
    if extraA.initials > 0,
      extraB.initials + extraB.count > 0
        || extraB.initials > 0 && extraA.count > 0
    {
      cap(0.69, "an initial that stands for none of the other's names")
    }
    // A slip is as good as the likeness of the worst word.
    if least < 0.95 { cap(0.5 + least / 2, "spelled differently") }
    limitChinese(a, b, extraA.count + extraB.count)
    limitOrder(a, b, count)
    limitFathers(a, b)
    return score
  }

  private func extras(_ name: AnalyzedName, _ free: UInt32) -> (
    count: Int, initials: Int, weight: Double
  ) {
    var (count, initials) = (0, 0)
    var weight = 0.0
    for place in name.tokens.indices where free.has(place) {
      let token = name.tokens[place]
      if token.kind == .initial {
        weight += 0.4
        initials += 1
      } else {
        count += 1
        weight += isPatronymic(name, token) ? 0.2 : 1
      }
    }
    return (count, initials, weight)
  }

  /// Whether a word ends as Russian patronymics do.
  private func isPatronymic(_ name: AnalyzedName, _ token: NameToken) -> Bool {
    guard token.length >= 6 else { return false }
    let last = name.letters[token.range.upperBound - 1]
    guard last == UInt8(ascii: "a") || last == UInt8(ascii: "h") else { return false }
    let text = name.letters[token.range]
    for ending in NameScorer.patronymicEndings
    where text.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
      return true
    }
    return false
  }

  private static let patronymicEndings = [
    "ovich", "evich", "ovna", "evna", "ovych", "yovych", "ivna", "avich", "ievich",
  ]

  /// One more syllable makes another Chinese name: Tang Jie is not Tang Jiehua.
  private mutating func limitChinese(_ a: AnalyzedName, _ b: AnalyzedName, _ extras: Int) {
    guard extras > 0 else { return }
    func isChinese(_ name: AnalyzedName) -> Bool {
      name.tokens.allSatisfy { $0.flags.contains(.pinyin) || $0.kind == .title }
        && name.tokens.count <= 4
    }
    if isChinese(a), isChinese(b) { cap(0.60, "one more syllable makes another Chinese name") }
  }

  /// A bin B is the son of B, not his father: the two who change places are two persons.
  private mutating func limitFathers(_ a: AnalyzedName, _ b: AnalyzedName) {
    for i in a.tokens.indices where NameScorer.sons.contains(a.tokens[i].hash) {
      guard i > 0, i + 1 < a.tokens.count else { continue }
      for j in b.tokens.indices where NameScorer.sons.contains(b.tokens[j].hash) {
        guard j > 0, j + 1 < b.tokens.count else { continue }
        let (child, father) = (a.tokens[i - 1].canonical, a.tokens[i + 1].canonical)
        if child != father, child == b.tokens[j + 1].canonical,
          father == b.tokens[j - 1].canonical
        {
          return cap(0.60, "father and child change places")
        }
      }
    }
  }

  private static let sons = Set(["bin", "ibn", "ben", "bn", "bint"].map { NameHash.of($0) })

  /// Three names in another order are another person, unless the family name only moved from one end to the other.
  private mutating func limitOrder(_ a: AnalyzedName, _ b: AnalyzedName, _ count: Int) {
    guard count >= 3, a.tokens.count == count, b.tokens.count == count else { return }
    var order: [Int] = []
    for token in a.tokens {
      guard let place = b.tokens.firstIndex(where: { $0.hash == token.hash }) else { return }
      order.append(place)
    }
    let isRotation = order.indices.allSatisfy { (order[0] + $0) % count == order[$0] }
    if Set(order).count == count, !isRotation { cap(0.89, "the names stand in another order") }
  }
}
