/// Brings edges into the order of an image: by first end, kind, second end, and the order in which they came.
enum EdgeOrder {
  /// Edges in order.
  struct Result: ~Copyable {
    /// The edges, by their places in the table.
    var order: GrowingBuffer<UInt32>
    /// Where those of each node start, and where the last end.
    var starts: GrowingBuffer<UInt32>
  }

  /// An edge with what orders it among those of its first end.
  private struct Entry: BitwiseCopyable {
    var key: UInt64
    var edge: UInt32
  }

  /// The order of some edges.
  ///
  /// - Parameters:
  ///   - edges: The edges as they came.
  ///   - nodeCount: How many nodes there are.
  ///   - isDropped: Which of the edges are left out; empty for none.
  /// - Returns: The edges in order, and where those of each node start.
  /// - Complexity: O(*n* + *m*) and O(*d* log *d*) for each row of *d* edges.
  static func sorted(
    _ edges: borrowing EdgeTable,
    nodeCount: Int,
    isDropped: borrowing GrowingBuffer<UInt8>
  ) -> Result {
    var starts = GrowingBuffer<UInt32>(repeating: 0, count: nodeCount + 1)
    var count = 0
    for edge in 0..<edges.count where isDropped.isEmpty || isDropped[edge] == 0 {
      starts[Int(edges.from[edge]) + 1] += 1
      count += 1
    }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    let blank = Entry(key: 0, edge: 0)
    var entries = GrowingBuffer<Entry>(repeating: blank, count: count)
    var next = GrowingBuffer<UInt32>(repeating: 0, count: nodeCount)
    for node in 0..<nodeCount { next[node] = starts[node] }
    for edge in 0..<edges.count where isDropped.isEmpty || isDropped[edge] == 0 {
      let from = Int(edges.from[edge])
      let key = UInt64(edges.kind[edge]) << 32 | UInt64(edges.to[edge])
      entries[Int(next[from])] = Entry(key: key, edge: UInt32(truncatingIfNeeded: edge))
      next[from] += 1
    }
    for node in 0..<nodeCount {
      RowSort.sort(&entries, Int(starts[node])..<Int(starts[node + 1])) {
        ($0.key, $0.edge) < ($1.key, $1.edge)
      }
    }
    var order = GrowingBuffer<UInt32>()
    order.reserve(count)
    for index in 0..<count { order.append(entries[index].edge) }
    return Result(order: order, starts: starts)
  }
}

/// Sorts short stretches of long lists.
enum RowSort {
  /// Sorts a stretch: by insertion while it is short, as nearly all rows of a graph are.
  @inline(__always) static func sort<Element: BitwiseCopyable>(
    _ list: inout GrowingBuffer<Element>,
    _ range: Range<Int>,
    by precedes: (Element, Element) -> Bool
  ) {
    guard range.count > 1 else { return }
    if range.count > 24 {
      // unsafe: the range lies within the list.
      var row = unsafe UnsafeMutableBufferPointer(rebasing: list.mutableElements[range])
      unsafe row.sort(by: precedes)
      return
    }
    for index in range.lowerBound + 1..<range.upperBound {
      let element = list[index]
      var place = index
      while place > range.lowerBound, precedes(element, list[place - 1]) {
        list[place] = list[place - 1]
        place -= 1
      }
      list[place] = element
    }
  }
}
