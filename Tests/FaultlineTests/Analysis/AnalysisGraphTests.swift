import FaultlineTestSupport
import Testing

@testable import Faultline

@Suite("Projection for analysis")
struct AnalysisGraphTests {
  @Test("links every pair of nodes once, both ways, in order")
  func simple() throws {
    for shape in SmallGraphs.undirected + SmallGraphs.random {
      let projected = AnalysisGraph(of: try graph(shape))
      projected.rows._checkInvariants()
      #expect(projected.nodeCount == shape.count)
      for node in 0..<shape.count {
        let all = shape.edges.filter { $0.0 == node || $0.1 == node }
          .map { $0.0 == node ? $0.1 : $0.0 }.sorted()
        let places = projected.rows.row(node)
        let neighbors = places.map { Int(projected.rows.targets[$0]) }
        #expect(neighbors == Set(all).sorted())
        let counts = places.map { Int(projected.multiplicities[$0]) }
        #expect(counts == neighbors.map { neighbor in all.count { $0 == neighbor } })
        #expect(projected.degree(of: NodeID(UInt32(node))) == neighbors.count)
      }
    }
  }

  @Test("a directed graph keeps directions and parallel edges")
  func directed() throws {
    for shape in SmallGraphs.directed + SmallGraphs.random {
      let projected = DirectedAnalysisGraph(of: try graph(shape))
      projected.sources._checkInvariants()
      #expect(projected.edgeCount == shape.edges.count)
      for node in 0..<shape.count {
        let sources = projected.sources.row(node).map { Int(projected.sources.targets[$0]) }
        #expect(sources == shape.edges.filter { $0.1 == node }.map(\.0).sorted())
      }
    }
  }

  @Test("a relation that reads alike both ways leads both ways")
  func symmetric() throws {
    let records = SampleRecords.companies(2, edges: [(0, 1)], kind: "partners")
    let projected = DirectedAnalysisGraph(of: try GraphBuilder.build(records))
    #expect(projected.edgeCount == 2)
  }

  @Test("a group speaks for its legal entities, unless it is told not to")
  func groups() throws {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    let (group, one) = (try #require(graph.node("acme")), try #require(graph.node("acme-one")))
    let folded = AnalysisGraph(of: graph)
    #expect(folded.nodeCount == graph.nodeCount - 2)
    #expect(!folded.nodes.contains(one))
    #expect(folded.degree(of: one) == folded.degree(of: group))
    // The backer, the founder and the listing, which names two of its legal entities.
    #expect(folded.degree(of: group) == 3)
    let action = try #require(graph.node("listing-2025"))
    let listing = try #require(folded.table.place(of: action))
    let place = try #require(folded.table.place(of: group))
    let end = try #require(folded.rows.row(place).first { folded.rows.targets[$0] == listing })
    #expect(folded.multiplicities[end] == 2)
    let apart = AnalysisGraph(of: graph, foldsGroups: false)
    #expect(apart.nodeCount == graph.nodeCount)
    #expect(apart.degree(of: group) == 4)
    #expect(apart.degree(of: one) == 2)
  }

  @Test("what a filter does not admit is not there")
  func filter() throws {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    let (group, founder) = (try #require(graph.node("acme")), try #require(graph.node("founder")))
    let invests = AnalysisGraph(of: graph, filter: Filter(edgeKinds: ["invests"]))
    #expect(invests.edgeCount == 1)
    #expect(invests.degree(of: group) == 1)
    let early = AnalysisGraph(of: graph, filter: Filter(asOf: Day("2020-01-01")))
    let backer = try #require(graph.node("backer"))
    #expect(early.degree(of: backer) == 0)
    let noPersons = AnalysisGraph(of: graph, filter: Filter(nodeKinds: ["group", "company"]))
    #expect(noPersons.degree(of: founder) == nil)
    #expect(noPersons.degree(of: group) == 1)
    #expect(noPersons.nodes.allSatisfy { !graph.isAction($0) })
  }

  @Test("an empty graph has nothing to measure")
  func empty() throws {
    let graph = try GraphBuilder.build(RecordSet())
    let projected = AnalysisGraph(of: graph)
    #expect(projected.nodeCount == 0)
    #expect(Components(of: graph).parts.count == 0)
    #expect(Communities(of: projected).modularity == 0)
    #expect(Betweenness(of: projected).scores.top(5).isEmpty)
    #expect(PageRank(of: DirectedAnalysisGraph(of: graph)).scores.values.isEmpty)
    #expect(BreadthFirstSearch(of: projected, from: [NodeID(UInt32(3))]).reachedCount == 0)
  }
}
