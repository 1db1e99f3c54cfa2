import Faultline
import FaultlineTestSupport
import Testing

@Suite("Neighborhood query")
struct NeighborhoodQueryTests {
  @Test("distances agree with brute force on random graphs", arguments: 0..<20)
  func distances(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<10 {
      let count = Int.random(in: 2...9, using: &random)
      let edges = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        (Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random))
      }.filter { $0.0 != $0.1 }
      let graph = try GraphBuilder.build(SampleRecords.companies(count, edges: edges))
      let hops = Int.random(in: 0...3, using: &random)
      let slice = NeighborhoodQuery(focus: [NodeID(0)], hops: hops).run(in: graph)
      let expected = PathOracle.distances(count, edges, from: 0)
      for node in graph.nodes {
        let distance = expected[Int(node.number)].flatMap { $0 <= hops ? $0 : nil }
        #expect(slice.nodes.first { $0.node == node }?.distance == distance)
      }
      let inside = Set(slice.nodes.map(\.node))
      #expect(
        slice.edges.map(\.edge)
          == graph.edges.filter { inside.contains(graph.from($0)) && inside.contains(graph.to($0)) }
      )
    }
  }

  @Test("directions follow only edges that start or end at the node")
  func directions() throws {
    let graph = try GraphBuilder.build(SampleRecords.companies(3, edges: [(0, 1), (2, 0)]))
    func found(_ direction: NeighborhoodQuery.Direction) -> [UInt32] {
      NeighborhoodQuery(focus: [NodeID(0)], direction: direction).run(in: graph)
        .nodes.map(\.node.number)
    }
    #expect(found(.out) == [0, 1])
    #expect(found(.in) == [0, 2])
    #expect(found(.both) == [0, 1, 2])
  }

  @Test(
    "a group brings its legal entities, their listing, its issuer and list, but not who else was listed"
  )
  func group() throws {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    let slice = NeighborhoodQuery(focus: [try #require(graph.node("acme"))]).run(in: graph)
    let roles = Dictionary(
      uniqueKeysWithValues: slice.nodes.map { (graph.id(of: $0.node), $0.role) }
    )
    #expect(
      roles == [
        "acme": .focus, "acme-one": .member, "acme-two": .member, "backer": .neighbor,
        "founder": .neighbor, "listing-2025": .neighbor, "office": .context, "the-list": .context,
      ]
    )
    #expect(slice.claims.count == 1)
  }

  @Test("the report puts the neighborhood into sentences under headings")
  func report() throws {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    let slice = NeighborhoodQuery(focus: [try #require(graph.node("acme"))]).run(in: graph)
    let report = NeighborhoodReport(slice, in: graph)
    #expect(report.sections.map(\.heading) == ["Listed", "Backed by", "Founded by"])
    #expect(
      report.sections.flatMap(\.entries).map(\.sentence) == [
        "Export Office issued the Entity List addition of 2025-01-16, "
          + "which lists Acme AI (2 legal entities)",
        "Backer Holdings backs Acme AI (since 2023-10)",
        "Zhang Wei founded Acme AI (2019)",
      ]
    )
    #expect(report.claims[0].sentence == "Acme AI helps the military")
    #expect(report.claims[0].status.status == .disputed)
    #expect(
      report.claims[0].positions.map(\.text) == [
        "Export Office says so (2025-01-16)", "Acme AI denies it (2025-01-17)",
      ]
    )
  }
}
