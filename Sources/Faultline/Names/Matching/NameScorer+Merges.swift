extension NameScorer {
  /// A word of one name that is several words of the other, run together: `Zhengfei` and `Zheng Fei`.
  ///
  /// - Returns: The bits of the words, or `nil`.
  func merge(
    of i: Int,
    _ a: AnalyzedName,
    in b: AnalyzedName,
    free: UInt32
  ) -> UInt32? {
    let whole = a.tokens[i]
    guard whole.length >= 4 else { return nil }
    for first in b.tokens.indices where free.has(first) || b.tokens[first].kind == .particle {
      var place = whole.range.lowerBound
      var bits: UInt32 = 0
      var count = 0
      for next in first..<min(b.tokens.count, first + 5) {
        guard free.has(next) || b.tokens[next].kind == .particle else { break }
        let part = b.tokens[next]
        guard place + Int(part.length) <= whole.range.upperBound,
          a.letters[place] == b.letters[Int(part.start)],
          a.letters[place..<place + Int(part.length)] == b.letters[part.range]
        else { break }
        place += Int(part.length)
        bits |= .place(next)
        count += 1
        if place == whole.range.upperBound, count > 1 { return bits }
      }
    }
    return nil
  }

  /// A word of one name that is the initials of several words of the other that stand together: `IRGC`.
  ///
  /// - Parameters:
  ///   - i: The word.
  ///   - a: Its name.
  ///   - b: The other name.
  ///   - free: The words of the other name that may be used.
  ///   - least: How many words it must stand for at least.
  /// - Returns: The bits of the words, or `nil`.
  func initials(
    of i: Int,
    _ a: AnalyzedName,
    in b: AnalyzedName,
    free: UInt32,
    least: Int
  ) -> UInt32? {
    let short = a.tokens[i]
    guard (2...8).contains(short.length), !short.flags.contains(.syllable) else { return nil }
    let initial = a.letters[Int(short.start)]
    for first in b.tokens.indices where b.letters[Int(b.tokens[first].start)] == initial {
      if let bits = run(a.letters[short.range], b, first, free, least: least, used: 0) {
        return bits
      }
    }
    return nil
  }

  /// Takes letters from the words of a name, from a place on.
  private func run(
    _ letters: ArraySlice<UInt8>,
    _ b: AnalyzedName,
    _ place: Int,
    _ free: UInt32,
    least: Int,
    used: UInt32
  ) -> UInt32? {
    guard let letter = letters.first else {
      // Two words at least that are no form: BP is not "BD plc".
      let words = (used & free).nonzeroBitCount
      return used.nonzeroBitCount >= least && words >= min(least, 2) ? used : nil
    }
    guard place < b.tokens.count else { return nil }
    let token = b.tokens[place]
    let maySkip = token.kind == .type || token.kind == .stop
    let isOpen = maySkip || free.has(place)
    if isOpen, b.letters[Int(token.start)] == letter {
      let rest = letters.dropFirst()
      if let bits = run(rest, b, place + 1, free, least: least, used: used | .place(place)) {
        return bits
      }
      if token.hump != 0, rest.first == token.hump,
        let bits = run(
          rest.dropFirst(),
          b,
          place + 1,
          free,
          least: least - 1,
          used: used | .place(place)
        )
      {
        return bits
      }
    }
    if used != 0, maySkip || token.flags.contains(.joined) && free.has(place) {
      let skipped = free.has(place) ? UInt32.place(place) : 0
      return run(letters, b, place + 1, free, least: least, used: used | skipped)
    }
    return nil
  }
}
