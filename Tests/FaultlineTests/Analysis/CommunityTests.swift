import FaultlineTestSupport
import Testing

@testable import Faultline

@Suite("Communities")
struct CommunityTests {
  private func check(_ shape: SmallGraphs.Shape, _ resolution: Double) throws {
    let projected = AnalysisGraph(of: try graph(shape))
    let found = Communities(of: projected, resolution: resolution)
    let parts = found.parts.numbers.map { Int($0) }
    let expected = AnalysisOracle.modularity(
      shape.count,
      shape.edges,
      parts,
      resolution: resolution
    )
    #expect(abs(found.modularity - expected) < 1e-9)
    let alone = AnalysisOracle.modularity(
      shape.count,
      shape.edges,
      Array(0..<shape.count),
      resolution: resolution
    )
    #expect(found.modularity >= alone - 1e-9)
    for part in 0..<found.parts.count {
      let members = found.parts.members(of: part).map(\.index)
      let inside = shape.edges.filter { members.contains($0.0) && members.contains($0.1) }
      let distances = PathOracle.distances(shape.count, inside, from: members[0])
      #expect(members.allSatisfy { distances[$0] != nil }, "\(shape)")
    }
  }

  @Test(
    "are connected, no worse than none, and of the modularity they say",
    arguments: [0.5, 1, 2]
  )
  func soundness(resolution: Double) throws {
    for shape in SmallGraphs.undirected + SmallGraphs.random { try check(shape, resolution) }
  }

  @Test("are the best there are on every graph of up to four nodes")
  func best() throws {
    for shape in SmallGraphs.undirected {
      var best = -1.0
      for code in 0..<256 {
        let parts = (0..<shape.count).map { (code >> (2 * $0)) & 3 }
        best = max(best, AnalysisOracle.modularity(shape.count, shape.edges, parts))
      }
      let found = Communities(of: AnalysisGraph(of: try graph(shape)))
      #expect(abs(found.modularity - best) < 1e-9, "\(shape)")
    }
  }

  @Test("split the karate club as well as is known to be possible", arguments: 1...10)
  func karateClub(seed: Int) throws {
    let projected = AnalysisGraph(of: try graph(SmallGraphs.karateClub))
    #expect(projected.edgeCount == 78)
    let found = Communities(of: projected, seed: UInt64(seed))
    #expect(found.modularity >= 0.4197)
    #expect(found.parts.count == 4)
  }

  @Test("are the cliques of a ring of cliques")
  func cliques() throws {
    var edges: [(Int, Int)] = []
    for clique in 0..<12 {
      for one in 0..<5 {
        for other in 0..<one { edges.append((clique * 5 + one, clique * 5 + other)) }
      }
      edges.append((clique * 5, (clique * 5 + 7) % 60))
    }
    let found = Communities(of: AnalysisGraph(of: try graph((60, edges))))
    #expect(found.parts.sizes == [Int](repeating: 5, count: 12))
  }

  @Test("parallel edges hold together if they are counted")
  func parallelEdges() throws {
    // A chain of four, whose middle link is threefold.
    let projected = AnalysisGraph(of: try graph((4, [(0, 1), (1, 2), (2, 1), (1, 2), (2, 3)])))
    #expect(Communities(of: projected).parts.numbers == [0, 0, 1, 1])
    let counted = Communities(of: projected, countsParallelEdges: true).parts
    #expect(counted.part(of: NodeID(UInt32(1))) == counted.part(of: NodeID(UInt32(2))))
  }

  @Test("the same seed gives the same communities, and more iterations no worse ones")
  func deterministic() throws {
    let projected = AnalysisGraph(of: try graph(SmallGraphs.random(800, edges: 2400, seed: 2)))
    let found = (0..<2).map { _ in Communities(of: projected, iterations: 3, seed: 7) }
    #expect(found[0].parts.numbers == found[1].parts.numbers)
    var last = -1.0
    for iterations in 1...5 {
      let modularity = Communities(of: projected, iterations: iterations).modularity
      #expect(modularity >= last - 1e-9)
      last = modularity
    }
  }
}
