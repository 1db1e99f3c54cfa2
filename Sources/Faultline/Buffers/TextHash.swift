/// The hash by which images and tables find texts: the same on every machine and in every run.
///
/// Eight bytes at a time are mixed by multiplication and shifts, as in the finalizer of MurmurHash3 (A. Appleby).
/// It spreads; it does not resist texts that were chosen to collide, which cost time and nothing else.
enum TextHash {
  /// The hash of a text.
  static func of(_ text: String) -> UInt64 {
    var text = text
    // unsafe: the bytes are held while they are hashed.
    return text.withUTF8 { unsafe of($0) }
  }

  @unsafe static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(truncatingIfNeeded: raw.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= raw.count {
      // unsafe: the word lies within the bytes.
      let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      hash = mix(hash ^ UInt64(littleEndian: word))
      index += 8
    }
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while index < raw.count {
      rest |= UInt64(unsafe raw[index]) << shift
      shift += 8
      index += 1
    }
    return mix(hash ^ rest ^ 0xFF51_AFD7_ED55_8CCD)
  }

  @inline(__always) private static func mix(_ value: UInt64) -> UInt64 {
    var value = value &* 0xFF51_AFD7_ED55_8CCD
    value ^= value >> 33
    value = value &* 0xC4CE_B9FE_1A85_EC53
    return value ^ (value >> 29)
  }
}
