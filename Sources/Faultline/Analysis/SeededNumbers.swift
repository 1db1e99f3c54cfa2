/// The SplitMix64 generator of Sebastiano Vigna: the same seed gives the same numbers, everywhere.
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to `limit`, without `limit`.
  mutating func below(_ limit: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// Puts a random choice of elements at the start of a list: all of them, in random order, or so many.
  mutating func shuffle(_ list: inout [UInt32], first count: Int) {
    for index in 0..<min(count, list.count) {
      list.swapAt(index, index + below(list.count - index))
    }
  }
}
