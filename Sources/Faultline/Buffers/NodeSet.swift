/// Some nodes of a graph, a bit for each: those of a million nodes fit a cache that their numbers would not.
struct NodeSet: ~Copyable {
  private let words: ZeroedBuffer<UInt64>
  private let nodeCount: Int

  /// Makes an empty set.
  ///
  /// - Parameter nodeCount: How many nodes the graph has.
  init(nodeCount: Int) {
    self.nodeCount = nodeCount
    words = ZeroedBuffer(count: nodeCount / 64 + 1)
  }

  /// Takes a node up.
  @inline(__always) func insert(_ node: Int) { words[node >> 6] |= 1 << UInt64(node & 63) }

  /// Whether a number is that of a node in the set; it may be one that no node has.
  @inline(__always) func contains(_ node: Int) -> Bool { bit(node) != 0 }

  /// As ``contains(_:)``, as a number to count with.
  @inline(__always) func bit(_ node: Int) -> UInt64 {
    let isNode = UInt(bitPattern: node) < UInt(bitPattern: nodeCount)
    return (words[isNode ? node >> 6 : 0] >> UInt64(node & 63)) & (isNode ? 1 : 0)
  }

  /// Hands every node of the set to a closure, in order.
  func forEach(_ body: (UInt32) -> Void) {
    for place in 0..<words.count {
      var word = words[place]
      while word != 0 {
        body(UInt32(truncatingIfNeeded: place << 6 | word.trailingZeroBitCount))
        word &= word - 1
      }
    }
  }
}
