/// Scores pairs of analyzed names; keeps its scratch space from pair to pair.
///
/// The rules are those that analysts of sanctions lists apply by hand; OpenSanctions' logic-v2 (weights for numbers,
/// forms and places) and rigour (product of both sides, cliffs for short words) were read for ideas. No weight was
/// learned.
struct NameScorer {
  /// Whether to say how a score came about.
  var explains = false
  var steps: [NameStep] = []
  var alignment = NameAlignment()
  /// The highest score that the rules so far allow.
  var ceiling = 1.0
  /// The lowest.
  var floor = 0.0
  var letters = WordDistance()

  /// Scores two names.
  ///
  /// - Parameters:
  ///   - a: One name.
  ///   - b: The other, of the same kind.
  /// - Returns: From 0 to 1.
  /// - Complexity: O(*n*·*m*) in the words, and in the letters of words that are alike.
  mutating func score(_ a: AnalyzedName, _ b: AnalyzedName) -> Double {
    steps.removeAll(keepingCapacity: true)
    (ceiling, floor) = (1, 0)
    guard !a.tokens.isEmpty, !b.tokens.isEmpty else {
      note("nothing to compare")
      return 0
    }
    guard a.isComparable(with: b) else {
      note("script not comparable")
      return 0
    }
    if explains { noteReading(a, b) }
    if NameScorer.areAlike(a, b) {
      note("the same words")
      return 1
    }
    let raw = a.isPerson || b.isPerson ? scorePersons(a, b) : scoreOrganizations(a, b)
    return max(0, min(max(raw, floor), ceiling))
  }

  /// Whether two names have the same words in the same order, and the same form.
  private static func areAlike(_ a: AnalyzedName, _ b: AnalyzedName) -> Bool {
    guard a.tokens.count == b.tokens.count, a.types == b.types else { return false }
    for place in a.tokens.indices where a.tokens[place].hash != b.tokens[place].hash {
      return false
    }
    return true
  }

  mutating func note(_ text: @autoclosure () -> String) {
    if explains { steps.append(NameStep(text())) }
  }

  /// Holds the score down.
  mutating func cap(_ value: Double, _ text: @autoclosure () -> String) {
    ceiling = min(ceiling, value)
    if explains {
      steps.append(NameStep("\(text()): at most \(NameScorer.decimal(value))", cap: value))
    }
  }

  /// Holds the score up.
  mutating func lift(_ value: Double, _ text: @autoclosure () -> String) {
    guard value > floor else { return }
    floor = value
    if explains { steps.append(NameStep("\(text()): at least \(NameScorer.decimal(value))")) }
  }

  /// A score with two digits.
  static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
  }

  private mutating func noteReading(_ a: AnalyzedName, _ b: AnalyzedName) {
    for name in [a, b] {
      if name.isRepaired { note("letters of another script that look alike put right") }
      let text = name.tokens.map { name.text($0) }.joined(separator: " ")
      if name.scripts.contains(.han) { note("Chinese read as '\(text)'") }
      if name.scripts.contains(.cyrillic), !name.isRepaired || name.scripts == .cyrillic {
        note("Cyrillic read as '\(text)'")
      }
    }
  }

  // MARK: Words

  /// How alike two words are, from 0 to 1.
  mutating func likeness(
    _ a: AnalyzedName,
    _ i: Int,
    _ b: AnalyzedName,
    _ j: Int,
    isPerson: Bool
  ) -> Double {
    let (left, right) = (a.tokens[i], b.tokens[j])
    if left.canonical == right.canonical { return left.hash == right.hash ? 1 : 0.97 }
    if left.flags.contains(.foreign) != right.flags.contains(.foreign) { return 0 }
    if left.kind == .number || right.kind == .number { return 0 }
    // One letter more or less makes another Mandarin syllable; Selina and Selena only look as if they were made of such.
    let arePinyin = left.flags.contains(.pinyin) && right.flags.contains(.pinyin)
    if arePinyin, !isPerson || a.isChinese && b.isChinese { return 0 }
    // Abbreviations that differ are different ones.
    if !isPerson,
      left.flags.contains(.capitals) && !a.isCapitals && left.length <= 8
        || right.flags.contains(.capitals) && !b.isCapitals && right.length <= 8
    {
      return left.skeleton == right.skeleton && left.length > 4 ? 0.95 : 0
    }
    if left.skeleton != 0, left.skeleton == right.skeleton, min(left.length, right.length) > 1 {
      return 0.95
    }
    let (short, long) = (min(left.length, right.length), max(left.length, right.length))
    if isPerson {
      if left.bones == right.bones, left.boneCount >= 2, long - short <= 3,
        left.boneCount >= 3 || short >= 3
      {
        return left.boneCount >= 3 ? 0.90 : 0.84
      }
    } else if left.bones == right.bones, left.boneCount >= 4, long - short <= 3 {
      return 0.86
    }
    if !isPerson, isAdjective(a, left, of: b, right) || isAdjective(b, right, of: a, left) {
      return 0.9
    }
    let limit =
      isPerson
      ? (short <= 3 ? 0 : short <= 7 ? 1 : 2)
      : long <= 4 || short <= 3 ? 0 : short <= 8 ? 1 : short <= 13 ? 2 : 3
    // A slip changes two of the letters that a word has at most.
    guard limit > 0, long - short <= limit,
      (left.mask ^ right.mask).nonzeroBitCount <= 2 * limit
    else { return 0 }
    guard
      let slips = letters.between(a.letters, left.range, b.letters, right.range, limit: limit),
      slips > 0
    else { return 0 }
    if isPerson, a.letters[Int(left.start)] != b.letters[Int(right.start)] {
      return slips > 1 || short < 5 ? 0 : short == 5 ? 0.76 : 0.8
    }
    return 1 - Double(slips) / Double(long) * (isPerson ? 0.9 : 0.8)
  }

  /// Whether a word is the Russian adjective of another: Muromskiy, of Murom.
  private func isAdjective(
    _ a: AnalyzedName,
    _ longer: NameToken,
    of b: AnalyzedName,
    _ shorter: NameToken
  ) -> Bool {
    let extra = Int(longer.length) - Int(shorter.length)
    guard shorter.length >= 4, (3...5).contains(extra),
      a.letters[longer.range].starts(with: b.letters[shorter.range])
    else { return false }
    let ending = a.letters[longer.range].suffix(extra)
    for known in NameScorer.adjectiveEndings where ending.elementsEqual(known.utf8) { return true }
    return false
  }

  private static let adjectiveEndings = [
    "sky", "ski", "skiy", "skii", "skij", "skaya", "skaia", "skoe", "skoye", "skogo",
  ]
}
