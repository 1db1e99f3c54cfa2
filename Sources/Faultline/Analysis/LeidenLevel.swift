/// A weighted graph at one level of the Leiden algorithm; a node stands for one place or many.
struct LeidenLevel {
  let rows: CompressedRows
  /// The weight of each end of an edge; weights are whole numbers, so that sums are exact in any order.
  let weights: [UInt32]
  /// The weights of all edges at each node, those inside what it stands for counted twice.
  let strengths: [Double]

  /// The lowest level.
  init(_ rows: CompressedRows, weights: [UInt32]) {
    self.init(
      rows,
      weights,
      strengths: (0..<rows.count).map { node in
        rows.row(node).reduce(0) { $0 + Double(weights[$1]) }
      }
    )
  }

  init(_ rows: CompressedRows, _ weights: [UInt32], strengths: [Double]) {
    self.rows = rows
    self.weights = weights
    self.strengths = strengths
  }

  var count: Int { rows.count }

  /// The nodes that have neighbors, in random order.
  func order(_ random: inout SeededNumbers) -> [UInt32] {
    var order = (0..<UInt32(count)).filter { rows.length(Int($0)) > 0 }
    random.shuffle(&order, first: order.count)
    return order
  }

  /// The modularity of a partition, from scratch.
  func modularity(of numbers: [UInt32], _ partCount: Int, resolution: Double) -> Double {
    let total = strengths.reduce(0, +)
    guard total > 0 else { return 0 }
    var sums = [Double](repeating: 0, count: partCount)
    var inside = 0.0
    for node in 0..<count {
      sums[Int(numbers[node])] += strengths[node]
      for end in rows.row(node) where numbers[Int(rows.targets[end])] == numbers[node] {
        inside += Double(weights[end])
      }
    }
    return inside / total - resolution * sums.reduce(0) { $0 + ($1 / total) * ($1 / total) }
  }

  /// The level above, in which each part of a partition is a node.
  ///
  /// - Parameters:
  ///   - parts: The part of each node.
  ///   - partCount: How many parts there are.
  /// - Returns: The level.
  func aggregated(by parts: [UInt32], _ partCount: Int) -> LeidenLevel {
    var starts = [Int](repeating: 0, count: partCount + 1)
    for part in parts { starts[Int(part) + 1] += 1 }
    for part in 0..<partCount { starts[part + 1] += starts[part] }
    var cursors = starts
    var members = [UInt32](repeating: 0, count: count)
    var strengths = [Double](repeating: 0, count: partCount)
    for node in parts.indices {
      let part = Int(parts[node])
      members[cursors[part]] = UInt32(node)
      cursors[part] += 1
      strengths[part] += self.strengths[node]
    }
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(partCount + 1)
    var targets = [UInt32](repeating: 0, count: rows.targets.count + 1)
    var sums = [UInt32](repeating: 0, count: partCount)
    var weights = [UInt32](repeating: 0, count: rows.targets.count)
    var free = 0
    for part in 0..<partCount {
      let start = free
      for index in starts[part]..<starts[part + 1] {
        for end in rows.row(Int(members[index])) {
          let other = parts[Int(rows.targets[end])]
          if Int(other) == part { continue }
          targets[free] = other
          free += sums[Int(other)] == 0 ? 1 : 0
          sums[Int(other)] += self.weights[end]
        }
      }
      for place in start..<free {
        weights[place] = sums[Int(targets[place])]
        sums[Int(targets[place])] = 0
      }
      offsets.append(UInt32(free))
    }
    targets.removeLast(targets.count - free)
    weights.removeLast(weights.count - free)
    return LeidenLevel(
      CompressedRows(offsets: offsets, targets: targets),
      weights,
      strengths: strengths
    )
  }
}
