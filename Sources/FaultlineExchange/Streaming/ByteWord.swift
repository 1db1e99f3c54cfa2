/// Looks at eight bytes at once, as one number.
enum ByteWord {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The top bit of each byte of a value; no other bits.
  @inline(__always)
  static func matches(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    // Adding 0x7F to the lower seven bits reaches the top bit unless all are 0 (Warren, Hacker's Delight, 6-1).
    let difference = word ^ (ones &* UInt64(byte))
    return ~(((difference & ~tops) &+ ~tops) | difference | ~tops)
  }

  /// Whether a byte is not ASCII.
  @inline(__always)
  static func isBeyondASCII(_ word: UInt64) -> Bool { word & tops != 0 }
}
