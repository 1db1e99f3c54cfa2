/// Texts that wait to be looked up in a ``TextTable`` together, so that their cache misses overlap.
struct WaitingTexts: ~Copyable {
  private var text = GrowingBuffer<UInt8>()
  private var ends = GrowingBuffer<Int>()
  /// The hash of each text.
  private(set) var hashes = GrowingBuffer<UInt64>()

  /// How many texts wait.
  var count: Int { hashes.count }

  /// Adds a copy of a text.
  @unsafe mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    hashes.append(unsafe TextHash.of(bytes))
    unsafe text.append(copying: bytes)
    ends.append(text.count)
  }

  /// The bytes of a text; valid until the texts change.
  @unsafe func bytes(_ place: Int) -> UnsafeBufferPointer<UInt8> {
    let start = place == 0 ? 0 : ends[place - 1]
    // unsafe: the ends divide the text.
    return unsafe UnsafeBufferPointer(rebasing: text.elements[start..<ends[place]])
  }

  /// Looks up all texts in the order in which they came, and forgets them.
  ///
  /// - Parameters:
  ///   - table: The table; texts that it does not have get a number now.
  ///   - body: Gets the place of each text and its number.
  mutating func resolve(in table: inout TextTable, _ body: (_ place: Int, _ number: Int) -> Void) {
    guard count > 0 else { return }
    table.warm(for: hashes, 0..<count)
    for place in 0..<count {
      body(place, unsafe table.number(of: bytes(place), hash: hashes[place]))
    }
    removeAll()
  }

  /// Forgets all texts and keeps the room.
  mutating func removeAll() {
    text.removeAll()
    ends.removeAll()
    hashes.removeAll()
  }
}
