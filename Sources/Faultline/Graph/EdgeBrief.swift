/// An edge in eight bytes: what a report of a large neighborhood asks of every edge in it, and prints of none.
///
/// The briefs of the edges that start at a node stand side by side, those of the next node behind them.
struct EdgeBrief {
  /// The second end in 32 bits, the kind in 8, the status in 3, the start in 21.
  let bits: UInt64

  private static let startMask: UInt64 = 1 << 21 - 1
  /// What stands for the first day that a start can be, less one.
  private static let origin = 1 << 20
  /// A start that is too far away to be here.
  private static let farStart = startMask

  @inline(__always) init(bits: UInt64) { self.bits = bits }

  init(_ row: EdgeRow) {
    let kind = UInt64(EdgeBrief.byte(row.kind))
    let start: UInt64
    let place = Int(row.fromEarliest) + EdgeBrief.origin
    if row.fromEarliest == .min {
      start = 0
    } else if place > 0, place < Int(EdgeBrief.farStart) {
      start = UInt64(place)
    } else {
      start = EdgeBrief.farStart
    }
    bits = UInt64(row.to) | kind << 32 | UInt64(row.status & 7) << 40 | start << 43
  }

  /// A kind as a byte, or ``Adjacency/wideKind`` where it does not fit one.
  static func byte(_ kind: UInt16) -> UInt8 {
    kind < UInt16(Adjacency.wideKind) ? UInt8(kind) : Adjacency.wideKind
  }

  /// The second end, which may be a number that no node has.
  @inline(__always) var to: Int { Int(bits & 0xFFFF_FFFF) }

  /// The number of the kind, or ``Adjacency/wideKind``.
  @inline(__always) var kind: UInt8 { UInt8(truncatingIfNeeded: bits >> 32) }

  /// The status with everything known.
  @inline(__always) var status: UInt8 { UInt8(truncatingIfNeeded: bits >> 40) & 7 }

  /// The first day on which the edge may have begun, `Int32.min` for an undated one; `nil` if the row has to be asked.
  @inline(__always) var start: Int32? {
    let start = bits >> 43
    if start == EdgeBrief.farStart { return nil }
    return start == 0 ? .min : Int32(truncatingIfNeeded: Int(start) - EdgeBrief.origin)
  }
}

extension Graph {
  /// An edge in brief.
  @inline(__always) func brief(_ edge: Int) -> EdgeBrief { EdgeBrief(bits: edgeBriefs[edge]) }

  /// The number of the kind of an edge that is known in brief.
  @inline(__always) func kindNumber(_ edge: Int, _ brief: EdgeBrief) -> UInt16 {
    brief.kind == Adjacency.wideKind ? edgeKind[edge] : UInt16(brief.kind)
  }
}
