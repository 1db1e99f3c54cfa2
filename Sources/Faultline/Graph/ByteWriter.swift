/// Appends numbers and texts to a block of bytes, in the encoding that ``ByteReader`` reads.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append<Number: FixedWidthInteger>(fixed number: Number) {
    var rest = number
    for _ in 0..<MemoryLayout<Number>.size {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  mutating func append(bytes more: some Sequence<UInt8>) {
    bytes.append(contentsOf: more)
  }

  mutating func pad(to count: Int) {
    while bytes.count < count { bytes.append(0) }
  }

  /// A number in groups of seven bits, lowest first (LEB128).
  mutating func append(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func append(_ number: Int) { append(UInt64(max(0, number))) }

  /// A signed number, with its sign in the lowest bit.
  mutating func append(signed number: Int64) {
    append(UInt64(bitPattern: (number << 1) ^ (number >> 63)))
  }

  mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
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
