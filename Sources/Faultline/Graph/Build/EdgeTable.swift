/// The edges of a graph that is being assembled, in the order in which they came.
struct EdgeTable: ~Copyable {
  /// A stake in a column: millionths of a percent; -1 for none.
  struct Share: BitwiseCopyable {
    var min: Int32
    var max: Int32

    static let none = Share(min: -1, max: -1)

    init(min: Int32, max: Int32) {
      self.min = min
      self.max = max
    }

    /// A stake in millionths of a percent, rounded away from its middle where it is finer.
    init(_ stake: Stake?) {
      guard let stake else {
        self = .none
        return
      }
      min = stake.min.millionths.down
      max = stake.max.millionths.up
    }
  }

  var from = GrowingBuffer<UInt32>()
  var to = GrowingBuffer<UInt32>()
  var kind = GrowingBuffer<UInt16>()
  var flags = GrowingBuffer<UInt8>()
  /// The number of the relation in the order in which they came, or that of the action's node.
  var reference = GrowingBuffer<UInt32>()
  /// Which ``Standing`` says how well the edge is established.
  var standing = GrowingBuffer<UInt32>()
  var bounds = GrowingBuffer<Period.Bounds>()
  var share = GrowingBuffer<Share>()

  var count: Int { from.count }

  mutating func append(
    from first: Int,
    to second: Int,
    kind: UInt16,
    flags: UInt8,
    reference: Int,
    standing: Int,
    bounds: Period.Bounds,
    share: Share
  ) {
    from.append(UInt32(truncatingIfNeeded: first))
    to.append(UInt32(truncatingIfNeeded: second))
    self.kind.append(kind)
    self.flags.append(flags)
    self.reference.append(UInt32(truncatingIfNeeded: reference))
    self.standing.append(UInt32(truncatingIfNeeded: standing))
    self.bounds.append(bounds)
    self.share.append(share)
  }
}

extension ExactDecimal {
  /// The number in millionths, rounded down and up, held between 0 and 100 million.
  var millionths: (down: Int32, up: Int32) {
    var (value, rest) = (Int128(mantissa), false)
    if scale <= 6 {
      for _ in scale..<6 { value *= 10 }
    } else {
      for _ in 6..<scale {
        rest = rest || value % 10 != 0
        value /= 10
      }
    }
    let down = Int32(clamping: Swift.min(Swift.max(value, 0), 100_000_000))
    return (down, rest ? Swift.min(down + 1, 100_000_000) : down)
  }
}

/// What the flag column of the edges holds.
enum EdgeFlags {
  /// Both directions read alike.
  static let symmetric: UInt8 = 1
  /// The edge is a part in an action; its reference is the node of the action.
  static let role: UInt8 = 2
  /// The status depends on which sources were known.
  static let knowledgeSensitive: UInt8 = 4
  /// The lower of the two bits that say what the stake is a share of, as its place in ``Stake/Basis``.
  static let basisShift: UInt8 = 3
  static let basisMask: UInt8 = 3 << 3
  /// The stake is finer than the millionths of a per cent that its columns hold.
  static let fineStake: UInt8 = 32
  /// The edge runs through others.
  static let indirect: UInt8 = 64

  /// What the flags say of a stake and of how it is held.
  @inline(__always) static func of(_ stake: Stake?, _ directness: Relation.Directness?) -> UInt8 {
    let held: UInt8 = directness == .indirect ? indirect : 0
    guard let stake else { return held }
    let isFine = stake.min.scale > 6 || stake.max.scale > 6
    return held | stake.basis.number << basisShift | (isFine ? fineStake : 0)
  }
}
