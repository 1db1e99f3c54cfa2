/// The best path where steps are not worth the same.
///
/// The search is that of Dijkstra ("A Note on Two Problems in Connexion with Graphs", 1959).
///
/// By status, one step of a worse status outweighs any number of a better one, and of equals the path with fewer steps
/// wins. By stake, only edges that carry one are followed, a path is worth the product of its smallest certain stakes,
/// and the largest product wins: what is held of the far end through the whole chain.
final class WeightedPathSearch {
  private let search: ShortestPathSearch
  private let weighting: PathQuery.Weighting
  /// The place of each node in the order in which it was first reached, plus one.
  private let places: ZeroedBuffer<UInt32>

  init(_ search: ShortestPathSearch, _ weighting: PathQuery.Weighting) {
    self.search = search
    self.weighting = weighting
    places = ZeroedBuffer(count: search.traversal.graph.nodeCount)
  }

  /// A node that was reached: how, at what cost, and whether that is final.
  private struct Reached {
    var node: Int
    var parent: Int
    var cost: RouteCost
    var steps: Int
    var isFinal = false
  }

  /// - Parameters: As those of ``ShortestPathSearch/find(from:to:cut:maximum:)``.
  /// - Returns: The best path, if it has at most `maximum` steps; else the best of those the search meets that do, or `nil`.
  func find(from start: Int, to goal: Int, cut: [Int], maximum: Int) -> [Int]? {
    var reached = [Reached(node: start, parent: -1, cost: origin, steps: 0)]
    places[start] = 1
    defer { for entry in reached { places[entry.node] = 0 } }
    var heap = CostHeap()
    heap.push(cost: origin, tie: start, place: 0)
    while let place = heap.pop() {
      guard !reached[place].isFinal else { continue }
      reached[place].isFinal = true
      let here = reached[place]
      if here.node == goal { return route(to: place, reached) }
      guard here.steps < maximum else { continue }
      let way: Traversal.Way = search.traversal.isDirected ? .along : .both
      search.traversal.forEachStep(from: here.node, way) { neighbor, step in
        guard search.isOpen(neighbor) || neighbor == goal,
          here.node != start || !cut.contains(neighbor),
          let cost = cost(here.cost, search.traversal.adjacency.edge(step))
        else { return }
        let known = Int(places[neighbor])
        if known == 0 {
          places[neighbor] = UInt32(reached.count + 1)
          heap.push(cost: cost, tie: neighbor, place: reached.count)
          reached.append(
            Reached(node: neighbor, parent: place, cost: cost, steps: here.steps + 1)
          )
        } else if !reached[known - 1].isFinal, cost < reached[known - 1].cost {
          reached[known - 1].cost = cost
          reached[known - 1].parent = place
          reached[known - 1].steps = here.steps + 1
          heap.push(cost: cost, tie: neighbor, place: known - 1)
        }
      }
    }
    return nil
  }

  /// What a whole route costs.
  func cost(of route: [Int]) -> RouteCost {
    var cost = origin
    for (node, next) in zip(route, route.dropFirst()) {
      var best: RouteCost?
      search.forEachEdge(from: node, to: next) { edge in
        if let step = self.cost(cost, edge), best.map({ step < $0 }) ?? true { best = step }
      }
      cost = best ?? cost
    }
    return cost
  }

  private func route(to place: Int, _ reached: [Reached]) -> [Int] {
    var route: [Int] = []
    var place = place
    while place >= 0 {
      route.append(reached[place].node)
      place = reached[place].parent
    }
    return route.reversed()
  }

  /// The cost of standing still: nothing, or the whole of it.
  private var origin: RouteCost {
    weighting == .stake ? RouteCost(UInt64.max - (1.0).bitPattern, 0) : RouteCost(0, 0)
  }

  /// The cost after one more step; `nil` if the edge cannot be a step.
  private func cost(_ before: RouteCost, _ edge: Int) -> RouteCost? {
    switch weighting {
    case .links: return RouteCost(before.first + 1, before.second)
    case .status:
      return RouteCost(before.first + search.traversal.weight(ofEdge: edge), before.second + 1)
    case .stake:
      let stake = search.traversal.graph.edgeStakeMin[edge]
      guard stake > 0 else { return nil }
      // Positive numbers are ordered as their bit patterns are.
      let product = Double(bitPattern: UInt64.max - before.first) * Double(stake) / 100_000_000
      return RouteCost(UInt64.max - product.bitPattern, before.second + 1)
    }
  }
}

/// A binary heap of places by cost, then by a tie.
struct CostHeap {
  private struct Entry {
    var cost: RouteCost
    var tie: Int
    var place: Int

    func precedes(_ other: Entry) -> Bool {
      cost == other.cost ? tie < other.tie : cost < other.cost
    }
  }

  private var entries: [Entry] = []

  mutating func push(cost: RouteCost, tie: Int, place: Int) {
    let entry = Entry(cost: cost, tie: tie, place: place)
    var index = entries.count
    entries.append(entry)
    while index > 0, entry.precedes(entries[(index - 1) / 2]) {
      entries[index] = entries[(index - 1) / 2]
      index = (index - 1) / 2
    }
    entries[index] = entry
  }

  mutating func pop() -> Int? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return first.place }
    var index = 0
    while true {
      var child = index * 2 + 1
      guard child < entries.count else { break }
      if child + 1 < entries.count, entries[child + 1].precedes(entries[child]) { child += 1 }
      guard entries[child].precedes(last) else { break }
      entries[index] = entries[child]
      index = child
    }
    entries[index] = last
    return first.place
  }
}
