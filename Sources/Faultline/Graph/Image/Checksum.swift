/// A 64-bit checksum that finds damage, not malice.
///
/// Words of 8 bytes are taken in pairs: each pair, made different by its place, is multiplied to 128 bits, and the
/// products are added up. No step waits for the one before it, so it reads as fast as memory gives: checking a block is as
/// cheap as the cache misses of reading it. A change goes unseen once in 2^64 times.
enum Checksum {
  private static let keys: (UInt64, UInt64) = (0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F)
  private static let steps: (UInt64, UInt64) = (0xD6E8_FEB8_6659_FD93, 0xA076_1D64_78BD_642F)

  /// The checksum of bytes that lie in memory.
  @unsafe static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var keys = keys
    var sums: (UInt64, UInt64) = (UInt64(bytes.count), 0)
    @inline(__always) func add(_ first: UInt64, _ second: UInt64) {
      let product = (UInt64(littleEndian: first) &+ keys.0)
        .multipliedFullWidth(by: UInt64(littleEndian: second) &+ keys.1)
      sums.0 &+= product.low
      sums.1 &+= product.high
      keys.0 &+= steps.0
      keys.1 &+= steps.1
    }
    var index = 0
    while index + 16 <= bytes.count {
      // unsafe: the words lie within the bytes.
      add(
        unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self),
        unsafe bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
      )
      index += 16
    }
    while index < bytes.count {
      add(UInt64(unsafe bytes[index]).littleEndian, 0)
      index += 1
    }
    return mix(mix(sums.0) ^ sums.1)
  }

  static func of(_ bytes: [UInt8]) -> UInt64 {
    unsafe bytes.withUnsafeBytes { unsafe of($0) }
  }

  private static func mix(_ word: UInt64) -> UInt64 {
    let mixed = (word ^ (word >> 32)) &* keys.0
    return mixed ^ (mixed >> 29)
  }
}
