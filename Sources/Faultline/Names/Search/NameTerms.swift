/// What a name can be found by, as hashes: its words, their skeletons and consonants, neighboring words run together, and
/// its initials.
///
/// Names that the scorer finds alike share a term, but for slips in short words and in the first letters of all words.
enum NameTerms {
  private static let skeletonSalt: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let bonesSalt: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  /// Collects the terms of a name, each once.
  static func collect(_ name: borrowing AnalyzedName, into terms: inout [UInt64]) {
    terms.removeAll(keepingCapacity: true)
    var before: NameToken?
    var beforeThat: NameToken?
    for token in name.tokens where token.kind != .type && token.kind != .stop {
      addWord(token, &terms)
      if let before {
        var hash = NameHash.of(name.letters.span, before.range)
        hash = NameHash.of(name.letters.span, token.range, from: hash)
        add(hash, &terms)
        if let beforeThat, token.flags.contains(.syllable), beforeThat.flags.contains(.syllable) {
          var hash = NameHash.of(name.letters.span, beforeThat.range)
          hash = NameHash.of(name.letters.span, before.range, from: hash)
          add(NameHash.of(name.letters.span, token.range, from: hash), &terms)
        }
      }
      (beforeThat, before) = (before, token)
    }
    if !name.isPerson { addInitials(name, &terms) }
    if name.declared != 0 { add(name.declared, &terms) }
  }

  /// Whether a word is also found by its skeleton and its consonants.
  static func asksForSpelling(_ token: NameToken) -> Bool {
    token.kind == .distinctive && token.length >= 4 && !token.flags.contains(.foreign)
      && !token.flags.contains(.syllable)
  }

  private static func addWord(_ token: NameToken, _ terms: inout [UInt64]) {
    switch token.kind {
    case .generic, .title, .initial, .type, .stop: return
    case .particle, .place, .qualifier, .number: return add(token.canonical, &terms)
    case .distinctive: break
    }
    if token.length > 1 { add(token.canonical, &terms) }
    guard asksForSpelling(token) else { return }
    add(token.skeleton ^ skeletonSalt, &terms)
    if token.boneCount >= 3 { add(token.bones ^ bonesSalt, &terms) }
  }

  private static func addInitials(_ name: borrowing AnalyzedName, _ terms: inout [UInt64]) {
    for withTypes in [false, true] {
      var hash = NameHash.start
      var count = 0
      for token in name.tokens where token.kind != .stop && (withTypes || token.kind != .type) {
        hash = NameHash.adding(name.letters[Int(token.start)], to: hash)
        count += 1
        if token.hump != 0 {
          hash = NameHash.adding(token.hump, to: hash)
          count += 1
        }
      }
      if (2...8).contains(count) { add(hash, &terms) }
    }
  }

  private static func add(_ hash: UInt64, _ terms: inout [UInt64]) {
    if !terms.contains(hash) { terms.append(hash) }
  }
}
