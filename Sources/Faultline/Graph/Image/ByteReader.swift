/// Reads what ``ByteWriter`` wrote.
///
/// It never reads outside its range. Once something does not fit, it is ``failed`` and every further answer is
/// empty: the caller asks once, at the end.
struct ByteReader {
  private let bytes: Column<UInt8>
  private var position: Int
  private let end: Int
  private(set) var failed = false

  init(_ bytes: Column<UInt8>, range: Range<Int>) {
    self.bytes = bytes
    let range = bytes.prepared(range)
    position = range.lowerBound
    end = range.upperBound
  }

  mutating func byte() -> UInt8 {
    guard position < end else {
      failed = true
      return 0
    }
    defer { position += 1 }
    return bytes.element(position)
  }

  mutating func number() -> UInt64 {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let next = byte()
      result |= UInt64(next & 0x7f) << shift
      if next < 0x80 { return result }
      shift += 7
    }
    failed = true
    return 0
  }

  mutating func count() -> Int { Int(clamping: number()) }

  mutating func signedNumber() -> Int64 {
    let raw = number()
    return Int64(bitPattern: (raw >> 1) ^ (0 &- (raw & 1)))
  }

  mutating func flag() -> Bool { byte() != 0 }

  mutating func text() -> String {
    let length = count()
    guard !failed, length <= end - position else {
      failed = true
      return ""
    }
    defer { position += length }
    return String(decoding: bytes.elements(position..<position + length), as: UTF8.self)
  }

  mutating func optionalText() -> String? { flag() ? text() : nil }

  mutating func list<Element>(_ decode: (inout ByteReader) -> Element?) -> [Element] {
    let length = count()
    var result: [Element] = []
    for _ in 0..<length {
      // A list cannot have more elements than bytes are left for it.
      guard !failed, let element = decode(&self) else {
        failed = true
        return []
      }
      result.append(element)
    }
    return result
  }

  mutating func optional<Value>(_ decode: (inout ByteReader) -> Value?) -> Value? {
    guard flag() else { return nil }
    guard let value = decode(&self) else {
      failed = true
      return nil
    }
    return value
  }
}
