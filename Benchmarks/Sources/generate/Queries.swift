internal import SeededRandom

/// The questions that every peer answers.
///
/// All ends lie in the largest component, so that each has an answer.
struct Queries {
  /// The ten nodes of the largest degree.
  let hubs: [UInt32]
  /// A hundred nodes with an owner, an asset, a director or a directorship.
  let randoms: [UInt32]
  /// A thousand pairs for shortest paths, source and target in turn.
  let pairs: [UInt32]
  /// Fifty pairs for all shortest paths: 40 random ones, five of two hubs, five of a hub and a random node.
  let allShortest: [UInt32]
  /// Twenty pairs for the five shortest simple paths.
  let kShortest: [UInt32]

  init(_ topology: Topology, seed: UInt64) {
    var random = SplitMix64(seed: seed, purpose: .queries)
    let connected = LargestComponent(of: topology)
    var owns = [Bool](repeating: false, count: topology.nodeCount)
    for edge in 0..<topology.edgeCount
    where topology.relations[edge] == .ownership || topology.relations[edge] == .directorship {
      owns[Int(topology.sources[edge])] = true
      owns[Int(topology.targets[edge])] = true
    }

    func node(where isAllowed: (Int) -> Bool = { _ in true }) -> UInt32 {
      while true {
        let node = random.index(below: topology.nodeCount)
        if connected.contains(node), isAllowed(node) { return UInt32(node) }
      }
    }
    func pair(from source: UInt32? = nil) -> [UInt32] {
      let source = source ?? node()
      while true {
        let target = node()
        if target != source { return [source, target] }
      }
    }

    let hubs = Self.hubs(topology)
    self.hubs = hubs
    randoms = (0..<100).map { _ in node { owns[$0] } }
    pairs = (0..<1000).flatMap { _ in pair() }
    allShortest =
      (0..<40).flatMap { _ in pair() }
      + hubs + hubs.prefix(5).flatMap { pair(from: $0) }
    kShortest = (0..<20).flatMap { _ in pair() }
  }

  private static func hubs(_ topology: Topology) -> [UInt32] {
    var hubs: [UInt32] = []
    for (node, degree) in topology.degrees.enumerated() {
      let isLarge = hubs.count < 10 || degree > topology.degrees[Int(hubs[9])]
      guard isLarge else { continue }
      let place = hubs.firstIndex { topology.degrees[Int($0)] < degree } ?? hubs.count
      hubs.insert(UInt32(node), at: place)
      if hubs.count > 10 { hubs.removeLast() }
    }
    return hubs
  }
}
