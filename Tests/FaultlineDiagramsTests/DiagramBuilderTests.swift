import Faultline
import FaultlineTestSupport
import Testing

@testable import FaultlineDiagrams

@Suite("Answers dressed as figures")
struct DiagramBuilderTests {
  private func neighborhood(_ id: RecordID, filter: Filter = Filter()) throws -> Diagram {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    let node = try #require(graph.node(id))
    let slice = NeighborhoodQuery(focus: [node], hops: 1, filter: filter).run(in: graph)
    return DiagramBuilder(graph).diagram(of: slice)
  }

  private func node(_ id: String, _ diagram: Diagram) throws -> DiagramNode {
    try #require(diagram.nodes.first { $0.id == id })
  }

  private func edge(_ from: String, _ to: String, _ diagram: Diagram) throws -> DiagramEdge {
    try #require(diagram.edges.first { $0.from == from && $0.to == to })
  }

  @Test("A group speaks for its legal entities, and says for how many")
  func folding() throws {
    let diagram = try neighborhood("acme")
    let group = try node("acme", diagram)
    #expect(group.emphasis == .focus)
    #expect(group.kind == .group)
    #expect(group.details == ["2 legal entities"])
    #expect(group.sentence.contains("Acme One Co., Ltd."))
    #expect(!diagram.nodes.contains { $0.id == "acme-one" })
    let listing = try edge("listing-2025", "acme", diagram)
    #expect(listing.family == .listing)
    #expect(listing.label == "lists 2 entities")
    #expect(listing.sentence.contains("(2 legal entities)"))
  }

  @Test("An act stands between its issuer and its target, sourced on its card")
  func acts() throws {
    let diagram = try neighborhood("acme")
    let act = try node("listing-2025", diagram)
    #expect(act.kind == .measure)
    #expect(act.name == "Entity List addition")
    #expect(act.details == ["2025-01-16 · 90 FR 4617"])
    #expect(act.country == "US")
    #expect(!act.citations.isEmpty)
    #expect(try edge("office", "listing-2025", diagram).family == .issues)
    #expect(!diagram.nodes.contains { $0.id == "the-list" })
  }

  @Test("A contested claim stands between accuser and accused, the denial inside")
  func claims() throws {
    let diagram = try neighborhood("acme")
    let claim = try node("claim--claim-military", diagram)
    #expect(claim.noun?.singular == "alleged by Export Office")
    #expect(claim.name == "Helps the military")
    guard case .claim(let replies) = claim.content else {
      Issue.record("no claim card")
      return
    }
    #expect(replies.map(\.heading) == ["Denied"])
    #expect(replies[0].text == "Acme AI: “it does not”")
    #expect(try edge("office", claim.id, diagram).family == .alleged)
    #expect(try edge(claim.id, "acme", diagram).certainty == .alleged)
    #expect(claim.sentence.contains("disputed"))
  }

  @Test("Backers stand below, founders above, with year and sources")
  func relations() throws {
    let diagram = try neighborhood("acme")
    let backing = try edge("backer", "acme", diagram)
    #expect(backing.family == .invests)
    #expect(backing.flow == .up)
    #expect(backing.label == "2023")
    #expect(backing.certainty == .established)
    let founding = try edge("founder", "acme", diagram)
    #expect(founding.label == "founded, 2019")
    #expect(founding.flow == .down)
    let source = try #require(backing.citations.first)
    let citation = try #require(diagram.citations.first { $0.number == source })
    #expect(citation.text == "Paper, “Who backs Acme”, 2023-10-20")
    #expect(citation.link?.address == "https://example.org/acme")
    #expect(diagram.citations.map(\.number) == Array(1...diagram.citations.count))
  }

  @Test("The heading asks the question; under it stand date and filters")
  func heading() throws {
    let day = try #require(Day("2025-02-01"))
    let diagram = try neighborhood(
      "acme",
      filter: Filter(asOf: day, statuses: [.confirmed, .disputed])
    )
    #expect(diagram.title == "Who is linked to Acme AI?")
    let subtitle = try #require(diagram.subtitle.first)
    #expect(subtitle.hasPrefix("As of 2025-02-01"))
    #expect(subtitle.contains("confirmed or disputed"))
    let undated = try neighborhood("acme")
    #expect(undated.subtitle[0].contains("Sources to 2025-01-17"))
  }

  @Test("What was not public by the day asked about is neither cited nor claimed")
  func knownBy() throws {
    let day = try #require(Day("2025-01-16"))
    let diagram = try neighborhood("acme", filter: Filter(knownBy: day))
    let claim = try node("claim--claim-military", diagram)
    #expect(claim.content == .claim([]))
    #expect(!diagram.citations.contains { $0.text.contains("Our reply") })
  }

  @Test("Of several paths the asked-for ones are brought out, the others dimmed")
  func paths() throws {
    let records = SampleRecords.companies(6, edges: [(0, 1), (1, 5), (0, 2), (2, 3), (3, 5)])
    let graph = try GraphBuilder.build(records)
    let ends = try [0, 5].map { try #require(graph.node(SampleRecords.company($0))) }
    let slice = PathQuery(from: ends[0], to: ends[1], selection: .best(2)).run(in: graph)
    let builder = DiagramBuilder(graph)
    let one = builder.diagram(of: slice)
    #expect(one.edges.map(\.emphasis) == [.highlighted, .dimmed, .highlighted, .dimmed, .dimmed])
    #expect(one.nodes.filter { $0.emphasis == .focus }.count == 2)
    #expect(one.title == "How are Company 0 and Company 5 connected?")
    #expect(one.subtitle[0].contains("shortest way: 2 links, one other dimmed"))
    let both = builder.diagram(of: slice, highlighted: 2)
    #expect(both.edges.allSatisfy { $0.emphasis == .normal })
  }

  @Test("A path may be drawn within a context that is dimmed")
  func context() throws {
    let records = SampleRecords.companies(4, edges: [(0, 1), (1, 2), (1, 3)])
    let graph = try GraphBuilder.build(records)
    let nodes = try (0..<4).map { try #require(graph.node(SampleRecords.company($0))) }
    let slice = PathQuery(from: nodes[0], to: nodes[2]).run(in: graph)
    let context = NeighborhoodQuery(focus: [nodes[1]]).run(in: graph)
    let diagram = DiagramBuilder(graph).diagram(of: slice, context: context)
    #expect(diagram.nodes.count == 4)
    #expect(diagram.nodes.first { $0.id == SampleRecords.company(3).rawValue }?.emphasis == .dimmed)
    #expect(diagram.edges.filter { $0.emphasis == .highlighted }.count == 2)
  }

  @Test("An empty answer is an empty diagram")
  func empty() throws {
    let graph = try GraphBuilder.build(SampleRecords.companies(1, edges: []))
    let slice = WholeQuery(filter: Filter(nodeKinds: ["person"])).run(in: graph)
    #expect(DiagramBuilder(graph).diagram(of: slice).nodes.isEmpty)
  }
}
