internal import CFaultlineBytes

/// A 64-bit checksum that finds damage, not malice.
///
/// Words of 8 bytes are taken in pairs: each pair, made different by its place, is multiplied to 128 bits, and the
/// products are added up. No step waits for the one before it, so it reads as fast as memory gives: checking a block is as
/// cheap as the cache misses of reading it. A change goes unseen once in 2^64 times.
enum Checksum {
  /// The checksum of bytes that lie in memory.
  @unsafe static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    unsafe faultline_checksum(bytes.baseAddress, bytes.count)
  }

  /// The half of it that an image keeps for each of its small blocks: damage goes unseen once in 2^32 times.
  @unsafe static func short(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    UInt32(truncatingIfNeeded: unsafe of(bytes))
  }

  static func of(_ bytes: [UInt8]) -> UInt64 {
    unsafe bytes.withUnsafeBytes { unsafe of($0) }
  }
}
