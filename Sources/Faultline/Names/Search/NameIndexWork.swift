internal import Synchronization

/// The making of an index of names in slots, which any number of threads may take on: the terms of a stretch of names
/// are found for themselves, and numbered by whoever is free, in the order of the names.
final class NameIndexWork: Sendable {
  /// How many names a slot has.
  static let slotSize = 2048

  private let count: Int
  /// Slots whose terms were found and are still to be numbered.
  private let found: Mutex<[Int: NameTermList]>
  private let numbering = Mutex(NameTermNumbering())

  init(count: Int) {
    self.count = count
    found = Mutex([:])
  }

  /// How many slots there are.
  var slotCount: Int { (count + NameIndexWork.slotSize - 1) / NameIndexWork.slotSize }

  /// Finds the terms of the names of a slot.
  ///
  /// - Parameters:
  ///   - slot: The slot.
  ///   - kind: What kind of party a name is one of; `nil` for one that is not to be found.
  ///   - text: Appends a folded name.
  func run(
    _ slot: Int,
    kind: (Int) -> NameKind?,
    text: (Int, inout GrowingBuffer<UInt8>) -> Void
  ) {
    let start = slot * NameIndexWork.slotSize
    let names = start..<min(start + NameIndexWork.slotSize, count)
    let list = NameTermList(names, kind: kind, text: text)
    found.withLock { $0[slot] = list }
    numbering.withLockIfAvailable { takeFound(&$0) }
  }

  /// The index, when all slots have been run.
  func columns() -> NameIndexColumns {
    numbering.withLock { numbering in
      takeFound(&numbering)
      return numbering.columns(nameCount: count)
    }
  }

  /// Numbers what was found, as far as nothing is missing before it.
  private func takeFound(_ numbering: inout NameTermNumbering) {
    while let list = found.withLock({ $0.removeValue(forKey: numbering.next) }) {
      numbering.take(list)
    }
  }
}

/// The terms of a stretch of names, one after the other, and for each name how many.
final class NameTermList: Sendable {
  let terms: GrowingBuffer<UInt64>
  let counts: GrowingBuffer<UInt8>

  init(
    _ names: Range<Int>,
    kind: (Int) -> NameKind?,
    text: (Int, inout GrowingBuffer<UInt8>) -> Void
  ) {
    var analyzer = NameAnalyzer()
    var name = GrowingBuffer<UInt8>()
    var found: [UInt64] = []
    var terms = GrowingBuffer<UInt64>()
    var counts = GrowingBuffer<UInt8>()
    counts.reserve(names.count)
    for number in names {
      guard let kind = kind(number) else {
        counts.append(0)
        continue
      }
      name.removeAll()
      text(number, &name)
      analyzer.analyze(name, kind) { NameTerms.collect($0, into: &found) }
      counts.append(UInt8(clamping: found.count))
      for term in found.prefix(255) { terms.append(term) }
    }
    self.terms = terms
    self.counts = counts
  }
}

/// Numbers the terms of names as they come.
struct NameTermNumbering: ~Copyable {
  /// The next slot that is to be taken.
  private(set) var next = 0
  private var terms = GrowingBuffer<UInt64>()
  /// Half of a term in the upper half, its number plus one in the lower; 0 for a free slot.
  private var slots = GrowingBuffer<UInt64>(repeating: 0, count: 1 << 10)
  /// The terms of all names one after the other, and for each name how many.
  private var numbers = GrowingBuffer<UInt32>()
  private var counts = GrowingBuffer<UInt8>()
  private static let stretch = 512

  /// Numbers the terms of the next names.
  mutating func take(_ list: NameTermList) {
    next += 1
    for name in 0..<list.counts.count { counts.append(list.counts[name]) }
    numbers.reserve(numbers.count + list.terms.count)
    var start = 0
    while start < list.terms.count {
      let end = min(start + NameTermNumbering.stretch, list.terms.count)
      if (terms.count + NameTermNumbering.stretch) * 2 >= slots.count { grow() }
      warm(list.terms, start..<end)
      for place in start..<end { numbers.append(number(of: list.terms[place])) }
      start = end
    }
  }

  /// Has slots brought into the cache all at once, as ``TextTable`` does.
  private func warm(_ wanted: borrowing GrowingBuffer<UInt64>, _ range: Range<Int>) {
    let mask = slots.count - 1
    var sum: UInt64 = 0
    for place in range { sum &+= slots[NameIndexColumns.slot(of: wanted[place]) & mask] }
    for place in range {
      let entry = slots[NameIndexColumns.slot(of: wanted[place]) & mask]
      if entry != 0 { sum &+= terms[Int(entry & 0xFFFF_FFFF) - 1] }
    }
    withExtendedLifetime(sum) {}
  }

  private mutating func number(of term: UInt64) -> UInt32 {
    let mask = slots.count - 1
    let tag = term & ~0xFFFF_FFFF
    var slot = NameIndexColumns.slot(of: term) & mask
    while slots[slot] != 0 {
      let number = UInt32(truncatingIfNeeded: slots[slot]) - 1
      if slots[slot] & ~0xFFFF_FFFF == tag, terms[Int(number)] == term { return number }
      slot = (slot + 1) & mask
    }
    terms.append(term)
    slots[slot] = tag | UInt64(terms.count)
    return UInt32(terms.count - 1)
  }

  private mutating func grow() {
    let size = slots.count * 4
    slots = GrowingBuffer(repeating: 0, count: size)
    for number in 0..<terms.count {
      let term = terms[number]
      var slot = NameIndexColumns.slot(of: term) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = term & ~0xFFFF_FFFF | UInt64(number + 1)
    }
  }

  /// For each term the names that have it; leaves nothing behind.
  mutating func columns(nameCount: Int) -> NameIndexColumns {
    slots.removeAll(keepingCapacity: false)
    var columns = NameIndexColumns()
    swap(&columns.terms, &terms)
    let termCount = columns.terms.count
    // A counting sort of the names by term keeps them in order.
    columns.offsets = GrowingBuffer(repeating: 0, count: termCount + 1)
    for index in 0..<numbers.count { columns.offsets[Int(numbers[index]) + 1] += 1 }
    for term in 0..<termCount { columns.offsets[term + 1] += columns.offsets[term] }
    var next = GrowingBuffer<UInt32>(repeating: 0, count: termCount)
    for term in 0..<termCount { next[term] = columns.offsets[term] }
    columns.names = GrowingBuffer(repeating: 0, count: numbers.count)
    var place = 0
    for name in 0..<nameCount {
      for _ in 0..<counts[name] {
        let term = Int(numbers[place])
        columns.names[Int(next[term])] = UInt32(name)
        next[term] += 1
        place += 1
      }
    }
    numbers.removeAll(keepingCapacity: false)
    return columns
  }
}
