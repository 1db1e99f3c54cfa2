/// Takes the steps that all shortest paths between two nodes are made of, and keeps its memory for the next two.
struct PathWebBuilder {
  /// How many steps every path has.
  private(set) var length = 0
  /// The nodes of each level, from the start to the goal; those beyond the length are empty.
  var levels: [[Int]] = []
  /// The steps between them, several for parallel edges: level by level, from where the searches met to the start.
  private(set) var before: [PathWeb.Link] = []
  /// The steps from where the searches met to the goal, level by level.
  private(set) var behind: [PathWeb.Link] = []

  /// Forgets everything but its memory.
  mutating func start(length: Int) {
    self.length = length
    for level in levels.indices { levels[level].removeAll(keepingCapacity: true) }
    while levels.count <= length { levels.append([]) }
    before.removeAll(keepingCapacity: true)
    behind.removeAll(keepingCapacity: true)
  }

  /// Adds a step.
  ///
  /// - Parameters:
  ///   - from: Where it starts.
  ///   - to: Where it leads.
  ///   - weight: How much its edge weakens a path.
  ///   - isBefore: Whether it lies before the place where the searches met.
  mutating func add(_ from: Int, _ to: Int, weight: UInt64, isBefore: Bool) {
    let link = PathWeb.Link(
      from: UInt32(truncatingIfNeeded: from),
      to: UInt32(truncatingIfNeeded: to),
      weight: weight
    )
    if isBefore { before.append(link) } else { behind.append(link) }
  }

  /// The best path: of the least weight, and of several the first by node numbers.
  ///
  /// - Parameters:
  ///   - start: Where it starts.
  ///   - goal: Where it ends.
  ///   - marks: A zero for every node of the graph, and so again in the end.
  /// - Returns: The nodes, and what each step weighs; `nil` if the steps do not lead to the goal, as in a forged image.
  func best(from start: Int, to goal: Int, _ marks: borrowing ZeroedBuffer<UInt32>) -> WeighedRoute?
  {
    /// For each node, found through its mark less one, the best way on: its weight, and that of its first step.
    var ways: [(node: UInt32, next: UInt32, step: UInt64, weight: UInt64)] = []
    func weigh(_ link: PathWeb.Link) {
      let onward = marks[Int(link.to)]
      let weight = link.weight + (onward == 0 ? 0 : ways[Int(onward) - 1].weight)
      let known = Int(marks[Int(link.from)]) - 1
      if known < 0 {
        ways.append((link.from, link.to, link.weight, weight))
        marks[Int(link.from)] = UInt32(ways.count)
      } else if (weight, link.to, link.weight)
        < (ways[known].weight, ways[known].next, ways[known].step)
      {
        ways[known] = (link.from, link.to, link.weight, weight)
      }
    }
    // From the goal back to the start: what follows a node is known before it.
    for link in behind.reversed() { weigh(link) }
    for link in before { weigh(link) }
    var route = WeighedRoute(nodes: [start], weights: [])
    var place = Int(marks[start]) - 1
    while place >= 0, route.weights.count < length {
      route.nodes.append(Int(ways[place].next))
      route.weights.append(ways[place].step)
      place = Int(marks[Int(ways[place].next)]) - 1
    }
    for way in ways { marks[Int(way.node)] = 0 }
    return route.nodes.last == goal ? route : nil
  }
}

/// A route with what each of its steps weighs.
struct WeighedRoute {
  var nodes: [Int]
  var weights: [UInt64]
}
