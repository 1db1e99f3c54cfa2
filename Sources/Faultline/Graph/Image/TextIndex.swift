/// Finds the number of a text in an image: open addressing, slots of a number plus one, 0 for a free one.
struct TextIndex {
  private let slots: Column<UInt32>
  private let count: Int

  /// - Parameters:
  ///   - slots: The slots.
  ///   - count: How many numbers there are. A slot of a damaged image may hold another one, which no text has.
  init(_ slots: Column<UInt32>, count: Int) {
    self.slots = slots
    self.count = count
  }

  /// How many slots an index of so many texts has: a power of two, at most two thirds of them taken.
  static func slotCount(for count: Int) -> Int {
    var slots = 2
    while slots * 2 < count * 3 { slots *= 2 }
    return count == 0 ? 0 : slots
  }

  /// Enters a number into slots that are being filled.
  @unsafe static func insert(
    _ number: Int,
    hash: UInt64,
    into slots: UnsafeMutableBufferPointer<UInt32>
  ) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    // unsafe: the mask keeps the slot within the buffer, of which a third stays free.
    while unsafe slots[slot] != 0 { slot = (slot + 1) & mask }
    unsafe slots[slot] = UInt32(truncatingIfNeeded: number + 1).littleEndian
  }

  /// The number of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - matches: Whether a number is that of the text.
  /// - Returns: `nil` if no number matches.
  func number(of text: String, matches: (Int) -> Bool) -> Int? {
    guard slots.count > 0, slots.count & (slots.count - 1) == 0 else { return nil }
    var text = text
    // unsafe: the bytes are held while they are hashed.
    let hash = text.withUTF8 { unsafe TextHash.of($0) }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    for _ in 0..<slots.count {
      let entry = slots[slot]
      if entry == 0 { return nil }
      let number = Int(entry) - 1
      if number < count, matches(number) { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
