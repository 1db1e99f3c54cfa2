internal import Faultline

/// The workloads by name. What a user would prepare once and keep is prepared when a workload is first asked for.
final class Workloads {
  private let graph: Graph
  private let questions: Questions
  private let holdings = Filter(edgeKinds: ["owns", "directs"])
  private lazy var neighborhoods = NeighborhoodSearch(graph, filter: holdings)
  private lazy var paths = PathSearch(graph)

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
