/// Which words of two names were matched with each other, as bits by their places.
struct NameAlignment {
  /// The words that count, of each name.
  var countedA: UInt32 = 0
  var countedB: UInt32 = 0
  /// Those of them that are matched.
  var usedA: UInt32 = 0
  var usedB: UInt32 = 0

  var freeA: UInt32 { countedA & ~usedA }
  var freeB: UInt32 { countedB & ~usedB }

  mutating func reset() { (countedA, countedB, usedA, usedB) = (0, 0, 0, 0) }
}

extension UInt32 {
  /// Whether the bit of a place is set.
  @inline(__always) func has(_ place: Int) -> Bool { self & 1 << UInt32(place) != 0 }

  /// The bit of a place.
  @inline(__always) static func place(_ place: Int) -> UInt32 { 1 << UInt32(place) }
}
