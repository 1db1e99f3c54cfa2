/// The Leiden algorithm: moves nodes to better communities, refines these, makes each refined one a node, and goes on.
struct Leiden {
  private let bottom: LeidenLevel
  /// The resolution over the sum of all strengths: what two nodes of strength 1 in one community cost.
  private let price: Double
  private var random: SeededNumbers
  /// The community of each place.
  private(set) var communities: [UInt32]

  init(_ level: LeidenLevel, resolution: Double, seed: UInt64) {
    bottom = level
    let total = level.strengths.reduce(0, +)
    price = total > 0 ? resolution / total : 0
    random = SeededNumbers(seed: seed)
    communities = Array(0..<UInt32(level.count))
  }

  /// Goes through the algorithm until nothing gets better, or so many times.
  mutating func run(iterations: Int) {
    for _ in 0..<iterations {
      let before = communities
      iterate()
      if communities == before { break }
    }
  }

  private mutating func iterate() {
    var level = bottom
    var current = communities
    // The node of the level that each place has become part of.
    var nodes = Array(0..<UInt32(bottom.count))
    while true {
      level.move(&current, price, level.order(&random))
      let (count, compact) = Leiden.numbered(current)
      current = compact
      guard count < level.count else { break }
      var refined = level.refine(current, count, price, level.order(&random))
      var (parts, numbered) = Leiden.numbered(refined)
      // Where refining joined nothing, whole communities become nodes: what they are made of stays together.
      if parts == level.count { (parts, numbered) = (count, current) }
      refined = numbered
      var communityOfPart = [UInt32](repeating: 0, count: parts)
      for node in refined.indices { communityOfPart[Int(refined[node])] = current[node] }
      for place in nodes.indices { nodes[place] = refined[Int(nodes[place])] }
      level = level.aggregated(by: refined, parts)
      current = communityOfPart
    }
    communities = nodes.map { current[Int($0)] }
  }

  /// The communities, with those apart that are not connected.
  func connectedCommunities() -> [UInt32] {
    var parents = DisjointSets.singletons(bottom.count)
    var sets = DisjointSets(parents.mutableSpan)
    let (offsets, targets) = (bottom.rows.offsets.span, bottom.rows.targets.span)
    let communities = communities.span
    for node in communities.indices {
      var root = sets.root(of: UInt32(truncatingIfNeeded: node))
      for end in Int(offsets[node])..<Int(offsets[node + 1])
      where communities[Int(targets[end])] == communities[node] {
        root = sets.join(root, targets[end])
      }
    }
    sets.flatten()
    return parents
  }

  /// Numbers labels from 0 in the order in which they occur.
  private static func numbered(_ labels: [UInt32]) -> (count: Int, labels: [UInt32]) {
    var numbers = [UInt32](repeating: .max, count: labels.count)
    var result = labels
    var count: UInt32 = 0
    for index in labels.indices {
      let label = Int(labels[index])
      if numbers[label] == .max {
        numbers[label] = count
        count += 1
      }
      result[index] = numbers[label]
    }
    return (Int(count), result)
  }
}
