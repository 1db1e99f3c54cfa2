/// Texts that wait to be looked up in a ``TextTable`` together, so that their cache misses overlap.
struct WaitingTexts: ~Copyable {
  private var text = GrowingBuffer<UInt8>()
  private var ends = GrowingBuffer<Int>()
  private var hashes = GrowingBuffer<UInt64>()

  /// How many texts wait.
  var count: Int { hashes.count }

  /// Adds a copy of a text.
  @unsafe mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    hashes.append(unsafe TextHash.of(bytes))
    unsafe text.append(copying: bytes)
    ends.append(text.count)
  }

  /// Looks up all texts in the order in which they came, and forgets them.
  ///
  /// - Parameters:
  ///   - table: The table; texts that it does not have get a number now.
  ///   - body: Gets the place of each text and its number.
  mutating func resolve(in table: inout TextTable, _ body: (_ place: Int, _ number: Int) -> Void) {
    table.warm(for: hashes)
    var start = 0
    for place in 0..<hashes.count {
      // unsafe: the ends divide the text.
      let bytes = unsafe UnsafeBufferPointer(rebasing: text.elements[start..<ends[place]])
      body(place, unsafe table.number(of: bytes, hash: hashes[place]))
      start = ends[place]
    }
    text.removeAll()
    ends.removeAll()
    hashes.removeAll()
  }
}
