/// The random numbers of Steele, Lea and Flood, “Fast Splittable Pseudorandom Number Generators” (2014): 64 bits of state,
/// the same numbers on every machine.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  @usableFromInline var state: UInt64

  /// Starts a stream.
  public init(seed: UInt64) {
    state = seed
  }

  /// A stream of its own for one item of one purpose, so that writing one format draws nothing from another.
  public init(seed: UInt64, purpose: Purpose, item: Int = 0) {
    state = Self.mix(Self.mix(seed ^ purpose.rawValue) &+ UInt64(truncatingIfNeeded: item))
  }

  /// What the numbers of a stream are used for.
  public enum Purpose: UInt64 {
    /// Which nodes are linked.
    case topology = 0x746f_706f
    /// What nodes say.
    case nodeText = 0x6e6f_6465
    /// What edges say.
    case edgeText = 0x6564_6765
    /// What is asked.
    case queries = 0x7175_6572
  }

  /// The finalizer of the generator: a bijection on 64 bits.
  @inlinable public static func mix(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// The next 64 bits.
  @inlinable public mutating func next() -> UInt64 {
    let value = Self.mix(state)
    state &+= 0x9E37_79B9_7F4A_7C15
    return value
  }

  /// A number in 0..<1.
  @inlinable public mutating func fraction() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A number in 0..<`count`, which is above zero.
  @inlinable public mutating func index(below count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }

  /// Whether something of a probability happens.
  @inlinable public mutating func happens(_ probability: Double) -> Bool {
    fraction() < probability
  }
}
