extension NameScorer {
  /// How much a word says about which organization is meant.
  private static func weight(_ token: NameToken) -> Double {
    switch token.kind {
    case .distinctive:
      token.length <= 2 && !token.flags.contains(.syllable)
        ? 0.6 : token.flags.contains(.syllable) ? 0.5 : 1
    case .generic: 0.25
    case .place: 0.45
    case .qualifier: 0.5
    case .number: 0.9
    case .initial, .title, .particle: 0.3
    case .type, .stop: 0
    }
  }

  /// What the words left over on one side are.
  private struct Rest {
    var weight = 0.0
    var distinctive = 0
    var generic = 0
    var places = 0
    var qualifiers = 0
    var numbers = 0

    init(_ name: AnalyzedName, _ free: UInt32) {
      for place in name.tokens.indices where free.has(place) {
        weight += NameScorer.weight(name.tokens[place])
        switch name.tokens[place].kind {
        case .place: places += 1
        case .generic: generic += 1
        case .qualifier: qualifiers += 1
        case .number: numbers += 1
        case .stop, .type: break
        default: distinctive += 1
        }
      }
    }

    var isEmpty: Bool { weight == 0 }
    /// Nothing that names anybody.
    var isPlain: Bool { distinctive == 0 && numbers == 0 }
  }

  private struct Matched {
    var weight = 0.0
    var score = 0.0
    var distinctive = 0.0
    var longest = 0
    var places = 0
    var count = 0
    var isFuzzy = false
    var names = 0
    var longestName = 0
    var isAbbreviation = false
    var usesInitials = false

    mutating func add(_ token: NameToken, _ weight: Double, _ likeness: Double) {
      self.weight += weight
      score += weight * likeness
      count += 1
      if token.kind == .place { places += 1 }
      if token.kind == .distinctive {
        names += 1
        longestName = max(longestName, Int(token.length))
        if token.flags.contains(.capitals) { isAbbreviation = true }
      }
      if token.kind == .distinctive || token.kind == .number {
        distinctive += weight * likeness
        longest = max(longest, Int(token.length))
      }
      if likeness < 0.95 { isFuzzy = true }
    }
  }

  mutating func scoreOrganizations(_ a: AnalyzedName, _ b: AnalyzedName) -> Double {
    alignment.reset()
    for (place, token) in a.tokens.enumerated() where token.kind != .type && token.kind != .stop {
      alignment.countedA |= .place(place)
    }
    for (place, token) in b.tokens.enumerated() where token.kind != .type && token.kind != .stop {
      alignment.countedB |= .place(place)
    }
    if let score = declared(a, b) { return score }
    var matched = Matched()
    matchEqual(a, b, &matched)
    matchMerged(a, b, &matched)
    matchInitials(a, b, &matched)
    matchAlike(a, b, &matched)

    let (restA, restB) = (Rest(a, alignment.freeA), Rest(b, alignment.freeB))
    let low = min(restA.weight, restB.weight)
    let high = max(restA.weight, restB.weight)
    guard matched.weight > 0 else {
      note("no word in common")
      return 0
    }
    let score = matched.score / (matched.weight + 2.4 * low + 0.75 * (high - low))
    if explains { noteRest(a, b) }
    limit(a, b, restA, restB, matched)
    lift(a, b, restA, restB, matched)
    return score
  }

  /// A short form that the longer name itself gives.
  private mutating func declared(_ a: AnalyzedName, _ b: AnalyzedName) -> Double? {
    guard a.declared != 0 || b.declared != 0 else { return nil }
    for (name, other) in [(a, b), (b, a)] where name.declared != 0 {
      let words = other.tokens.filter { $0.kind != .type && $0.kind != .stop }
      guard words.count == 1, words[0].hash == name.declared else { continue }
      note("'\(other.text(words[0]))' is the short form that the name gives in parentheses")
      return 0.95
    }
    return nil
  }

  // MARK: Matching words

  private mutating func matchEqual(_ a: AnalyzedName, _ b: AnalyzedName, _ matched: inout Matched) {
    for i in a.tokens.indices where alignment.freeA.has(i) {
      for j in b.tokens.indices
      where alignment.freeB.has(j) && a.tokens[i].canonical == b.tokens[j].canonical {
        use(a, .place(i), b, .place(j))
        let isSame = a.tokens[i].hash == b.tokens[j].hash
        matched.add(a.tokens[i], NameScorer.weight(a.tokens[i]), isSame ? 1 : 0.98)
        if !isSame {
          note("'\(a.text(a.tokens[i]))' = '\(b.text(b.tokens[j]))', another form of the word")
        }
        break
      }
    }
  }

