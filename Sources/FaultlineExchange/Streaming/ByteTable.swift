/// Numbers texts in the order in which they first come, found by their bytes: open addressing, no text is made.
struct ByteTable {
  private struct Slot {
    var first: UInt64 = 0
    var last: UInt64 = 0
    var length: UInt32 = 0
    /// The number and one more; 0 for a free slot.
    var entry: UInt32 = 0
    /// Where the middle bytes of a long text are kept.
    var middle = 0
  }

  private var slots: [Slot]
  private var shift: UInt64
  private var middles: [UInt8] = []
  /// How many texts there are.
  private(set) var count = 0

  /// Makes an empty table.
  init() {
    slots = Array(repeating: Slot(), count: 64)
    shift = 58
  }

  /// The number of a text, or `nil` if it has none.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  @inline(__always)
  func find(_ range: Range<Int>, in view: ByteView) -> Int? {
    let (first, last, hash) = ByteTable.key(range, view)
    var index = Int(truncatingIfNeeded: hash >> shift)
    while true {
      let slot = slots[index]
      if slot.entry == 0 { return nil }
      if slot.first == first, slot.last == last,
        slot.length == UInt32(truncatingIfNeeded: range.count),
        range.count <= 16 || hasMiddle(slot, range, view)
      {
        return Int(slot.entry) - 1
      }
      index = (index + 1) & (slots.count - 1)
    }
  }

  /// Gives a text that has none the next number.
  ///
  /// - Returns: The number.
  mutating func insert(_ range: Range<Int>, in view: ByteView) -> Int {
    if count * 2 >= slots.count { grow() }
    let (first, last, hash) = ByteTable.key(range, view)
    var slot = Slot(
      first: first,
      last: last,
      length: UInt32(truncatingIfNeeded: range.count),
      entry: UInt32(truncatingIfNeeded: count + 1),
      middle: middles.count
    )
    if range.count > 16 {
      for position in range.lowerBound + 8..<range.upperBound - 8 { middles.append(view[position]) }
    } else {
      slot.middle = 0
    }
    place(slot, hash)
    count += 1
    return count - 1
  }

  /// Gives a text the next number, or finds the one that it has.
  @discardableResult
  mutating func insert(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    // unsafe: the view is used for as long as the memory is there, which has room for the widest load.
    return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 16) {
      buffer in
      unsafe buffer.initialize(repeating: 0)
      guard let base = buffer.baseAddress else { return 0 }
      let view = unsafe ByteView(base: base, capacity: buffer.count)
      let range = view.write(bytes, at: 0)
      return find(range, in: view) ?? insert(range, in: view)
    }
  }

  private mutating func place(_ slot: Slot, _ hash: UInt64) {
    var index = Int(truncatingIfNeeded: hash >> shift)
    while slots[index].entry != 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    shift -= 1
    for slot in old where slot.entry != 0 {
      var hash = ByteTable.start(slot.first, slot.last, Int(slot.length))
      if slot.length > 16 {
        for offset in 0..<Int(slot.length) - 16 {
          hash = ByteTable.mixed(hash, middles[slot.middle + offset])
        }
      }
      place(slot, hash)
    }
  }

  private func hasMiddle(_ slot: Slot, _ range: Range<Int>, _ view: ByteView) -> Bool {
    for offset in 0..<range.count - 16
    where middles[slot.middle + offset] != view[range.lowerBound + 8 + offset] {
      return false
    }
    return true
  }

  @inline(__always)
  private static func key(
    _ range: Range<Int>,
    _ view: ByteView
  ) -> (first: UInt64, last: UInt64, hash: UInt64) {
    let (start, length) = (range.lowerBound, range.count)
    var first = view.word(at: start)
    var last: UInt64 = 0
    if length <= 8 {
      first &= length == 0 ? 0 : UInt64.max >> UInt64(truncatingIfNeeded: 64 - 8 * length)
    } else {
      last = view.word(at: range.upperBound - 8)
    }
    var hash = ByteTable.start(first, last, length)
    if length > 16 {
      for position in start + 8..<range.upperBound - 8 {
        hash = ByteTable.mixed(hash, view[position])
      }
    }
    return (first, last, hash)
  }

  @inline(__always)
  private static func start(_ first: UInt64, _ last: UInt64, _ length: Int) -> UInt64 {
    let mixed = first ^ (last &* 0xC2B2_AE3D_27D4_EB4F) ^ UInt64(truncatingIfNeeded: length)
    let folded = mixed ^ (mixed >> 29)
    return folded &* 0x9E37_79B9_7F4A_7C15
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    let step = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
    return step ^ (step >> 32)
  }
}
