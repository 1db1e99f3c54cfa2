import Faultline
import FaultlineTestSupport
import Testing

@Suite("Filter")
struct FilterTests {
  let graph: Graph

  init() throws {
    graph = try GraphBuilder.build(SampleRecords.listing)
  }

  private func edges(_ filter: Filter) -> Set<String> {
    Set(
      WholeQuery(filter: filter).run(in: graph).edges.map { entry in
        "\(graph.id(of: graph.from(entry.edge))) \(graph.kind(of: entry.edge).name) "
          + "\(graph.id(of: graph.to(entry.edge)))"
      }
    )
  }

  @Test("a relation whose partial start leaves the day open is there, as a maybe")
  func partialStart() throws {
    let filter = Filter(asOf: Day("2023-10-15"))
    let slice = WholeQuery(filter: filter).run(in: graph)
    let edge = try #require(graph.edge("backer--invests--acme"))
    #expect(slice.edges.first { $0.edge == edge }?.validity == .maybe)
    #expect(!edges(Filter(asOf: Day("2023-09-30"))).contains("backer invests acme"))
    #expect(edges(Filter(asOf: Day("2023-10-31"))).contains("backer invests acme"))
  }

  @Test("what no source had published by a day is not there")
  func knownBy() {
    #expect(!edges(Filter(knownBy: Day("2023-10-19"))).contains("backer invests acme"))
    #expect(edges(Filter(knownBy: Day("2023-10-20"))).contains("backer invests acme"))
    #expect(!edges(Filter(knownBy: Day("2025-01-15"))).contains("listing-2025 target other"))
  }

  @Test("a claim is alleged until the denial is published, and disputed from then on")
  func statusOverTime() throws {
    let claim = try #require(graph.claim(graph.claims[0]))
    #expect(graph.assessment(of: claim, knownBy: Day("2025-01-15")) == nil)
    #expect(graph.assessment(of: claim, knownBy: Day("2025-01-16"))?.status == .alleged)
    #expect(graph.assessment(of: claim, knownBy: Day("2025-01-17"))?.status == .disputed)
    #expect(
      graph.assessment(of: claim)?.reason == "asserted by Export Office, denied by Acme AI"
    )
  }

  @Test(
    "kinds and statuses let only their own through",
    arguments: [
      (Filter(edgeKinds: ["invests"]), ["backer invests acme"]),
      (Filter(statuses: [.reported]), ["backer invests acme"]),
      (Filter(nodeKinds: ["government"]), ["office part-of department"]),
      (
        Filter(nodeKinds: ["action", "list"], edgeKinds: ["list"]),
        ["listing-2025 list the-list"]
      ),
    ]
  )
  func kinds(filter: Filter, expected: [String]) {
    #expect(edges(filter) == Set(expected))
  }

  @Test("the filter says in words what it lets through")
  func summary() {
    let filter = Filter(
      asOf: Day("2025-02-01"),
      knownBy: Day("2025-03-01"),
      statuses: [.confirmed, .reported],
      nodeKinds: ["company"],
      edgeKinds: ["owns"]
    )
    #expect(
      filter.summary
        == "as of 2025-02-01; known by 2025-03-01; status confirmed or reported; kind company; relation owns"
    )
    #expect(Filter().summary.isEmpty)
  }
}
