/// A 64-bit checksum that finds damage, not malice: FNV-1a over 8-byte words, then over the bytes left.
///
/// FNV: G. Fowler, L. C. Noll, K.-P. Vo; draft-eastlake-fnv.
enum Checksum {
  static func of(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var index = 0
    while index + 8 <= bytes.count {
      var word: UInt64 = 0
      for offset in 0..<8 { word |= UInt64(bytes[index + offset]) << UInt64(8 * offset) }
      hash = (hash ^ word) &* 0x0000_0100_0000_01b3
      hash ^= hash >> 32
      index += 8
    }
    for byte in bytes[index...] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash
  }
}
