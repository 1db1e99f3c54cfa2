/// The index of names while it is made: for each term the names that have it.
struct NameIndexColumns: ~Copyable {
  /// The terms, by number.
  var terms = GrowingBuffer<UInt64>()
  /// Where the names of each term start, and where the last end.
  var offsets = GrowingBuffer<UInt32>()
  /// The names, by their numbers.
  var names = GrowingBuffer<UInt32>()

  init() {}

  /// Makes the index.
  ///
  /// - Parameters:
  ///   - count: How many names there are.
  ///   - kind: What kind of party a name is one of; `nil` for one that is not to be found.
  ///   - text: A folded name.
  /// - Complexity: O(*n*) in the letters of all names.
  init(count: Int, kind: (Int) -> NameKind?, text: (Int) -> String) {
    var analyzer = NameAnalyzer()
    var found: [UInt64] = []
    var slots = GrowingBuffer<UInt32>(repeating: 0, count: 1 << 10)
    // The terms of all names one after the other, and for each name how many.
    var numbers = GrowingBuffer<UInt32>()
    var counts = GrowingBuffer<UInt8>()
    for name in 0..<count {
      guard let kind = kind(name) else {
        counts.append(0)
        continue
      }
      NameTerms.collect(analyzer.analyze(text(name), kind), into: &found)
      counts.append(UInt8(clamping: found.count))
      for term in found.prefix(255) { numbers.append(number(of: term, &slots)) }
    }
    // A counting sort of the names by term keeps them in order.
    offsets = GrowingBuffer(repeating: 0, count: terms.count + 1)
    for index in 0..<numbers.count { offsets[Int(numbers[index]) + 1] += 1 }
    for term in 0..<terms.count { offsets[term + 1] += offsets[term] }
    var next = GrowingBuffer<UInt32>(repeating: 0, count: terms.count)
    for term in 0..<terms.count { next[term] = offsets[term] }
    names = GrowingBuffer(repeating: 0, count: numbers.count)
    var place = 0
    for name in 0..<count {
      for _ in 0..<counts[name] {
        let term = Int(numbers[place])
        names[Int(next[term])] = UInt32(name)
        next[term] += 1
        place += 1
      }
    }
  }

  private mutating func number(of term: UInt64, _ slots: inout GrowingBuffer<UInt32>) -> UInt32 {
    if terms.count * 2 >= slots.count { grow(&slots) }
    let mask = slots.count - 1
    var slot = NameIndexColumns.slot(of: term) & mask
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if terms[Int(number)] == term { return number }
      slot = (slot + 1) & mask
    }
    terms.append(term)
    slots[slot] = UInt32(terms.count)
    return UInt32(terms.count - 1)
  }

  private func grow(_ slots: inout GrowingBuffer<UInt32>) {
    let size = slots.count * 2
    slots = GrowingBuffer(repeating: 0, count: size)
    for number in 0..<terms.count {
      var slot = NameIndexColumns.slot(of: terms[number]) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// Where the search for a term starts.
  static func slot(of term: UInt64) -> Int { Int(truncatingIfNeeded: term ^ term >> 29) }

  var slotCount: Int { TextIndex.slotCount(for: terms.count) }

  /// Fills the slots of an index of the terms.
  @unsafe func fill(_ slots: UnsafeMutableBufferPointer<UInt32>) {
    unsafe slots.update(repeating: 0)
    for number in 0..<terms.count {
      let hash = UInt64(truncatingIfNeeded: NameIndexColumns.slot(of: terms[number]))
      unsafe TextIndex.insert(number, hash: hash, into: slots)
    }
  }
}
