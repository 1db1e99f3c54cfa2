/// Tells whether a word may be pinyin: whether it is made of Mandarin syllables and nothing else.
enum Pinyin {
  /// - Complexity: O(*n*) in the letters, with six steps for each.
  static func isPinyin(_ letters: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count > 1, range.count <= 24 else { return false }
    // Bit n: the first n letters can be read.
    var reached: UInt32 = 1
    let syllables = HanTable.hashes
    for start in 0..<range.count where reached & 1 << UInt32(start) != 0 {
      var hash = NameHash.start
      for length in 1...6 where start + length <= range.count {
        hash = NameHash.adding(letters[range.lowerBound + start + length - 1], to: hash)
        if syllables.contains(hash) { reached |= 1 << UInt32(start + length) }
      }
    }
    return reached & 1 << UInt32(range.count) != 0
  }
}