  private mutating func use(_ a: AnalyzedName, _ left: UInt32, _ b: AnalyzedName, _ right: UInt32) {
    alignment.usedA |= left
    alignment.usedB |= right
  }

  private mutating func matchMerged(_ a: AnalyzedName, _ b: AnalyzedName, _ matched: inout Matched)
  {
    for i in a.tokens.indices where alignment.freeA.has(i) {
      guard let bits = merge(of: i, a, in: b, free: alignment.freeB) else { continue }
      use(a, .place(i), b, bits)
      add(merged: a.tokens[i], of: b, bits, &matched)
      note("'\(a.text(a.tokens[i]))' = '\(NameScorer.words(b, bits))', run together")
    }
    for j in b.tokens.indices where alignment.freeB.has(j) {
      guard let bits = merge(of: j, b, in: a, free: alignment.freeA) else { continue }
      use(a, bits, b, .place(j))
      add(merged: b.tokens[j], of: a, bits, &matched)
      note("'\(NameScorer.words(a, bits))' = '\(b.text(b.tokens[j]))', run together")
    }
  }

  private func add(
    merged token: NameToken,
    of name: AnalyzedName,
    _ bits: UInt32,
    _ matched: inout Matched
  ) {
    var parts = 0.0
    for place in name.tokens.indices where bits.has(place) {
      parts += NameScorer.weight(name.tokens[place])
    }
    matched.add(token, max(NameScorer.weight(token), min(parts, 1)), 1)
  }

  private mutating func matchInitials(
    _ a: AnalyzedName,
    _ b: AnalyzedName,
    _ matched: inout Matched
  ) {
    for i in a.tokens.indices where alignment.freeA.has(i) && a.tokens[i].kind == .distinctive {
      let isAlone = alignment.freeA & ~.place(i) == 0
      guard let bits = initials(of: i, a, in: b, free: alignment.freeB, least: isAlone ? 2 : 3)
      else { continue }
      if a.tokens[i].length == 2, alignment.freeB & ~bits != 0 { continue }
      use(a, .place(i), b, bits)
      matched.add(a.tokens[i], 1, 0.9)
      matched.usesInitials = true
      cap(0.86, "'\(a.text(a.tokens[i]))' may be the initials of '\(NameScorer.words(b, bits))'")
    }
    for j in b.tokens.indices where alignment.freeB.has(j) && b.tokens[j].kind == .distinctive {
      let isAlone = alignment.freeB & ~.place(j) == 0
      guard let bits = initials(of: j, b, in: a, free: alignment.freeA, least: isAlone ? 2 : 3)
      else { continue }
      if b.tokens[j].length == 2, alignment.freeA & ~bits != 0 { continue }
      use(a, bits, b, .place(j))
      matched.add(b.tokens[j], 1, 0.9)
      matched.usesInitials = true
      cap(0.86, "'\(b.text(b.tokens[j]))' may be the initials of '\(NameScorer.words(a, bits))'")
    }
  }

  private mutating func matchAlike(_ a: AnalyzedName, _ b: AnalyzedName, _ matched: inout Matched) {
    while true {
      var best = (0.0, 0, 0)
      for i in a.tokens.indices where alignment.freeA.has(i) {
        for j in b.tokens.indices where alignment.freeB.has(j) {
          let likeness = likeness(a, i, b, j, isPerson: false)
          if likeness > best.0 { best = (likeness, i, j) }
        }
      }
      guard best.0 > 0 else { return }
      let (likeness, i, j) = best
      use(a, .place(i), b, .place(j))
      let weight = (NameScorer.weight(a.tokens[i]) + NameScorer.weight(b.tokens[j])) / 2
      matched.add(a.tokens[i], weight, likeness)
      let how = likeness >= 0.95 ? "another romanization" : "alike \(NameScorer.decimal(likeness))"
      note("'\(a.text(a.tokens[i]))' ~ '\(b.text(b.tokens[j]))', \(how)")
    }
  }

  static func words(_ name: AnalyzedName, _ bits: UInt32) -> String {
    name.tokens.indices.filter { bits.has($0) }.map { name.text(name.tokens[$0]) }
      .joined(separator: " ")
  }

  private mutating func noteRest(_ a: AnalyzedName, _ b: AnalyzedName) {
    for (name, free) in [(a, alignment.freeA), (b, alignment.freeB)] where free != 0 {
      note("'\(NameScorer.words(name, free))' left over")
    }
  }

