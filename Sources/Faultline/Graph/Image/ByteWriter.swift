/// Appends numbers and texts to a block of bytes, in the encoding that ``ByteReader`` reads.
struct ByteWriter: ~Copyable {
  private(set) var bytes = GrowingBuffer<UInt8>()

  var count: Int { bytes.count }

  /// A copy of the bytes.
  var array: [UInt8] { unsafe Array(bytes.elements) }

  /// Hands the bytes to a closure as a column, to read back what was written.
  @unsafe func withColumn<Result>(_ body: (Column<UInt8>) -> Result?) -> Result? {
    guard let base = unsafe bytes.elements.baseAddress else { return nil }
    // unsafe: the column does not outlive the call.
    return unsafe body(Column(base: base, count: count, offset: 0, checks: nil))
  }

  mutating func append<Number: FixedWidthInteger>(fixed number: Number) {
    var rest = number
    for _ in 0..<MemoryLayout<Number>.size {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  mutating func append(bytes more: [UInt8]) {
    unsafe more.withUnsafeBufferPointer { unsafe bytes.append(copying: $0) }
  }

  /// What another writer wrote in a range.
  mutating func append(_ range: Range<Int>, of other: borrowing ByteWriter) {
    assert(range.upperBound <= other.count)
    // unsafe: the range lies within what was written.
    unsafe bytes.append(copying: UnsafeBufferPointer(rebasing: other.bytes.elements[range]))
  }

  /// Forgets everything and keeps the room.
  mutating func removeAll() { bytes.removeAll() }

  /// A number in groups of seven bits, lowest first (LEB128).
  @inline(__always) mutating func append(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  @inline(__always) mutating func append(_ number: Int) { append(UInt64(max(0, number))) }

  /// A signed number, with its sign in the lowest bit.
  mutating func append(signed number: Int64) {
    append(UInt64(bitPattern: (number << 1) ^ (number >> 63)))
  }

  mutating func append(_ text: String) {
    var text = text
    append(text.utf8.count)
    // unsafe: the bytes of the text are copied while they are held.
    text.withUTF8 { unsafe bytes.append(copying: $0) }
  }

  /// A text that stands in a larger one, as ``append(_:)-(String)`` would write it.
  mutating func append(_ range: Range<Int>, of text: Span<UInt8>) {
    append(range.count)
    // unsafe: `extracting` checks the range.
    unsafe text.extracting(range).withUnsafeBufferPointer { unsafe bytes.append(copying: $0) }
  }

  mutating func append(_ text: String?) {
    append(flag: text != nil)
    if let text { append(text) }
  }

  mutating func append(flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func append<Element>(
    list: [Element],
    _ encode: (Element, inout ByteWriter) -> Void
  ) {
    append(list.count)
    for element in list { encode(element, &self) }
  }

  mutating func append<Value>(
    optional value: Value?,
    _ encode: (Value, inout ByteWriter) -> Void
  ) {
    append(flag: value != nil)
    if let value { encode(value, &self) }
  }
}
