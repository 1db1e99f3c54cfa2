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
  ///   - threads: How many threads to use at most; the index does not depend on it.
  ///   - kind: What kind of party a name is one of; `nil` for one that is not to be found.
  ///   - text: Appends a folded name.
  /// - Complexity: O(*n*) in the letters of all names.
  init(
    count: Int,
    threads: Int,
    kind: (Int) -> NameKind?,
    text: (Int, inout GrowingBuffer<UInt8>) -> Void
  ) {
    let work = NameIndexWork(count: count)
    Parallel.forEach(slots: work.slotCount, threads: threads) { slot in
      work.run(slot, kind: kind, text: text)
    }
    self = work.columns()
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
