/// A 64-bit checksum that finds damage, not malice.
///
/// Four independent lanes take a word of 8 bytes each and are multiplied by an odd constant: every step is a
/// one-to-one map of the lane, so a change of a single word always changes the sum. It reads some ten bytes a
/// nanosecond, which makes checking a block as cheap as the page fault that brings it in.
enum Checksum {
  private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The checksum of bytes that lie in memory.
  @unsafe static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, UInt64(bytes.count))
    var index = 0
    while index + 32 <= bytes.count {
      // unsafe: the words lie within the bytes.
      lanes.0 = step(lanes.0, unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      lanes.1 = step(
        lanes.1,
        unsafe bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
      )
      lanes.2 = step(
        lanes.2,
        unsafe bytes.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self)
      )
      lanes.3 = step(
        lanes.3,
        unsafe bytes.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self)
      )
      index += 32
    }
    while index < bytes.count {
      lanes.0 = step(lanes.0, UInt64(unsafe bytes[index]))
      index += 1
    }
    var sum = step(lanes.0, lanes.1)
    sum = step(sum, lanes.2)
    return step(sum, lanes.3)
  }

  static func of(_ bytes: [UInt8]) -> UInt64 {
    unsafe bytes.withUnsafeBytes { unsafe of($0) }
  }

  @inline(__always) private static func step(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (lane ^ UInt64(littleEndian: word)) &* prime
    return mixed ^ (mixed >> 29)
  }
}
