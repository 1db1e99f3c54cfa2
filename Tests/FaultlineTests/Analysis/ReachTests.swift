import FaultlineTestSupport
import Testing

@testable import Faultline

@Suite("Breadth-first search and components")
struct ReachTests {
  private func check(_ shape: SmallGraphs.Shape) throws {
    let graph = try graph(shape)
    let projected = AnalysisGraph(of: graph)
    let oracle = (0..<shape.count).map { PathOracle.distances(shape.count, shape.edges, from: $0) }
    var search = BreadthFirstSearcher(projected.rows)
    for source in 0..<shape.count {
      let expected = oracle[source].map { $0.map { UInt32($0) } ?? BreadthFirstSearch.unreached }
      for strategy in [BreadthFirstSearcher.Strategy.topDown, .automatic] {
        let reached = search.run(from: [source], strategy: strategy)
        #expect(search.distances == expected)
        #expect(reached == oracle[source].count { $0 != nil })
        let order = search.order.prefix(reached).map { search.distances[Int($0)] }
        #expect(order == order.sorted())
        #expect(Set(search.order.prefix(reached)).count == reached)
        #expect(search.levels.last == reached)
      }
      let both = BreadthFirstSearch(
        of: projected,
        from: [NodeID(source), NodeID(0), NodeID(source)]
      )
      for node in 0..<shape.count {
        let nearest = [oracle[source][node], oracle[0][node]].compactMap(\.self).min()
        #expect(both.distance(to: NodeID(node)) == nearest)
      }
    }
    let parts = Components(of: graph).parts
    for one in 0..<shape.count {
      for other in 0..<shape.count {
        let isSame = parts.part(of: NodeID(one)) == parts.part(of: NodeID(other))
        #expect(isSame == (oracle[one][other] != nil))
      }
    }
    #expect(parts.sizes == parts.sizes.sorted(by: >))
    #expect(parts.sizes == (0..<parts.count).map { parts.members(of: $0).count })
    let again = Components(of: projected).parts
    #expect(again.numbers == parts.numbers)
  }

  @Test("agree with relaxing all edges on every graph of up to four nodes")
  func exhaustive() throws {
    for shape in SmallGraphs.undirected { try check(shape) }
  }

  @Test("agree with relaxing all edges on random graphs")
  func random() throws {
    for shape in SmallGraphs.random { try check(shape) }
  }

  @Test("looking backwards finds what going forwards finds", arguments: [600, 3000, 12_000])
  func broad(edges: Int) throws {
    let projected = AnalysisGraph(
      of: try graph(SmallGraphs.random(1500, edges: edges, seed: UInt64(edges)))
    )
    var search = BreadthFirstSearcher(projected.rows)
    for source in stride(from: 0, to: 1500, by: 97) {
      let forwards = (search.run(from: [source], strategy: .topDown), search.distances)
      let either = (search.run(from: [source], strategy: .automatic), search.distances)
      #expect(forwards == either)
    }
  }

  @Test("counts by distance add up to what is in reach")
  func counts() throws {
    let projected = AnalysisGraph(of: try graph((6, [(0, 1), (1, 2), (1, 3), (4, 5)])))
    let search = BreadthFirstSearch(of: projected, from: [NodeID(UInt32(0))])
    #expect(search.countsByDistance == [1, 1, 2])
    #expect(search.reachedCount == 4)
    #expect(search.distance(to: NodeID(UInt32(5))) == nil)
  }

  @Test("components are numbered by size, then by their first node")
  func numbering() throws {
    let graph = try graph((7, [(1, 4), (5, 6), (6, 3)]))
    let parts = Components(of: graph).parts
    #expect(parts.sizes == [3, 2, 1, 1])
    #expect(parts.members(of: 0).map(\.number) == [3, 5, 6])
    #expect(parts.members(of: 1).map(\.number) == [1, 4])
    #expect(parts.part(of: NodeID(UInt32(0))) == 2)
    let best = parts.bestLinked(ofFirst: 2, count: 2, in: AnalysisGraph(of: graph))
    #expect(best.map { $0.map(\.node.number) } == [[6, 3], [1, 4]])
    #expect(best[0].map(\.links) == [2, 1])
  }
}
