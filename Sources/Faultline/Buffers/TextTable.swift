internal import Glibc

/// Texts by dense numbers, each once, in the order in which they were first named.
///
/// An open-addressing table whose slots hold half of the hash beside the number, so that a miss costs one cache line.
struct TextTable: ~Copyable {
  /// Half of the hash in the upper half, the number plus one in the lower; 0 for a free slot.
  private var slots: GrowingBuffer<UInt64>
  private var mask: Int
  private var offsets = GrowingBuffer<UInt64>()
  private var bytes = GrowingBuffer<UInt8>()
  /// The hash of every text.
  private(set) var hashes = GrowingBuffer<UInt64>()

  init() {
    slots = GrowingBuffer(repeating: 0, count: 1024)
    mask = 1023
    offsets.append(0)
  }

  /// How many texts there are.
  var count: Int { hashes.count }

  /// How many bytes all texts have.
  var byteCount: Int { bytes.count }

  /// The number of a text, given to it now if it has none.
  @unsafe mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
    unsafe number(of: text, hash: TextHash.of(text))
  }

  /// As ``number(of:)`` where the hash is known.
  @unsafe mutating func number(of text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & mask
    let tag = hash & ~0xFFFF_FFFF
    while true {
      let entry = slots[slot]
      if entry == 0 { break }
      if entry & ~0xFFFF_FFFF == tag {
        let number = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1
        if unsafe isEqual(number, to: text) { return number }
      }
      slot = (slot + 1) & mask
    }
    let number = count
    slots[slot] = tag | UInt64(number + 1)
    unsafe bytes.append(copying: text)
    offsets.append(UInt64(bytes.count))
    hashes.append(hash)
    if count * 3 > slots.count * 2 { grow() }
    return number
  }

  mutating func number(of text: String) -> Int {
    var text = text
    // unsafe: the bytes are held while they are looked up.
    return text.withUTF8 { unsafe number(of: $0) }
  }

  /// The number of a text, or `nil` if it was never named.
  func known(_ text: String) -> Int? {
    var text = text
    // unsafe: the bytes are held while they are looked up.
    return text.withUTF8 { unsafe known($0) }
  }

  /// The number of a text, or `nil` if it was never named.
  @unsafe func known(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    let hash = unsafe TextHash.of(text)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] & ~0xFFFF_FFFF == hash & ~0xFFFF_FFFF, unsafe isEqual(number, to: text) {
        return number
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Has the slots and texts that some hashes lead to brought into the cache, all at once.
  ///
  /// A look-up in a table of millions waits for memory two or three times in a row; here the waits of many overlap.
  func warm(for wanted: borrowing GrowingBuffer<UInt64>, _ range: Range<Int>) {
    var sum: UInt64 = 0
    for index in range {
      sum &+= slots[Int(truncatingIfNeeded: wanted[index]) & mask]
    }
    for index in range {
      let entry = slots[Int(truncatingIfNeeded: wanted[index]) & mask]
      if entry != 0 { sum &+= offsets[Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1] }
    }
    for index in range {
      let entry = slots[Int(truncatingIfNeeded: wanted[index]) & mask]
      guard entry != 0 else { continue }
      let start = Int(offsets[Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1])
      if start < bytes.count { sum &+= UInt64(bytes[start]) }
    }
    withExtendedLifetime(sum) {}
  }

  /// Where a text stands among the bytes of all.
  func range(of number: Int) -> Range<Int> { Int(offsets[number])..<Int(offsets[number + 1]) }

  /// A text.
  subscript(number: Int) -> String {
    // unsafe: the range lies within the bytes.
    unsafe String(
      decoding: UnsafeBufferPointer(rebasing: bytes.elements[range(of: number)]),
      as: UTF8.self
    )
  }

  /// The bytes of a text.
  @unsafe func text(_ number: Int) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(rebasing: bytes.elements[range(of: number)])
  }

  /// The bytes of all texts, one after the other, and where each starts.
  @unsafe var contents: (bytes: UnsafeBufferPointer<UInt8>, offsets: UnsafeBufferPointer<UInt64>) {
    unsafe (bytes.elements, offsets.elements)
  }

  @unsafe private func isEqual(_ number: Int, to text: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(of: number)
    guard range.count == text.count else { return false }
    guard let start = text.baseAddress, let own = unsafe bytes.elements.baseAddress else {
      return true
    }
    // unsafe: both are `text.count` bytes long.
    return unsafe memcmp(own + range.lowerBound, start, text.count) == 0
  }

  private mutating func grow() {
    let wider = slots.count * 4
    slots = GrowingBuffer(repeating: 0, count: wider)
    mask = wider - 1
    for number in 0..<count {
      let hash = hashes[number]
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = hash & ~0xFFFF_FFFF | UInt64(number + 1)
    }
  }
}
