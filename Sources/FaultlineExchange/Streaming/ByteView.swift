internal import CFaultlineBytes

/// The bytes of a block, for scanning: loads that are not checked in release, because they never have to be.
///
/// What is scanned ends with a line feed that the block adds (``ChunkedFile``), and behind it there is room for the
/// widest load. Scanners stop at a line feed, so none of their loads leaves the block; in debug builds, with which the
/// tests run, every load is checked.
@safe struct ByteView {
  // unsafe: owned by the chunked file, which outlives its views; see above for the bounds.
  private let base: UnsafeMutablePointer<UInt8>
  /// How many bytes there are, with the room behind the block.
  let capacity: Int

  /// Looks at memory.
  ///
  /// - Parameters:
  ///   - base: The first byte; must stay as long as the view is used.
  ///   - capacity: How many bytes may be read and written.
  @unsafe init(base: UnsafeMutablePointer<UInt8>, capacity: Int) {
    unsafe self.base = base
    self.capacity = capacity
  }

  /// A byte.
  @inline(__always)
  subscript(position: Int) -> UInt8 {
    get {
      assert(position >= 0 && position < capacity)
      return unsafe base[position]
    }
    nonmutating set {
      assert(position >= 0 && position < capacity)
      unsafe base[position] = newValue
    }
  }

  /// Eight bytes, the first in the lowest bits.
  @inline(__always)
  func word(at position: Int) -> UInt64 {
    assert(position >= 0 && position + 8 <= capacity)
    return unsafe UInt64(
      littleEndian: UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self)
    )
  }

  /// What ends a run of plain text in 32 bytes.
  @inline(__always)
  func textBits(at position: Int) -> faultline_text_bits {
    assert(position >= 0 && position + 32 <= capacity)
    return unsafe faultline_text(base + position)
  }

  /// What separates fields in 64 bytes.
  @inline(__always)
  func fieldBits(at position: Int, _ delimiter: UInt8) -> faultline_field_bits {
    assert(position >= 0 && position + 64 <= capacity)
    return unsafe faultline_fields(base + position, delimiter)
  }

  /// All bytes, for those who take ranges of them.
  @inline(__always)
  var span: Span<UInt8> {
    @_lifetime(borrow self)
    get {
      let buffer = unsafe UnsafeBufferPointer(start: base, count: capacity)
      return unsafe _overrideLifetime(buffer.span, borrowing: self)
    }
  }

  /// Whether two ranges hold the same bytes.
  @inline(__always)
  func isEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    var (one, other) = (left.lowerBound, right.lowerBound)
    while one < left.upperBound {
      if self[one] != self[other] { return false }
      one += 1
      other += 1
    }
    return true
  }

  /// Whether a range holds a text of ASCII.
  @inline(__always)
  func holds(_ text: StaticString, at range: Range<Int>) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { bytes in
      for index in 0..<bytes.count where unsafe bytes[index] != self[range.lowerBound + index] {
        return false
      }
      return true
    }
  }

  /// The position of the next byte of a value, at or after a place; it must be there.
  func firstIndex(of byte: UInt8, from position: Int) -> Int {
    var position = position
    while true {
      let found = ByteWord.matches(word(at: position), byte)
      if found != 0 { return position + found.trailingZeroBitCount >> 3 }
      position += 8
    }
  }

  /// The position behind the last byte of a value in a range, or its start if there is none.
  func endOfLast(_ byte: UInt8, in range: Range<Int>) -> Int {
    var position = range.upperBound
    while position > range.lowerBound, self[position - 1] != byte { position -= 1 }
    return position
  }

  /// The text of a range, in which what is no UTF-8 is replaced.
  func string(_ range: Range<Int>) -> String {
    assert(range.lowerBound >= 0 && range.upperBound <= capacity)
    let bytes = unsafe UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    return unsafe String(decoding: bytes, as: UTF8.self)
  }

  /// Writes bytes from a position on; there must be room.
  func write(_ bytes: some Sequence<UInt8>, at position: Int) -> Range<Int> {
    var end = position
    for byte in bytes {
      self[end] = byte
      end += 1
    }
    return position..<end
  }

  /// How many characters stand in a range of UTF-8, as an editor counts columns.
  func characterCount(_ range: Range<Int>) -> Int {
    range.reduce(into: 0) { count, position in
      if self[position] & 0xC0 != 0x80 { count += 1 }
    }
  }
}
