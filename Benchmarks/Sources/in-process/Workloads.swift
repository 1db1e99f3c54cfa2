internal import Faultline

/// The workloads by name. What a user would prepare once and keep is prepared when a workload is first asked for.
final class Workloads {
  private let graph: Graph
  private let questions: Questions
  private let holdings = Filter(edgeKinds: ["owns", "directs"])
  private lazy var neighborhoods = NeighborhoodSearch(graph, filter: holdings)
  private lazy var paths = PathSearch(graph)
  private lazy var simple = AnalysisGraph(of: graph, foldsGroups: false)
  private lazy var directed = DirectedAnalysisGraph(
    of: graph,
    foldsGroups: false,
    turnsSymmetric: false
  )

  init(_ graph: Graph, _ questions: Questions) {
    self.graph = graph
    self.questions = questions
  }

  func named(_ name: String) -> (() -> String)? {
    switch name {
    case "ready": { "" }
    case "khop_hub_k1": { self.neighbors(self.questions.hubs, 1) }
    case "khop_hub_k2": { self.neighbors(self.questions.hubs, 2) }
    case "khop_hub_k3": { self.neighbors(self.questions.hubs, 3) }
    case "khop_rnd_k1": { self.neighbors(self.questions.randoms, 1) }
    case "khop_rnd_k2": { self.neighbors(self.questions.randoms, 2) }
    case "khop_rnd_k3": { self.neighbors(self.questions.randoms, 3) }
    case "sp1000": shortestPaths
    case "asp": allShortestPaths
    case "yen": bestPaths
    case "bfs64": searches
    case "components": components
    case "pagerank": ranks
    case "betweenness16": betweenness
    case "leiden": communities
    case "degree_top": degrees
    default: nil
    }
  }

  private func neighbors(_ starts: [NodeID], _ hops: Int) -> String {
    var nodes = 0
    for start in starts { nodes += neighborhoods.run(from: [start], hops: hops) }
    return "\"nodes\":\(nodes)"
  }

  private func shortestPaths() -> String {
    var (sum, unreachable) = (0, 0)
    for (one, other) in questions.pairs {
      if let path = paths.shortestPath(from: one, to: other) {
        sum += path.count - 1
      } else {
        unreachable += 1
      }
    }
    return "\"sum\":\(sum),\"unreachable\":\(unreachable)"
  }

  private func allShortestPaths() -> String {
    var count: UInt128 = 0
    for (one, other) in questions.allShortest {
      count += paths.shortestPaths(from: one, to: other, limit: 1000).count ?? 0
    }
    return "\"paths\":\(count)"
  }

  private func searches() -> String {
    var visited = 0
    for start in questions.randoms.prefix(64) {
      visited += BreadthFirstSearch(of: simple, from: [start]).reachedCount
    }
    return "\"visited\":\(visited)"
  }

  private func components() -> String {
    let parts = Components(of: graph).parts
    return "\"count\":\(parts.count),\"largest\":\(parts.sizes.first ?? 0)"
  }

  private func ranks() -> String {
    let top = PageRank(of: directed).scores.values.max() ?? 0
    return "\"top\":\(top)"
  }

  /// On one thread, as the peers.
  private func betweenness() -> String {
    let sources = Betweenness.Sources.nodes(Array(questions.randoms.prefix(16)))
    let top = Betweenness(of: simple, sources: sources, threads: 1).scores.values.max() ?? 0
    return "\"top\":\(top)"
  }

  private func communities() -> String {
    let found = Communities(of: simple)
    return "\"communities\":\(found.parts.count),\"modularity\":\(found.modularity)"
  }

  private func degrees() -> String {
    var top: [Int] = []
    for node in graph.nodes {
      let degree = graph.degree(of: node)
      guard top.count < 10 || degree > top[9] else { continue }
      top.insert(degree, at: top.firstIndex { $0 < degree } ?? top.count)
      if top.count > 10 { top.removeLast() }
    }
    return "\"top\":[\(top.map { String($0) }.joined(separator: ","))]"
  }

  private func bestPaths() -> String {
    var (sum, count) = (0, 0)
    for (one, other) in questions.best {
      for path in paths.bestPaths(5, from: one, to: other) {
        sum += path.count - 1
        count += 1
      }
    }
    return "\"sum\":\(sum),\"paths\":\(count)"
  }
}
