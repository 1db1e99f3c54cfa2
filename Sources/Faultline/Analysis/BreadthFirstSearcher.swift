/// Breadth-first searches over one graph, with the memory for them.
struct BreadthFirstSearcher {
  enum Strategy {
    /// Always from the frontier to its neighbors.
    case topDown
    /// Whichever way is shorter at each distance.
    case automatic
  }

  let rows: CompressedRows
  /// The distance of each place from the sources of the last search.
  private(set) var distances: [UInt32]
  /// The places that the last search reached, by distance; what stands behind them means nothing.
  private(set) var order: [UInt32]
  /// Where the places of each distance start in ``order``, and where the last ones end.
  private(set) var levels: [Int] = []
  /// The frontier as a set of bits, for looking backwards.
  private var bits: [UInt64] = []

  init(_ rows: CompressedRows) {
    self.rows = rows
    distances = [UInt32](repeating: BreadthFirstSearch.unreached, count: rows.count)
    // One more than can be reached: a step writes first and decides then whether it keeps what it wrote.
    order = [UInt32](repeating: 0, count: rows.count + 1)
  }

  /// Searches anew, and returns how many places were reached.
  mutating func run(from sources: [Int], strategy: Strategy = .automatic) -> Int {
    // The arrays are taken out for the search, so that each has one owner, and are put back after it.
    var (distances, order, bits) = (self.distances, self.order, self.bits)
    (self.distances, self.order, self.bits) = ([], [], [])
    defer { (self.distances, self.order, self.bits) = (distances, order, bits) }
    var found = distances.mutableSpan
    var queue = order.mutableSpan
    found.update(repeating: BreadthFirstSearch.unreached)
    var front = Front(rows)
    for source in sources where found[source] != 0 {
      found[source] = 0
      queue[front.tail] = UInt32(source)
      front.tail += 1
    }
    levels.removeAll(keepingCapacity: true)
    while front.head < front.tail {
      levels.append(front.head)
      front.measure(rows, queue.span)
      front.distance += 1
      if strategy == .automatic, front.isBroad(rows) {
        if bits.isEmpty { bits = [UInt64](repeating: 0, count: (rows.count + 63) / 64) }
        front.lookBackwards(rows, &found, &queue, &bits)
      } else {
        front.goForwards(rows, &found, &queue)
      }
    }
    levels.append(front.tail)
    return front.tail
  }

  /// The places at the distance that a search has come to.
  private struct Front {
    /// Where the frontier starts and ends in the queue.
    var head = 0
    var tail = 0
    /// The distance of the places that are looked for.
    var distance: UInt32 = 0
    /// How many ends of edges belong to the frontier, and to places not yet reached.
    private var edges = 0
    private var restEdges: Int

    init(_ rows: CompressedRows) { restEdges = rows.targets.count }

    /// Counts the ends of edges at the frontier.
    mutating func measure(_ rows: CompressedRows, _ queue: Span<UInt32>) {
      let offsets = rows.offsets.span
      edges = 0
      for index in head..<tail {
        let place = Int(queue[index])
        edges += Int(offsets[place + 1] &- offsets[place])
      }
      restEdges -= edges
    }

    /// Whether looking backwards, which passes over all places but stops early at each, is likely to be shorter.
    func isBroad(_ rows: CompressedRows) -> Bool {
      edges > restEdges / 15 && tail - head > rows.count / 200
    }

    /// Follows the frontier to its neighbors.
    ///
    /// Whether a neighbor is new is a coin toss to a processor that guesses, so nothing branches on it.
    mutating func goForwards(
      _ rows: CompressedRows,
      _ distances: inout MutableSpan<UInt32>,
      _ queue: inout MutableSpan<UInt32>
    ) {
      let (offsets, targets) = (rows.offsets.span, rows.targets.span)
      let distance = distance
      var free = tail
      for index in head..<tail {
        let place = Int(queue[index])
        for end in Int(offsets[place])..<Int(offsets[place + 1]) {
          let neighbor = targets[end]
          let known = distances[Int(neighbor)]
          let isNew = known == BreadthFirstSearch.unreached
          distances[Int(neighbor)] = isNew ? distance : known
          queue[free] = neighbor
          free &+= isNew ? 1 : 0
        }
      }
      (head, tail) = (tail, free)
    }

    /// Lets each place not yet reached look for a neighbor in the frontier, and stop at the first.
    mutating func lookBackwards(
      _ rows: CompressedRows,
      _ distances: inout MutableSpan<UInt32>,
      _ queue: inout MutableSpan<UInt32>,
      _ bitArray: inout [UInt64]
    ) {
      let (offsets, targets) = (rows.offsets.span, rows.targets.span)
      var bits = bitArray.mutableSpan
      bits.update(repeating: 0)
      for index in head..<tail { bits[Int(queue[index] >> 6)] |= 1 << UInt64(queue[index] & 63) }
      var free = tail
      for place in 0..<rows.count where distances[place] == BreadthFirstSearch.unreached {
        for end in Int(offsets[place])..<Int(offsets[place + 1]) {
          let neighbor = targets[end]
          guard bits[Int(neighbor >> 6)] >> UInt64(neighbor & 63) & 1 != 0 else { continue }
          distances[place] = distance
          queue[free] = UInt32(truncatingIfNeeded: place)
          free += 1
          break
        }
      }
      (head, tail) = (tail, free)
    }
  }
}
