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
    let range = textRange()
    // unsafe: the text is made while its bytes are held.
    return unsafe bytes.withElements(range) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// Passes a text.
  mutating func skipText() { _ = textRange() }

  /// Passes a text and tells whether it is a given one, byte by byte.
  mutating func skipText(matching wanted: String) -> Bool {
    let (bytes, range) = (bytes, textRange())
    guard !failed, range.count == wanted.utf8.count else { return false }
    var wanted = wanted
    return wanted.withUTF8 { wanted in
      // unsafe: the bytes are compared while they are held.
      unsafe bytes.withElements(range) { unsafe $0.elementsEqual(wanted) }
    }
  }

  /// Where the text stands that comes next; it is passed.
  private mutating func textRange() -> Range<Int> {
    let length = count()
    guard !failed, length <= end - position else {
      failed = true
      return position..<position
    }
    defer { position += length }
    return position..<position + length
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
