/// The hash by which words of names are compared and looked up (FNV-1a, 64 bits), the same on every machine.
///
/// Two words with one hash are taken for one: among ten million different words that is one chance in a hundred
/// thousand, and then a score is explained wrongly, nothing worse.
enum NameHash {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of some letters.
  static func of(_ letters: Span<UInt8>, _ range: Range<Int>, from start: UInt64 = start) -> UInt64
  {
    var hash = start
    for place in range { hash = adding(letters[place], to: hash) }
    return hash
  }

  static func of(_ text: StaticString) -> UInt64 {
    var hash = start
    // unsafe: the places lie within the constant.
    for place in 0..<text.utf8CodeUnitCount {
      hash = adding(unsafe text.utf8Start[place], to: hash)
    }
    return hash
  }

  static func of(_ text: some StringProtocol) -> UInt64 {
    var hash = start
    for byte in text.utf8 { hash = adding(byte, to: hash) }
    return hash
  }

  @inline(__always) static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