  // MARK: Limits

  private mutating func limit(
    _ a: AnalyzedName,
    _ b: AnalyzedName,
    _ restA: Rest,
    _ restB: Rest,
    _ matched: Matched
  ) {
    if matched.distinctive < 0.3 {
      let isWhole = restA.isEmpty && restB.isEmpty
      if !isWhole {
        cap(0.60, "no word in common that tells parties apart")
      } else if matched.isFuzzy {
        cap(0.85, "only general words, and not quite the same")
      }
    }
    if restA.numbers > 0, restB.numbers > 0 {
      cap(0.45, "different numbers")
    } else if restA.numbers + restB.numbers > 0 {
      cap(0.78, "a number on one side")
    }
    if restA.places > 0, restB.places > 0 {
      cap(matched.places > 0 ? 0.69 : 0.60, "different places")
    } else if restA.places + restB.places > 0 {
      cap(0.89, "a place on one side")
    }
    if restA.distinctive > 0, restB.distinctive > 0 { cap(0.69, "other words on both sides") }
    if restA.qualifiers > 0, restB.qualifiers > 0 {
      cap(0.60, "different qualifiers")
    } else if restA.qualifiers + restB.qualifiers > 0 {
      cap(0.85, "a qualifier on one side")
    }
    if !restA.isEmpty || !restB.isEmpty { cap(0.89, "not every word is matched") }
    if matched.isFuzzy { cap(0.96, "spelled differently") }
    if matched.names == 1, matched.longestName <= 4,
      matched.isAbbreviation || matched.longestName <= 3,
      matched.count <= 2, !(restA.isEmpty && restB.isEmpty && a.types == b.types && a.types.isEmpty)
    {
      cap(0.89, "a short name that several may carry")
    }
    if matched.names == 1, matched.count == 1, a.types != b.types, !a.types.isEmpty,
      !b.types.isEmpty
    {
      cap(0.89, "one word in common, and different forms")
    }
    limitForms(a.types, b.types)
  }

  private mutating func limitForms(_ a: OrgTypes, _ b: OrgTypes) {
    guard a != b else { return }
    if a.contains(.singapore) != b.contains(.singapore), !a.isEmpty, !b.isEmpty {
      cap(0.69, "a Singapore company and another form")
    }
    if a.contains(.group) != b.contains(.group) { cap(0.89, "a group or holding on one side") }
    if a.contains(.state) != b.contains(.state), !a.isEmpty, !b.isEmpty {
      cap(0.89, "a state enterprise on one side")
    }
    if a.contains(.freeZone) != b.contains(.freeZone), !a.isEmpty, !b.isEmpty {
      cap(0.89, "a free-zone company on one side")
    }
    let forms: OrgTypes = [.limited, .stock]
    let (left, right) = (a.intersection(forms), b.intersection(forms))
    if !left.isEmpty, !right.isEmpty, left.isDisjoint(with: right) {
      cap(0.89, "different forms: \(a.words), \(b.words)")
    }
  }

  // MARK: What is contained

  private mutating func lift(
    _ a: AnalyzedName,
    _ b: AnalyzedName,
    _ restA: Rest,
    _ restB: Rest,
    _ matched: Matched
  ) {
    let isContained = restA.isEmpty || restB.isEmpty
    let rest = restA.isEmpty ? restB : restA
    if matched.usesInitials, isContained { lift(rest.isEmpty ? 0.86 : 0.75, "initials fit") }
    if isContained, matched.distinctive < 0.45, matched.count >= 3, rest.numbers == 0,
      restA.qualifiers + restB.qualifiers == 0, min(a.tokens.count, b.tokens.count) >= 3
    {
      // The general words in one order make a name: Harbin Institute of Technology.
      ceiling = max(ceiling, 0.70)
      lift(0.70, "one name holds all words of the other")
    }
    guard matched.distinctive >= 0.45, matched.longest >= 3 else { return }
    if !isContained, restA.isPlain, restB.isPlain, restA.places == 0 || restB.places == 0,
      restA.qualifiers + restB.qualifiers == 0, matched.longestName >= 4 || matched.names > 1
    {
      lift(0.71, "the words that name somebody are the same")
    }
    if isContained {
      if rest.isPlain {
        lift(
          0.80,
          restA.isEmpty && restB.isEmpty
            ? "every word is matched"
            : "one name holds the other, and nothing more that names anybody"
        )
      } else if rest.numbers == 0 {
        lift(0.72, "one name holds the other")
      }
    }
  }
}
