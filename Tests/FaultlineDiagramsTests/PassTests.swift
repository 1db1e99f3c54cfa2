import Testing

@testable import FaultlineDiagrams

@Suite("Passes from diagram to diagram")
struct PassTests {
  private func star(_ leaves: [(id: String, kind: DiagramNode.Kind, country: String)]) -> Diagram {
    var diagram = Diagram(
      title: "Star",
      nodes: [DiagramNode(id: "hub", kind: .company, name: "Hub", emphasis: .focus)]
    )
    for (index, leaf) in leaves.enumerated() {
      diagram.nodes.append(
        DiagramNode(id: leaf.id, kind: leaf.kind, country: leaf.country, name: leaf.id.uppercased())
      )
      diagram.edges.append(
        DiagramEdge(
          id: "e\(index)",
          from: leaf.id,
          to: "hub",
          family: .invests,
          label: "2023",
          citations: [index + 1]
        )
      )
    }
    return diagram
  }

  @Test("Leaves of one relation, kind and country become one list card")
  func collapse() throws {
    let diagram = star([
      ("a", .company, "CN"), ("f", .fund, "CN"), ("b", .company, "CN"), ("c", .company, "CN"),
      ("d", .company, "CN"), ("e", .company, "US"),
    ])
    let result = diagram.collapsingLeaves()
    #expect(result.nodes.map(\.id) == ["hub", "list--a", "f", "e"])
    #expect(result.edges.map(\.id) == ["list--e0", "e1", "e5"])
    let list = result.nodes[1]
    #expect(
      list.content
        == .list(
          DiagramNode.ListCard(
            names: ["A", "B", "C", "D"],
            shown: 4,
            members: ["a", "b", "c", "d"]
          )
        )
    )
    #expect(result.edges[0].citations == [1, 3, 4, 5])
    #expect(result.edges[0].label == "2023")
    #expect(result.edges[0].from == "list--a")
  }

  @Test("Words that differ are left off the line of a list, and names past the limit are counted")
  func collapseDetails() throws {
    var diagram = star((0..<9).map { ("x\($0)", .fund, "CN") })
    diagram.edges[4].label = "2021"
    let result = diagram.collapsingLeaves()
    #expect(result.edges[0].label.isEmpty)
    #expect(result.edges[0].citations == [1, 2, 3, 4])
    let card = Card(result.nodes[1], plan: LayoutPlan(), palette: Palette.of(.light))
    let text = card.lines.joined().map(\.text).joined(separator: " ")
    #expect(text.contains("9 FUNDS · CN"))
    #expect(text.contains("+6\u{A0}more"))
  }

  @Test("What differs in certainty, direction, emphasis or by a claim is not thrown together")
  func collapseKeepsDifferences() {
    var diagram = star((0..<4).map { ("x\($0)", .company, "CN") })
    diagram.edges[0].certainty = .alleged
    diagram.edges[1].family = .owns
    diagram.nodes[3].emphasis = .highlighted
    #expect(diagram.collapsingLeaves(LeafCollapse(minimum: 2)) == diagram)
    var claims = star((0..<3).map { ("x\($0)", .claim, "CN") })
    for index in 1...3 { claims.nodes[index].content = .claim([]) }
    #expect(claims.collapsingLeaves() == claims)
    var pair = Drawn.pair()
    pair.edges += [DiagramEdge(id: "x", from: "a", to: "b", family: .owns)]
    #expect(pair.collapsingLeaves(LeafCollapse(minimum: 2)) == pair)
  }

  @Test("Countries and kinds are mixed only where the rule says so")
  func collapseMixing() throws {
    let diagram = star([("a", .company, "CN"), ("b", .company, "US"), ("c", .fund, "CN")])
    #expect(diagram.collapsingLeaves(LeafCollapse(minimum: 2)).nodes.count == 4)
    let countries = diagram.collapsingLeaves(LeafCollapse(minimum: 2, mixesCountries: true))
    #expect(countries.nodes.map(\.id) == ["hub", "list--a", "c"])
    #expect(countries.nodes[1].country == "CN, US")
    let all = diagram.collapsingLeaves(
      LeafCollapse(minimum: 2, mixesCountries: true, mixesKinds: true)
    )
    #expect(all.nodes.map(\.id) == ["hub", "list--a"])
    #expect(all.nodes[1].noun?.plural == "backers")
  }

  @Test("Acts of one office that hit the same party stand in one card when the rule includes acts")
  func collapseActs() throws {
    var diagram = star([])
    diagram.nodes.append(DiagramNode(id: "office", kind: .government, name: "Office"))
    for index in 0..<3 {
      diagram.nodes.append(
        DiagramNode(
          id: "act\(index)",
          kind: .measure,
          name: "Addition",
          details: ["202\(index) · FR"]
        )
      )
      diagram.edges += [
        DiagramEdge(id: "i\(index)", from: "office", to: "act\(index)", family: .issues),
        DiagramEdge(id: "t\(index)", from: "act\(index)", to: "hub", family: .listing),
      ]
    }
    #expect(diagram.collapsingLeaves() == diagram)
    let result = diagram.collapsingLeaves(LeafCollapse(includesActs: true))
    #expect(result.nodes.map(\.id) == ["hub", "office", "list--act0"])
    #expect(result.edges.map(\.id) == ["list--i0", "list--t0"])
    guard case .list(let list) = result.nodes[2].content else {
      Issue.record("no list")
      return
    }
    #expect(list.names == ["Addition, 2020", "Addition, 2021", "Addition, 2022"])
  }

  @Test("Dimming keeps the path and takes words and sources off the rest")
  func dimming() {
    let diagram = Samples.zhipu().dimming(exceptEdges: ["listing-zhipu--zhipu"])
    for node in diagram.nodes {
      switch node.id {
      case "zhipu": #expect(node.emphasis == .focus)
      case "listing-zhipu": #expect(node.emphasis == .highlighted)
      default:
        #expect(node.emphasis == .dimmed)
        #expect(node.citations.isEmpty)
      }
    }
    for edge in diagram.edges {
      let isKept = edge.id == "listing-zhipu--zhipu"
      #expect(edge.emphasis == (isKept ? .highlighted : .dimmed))
      #expect(edge.label.isEmpty != isKept)
    }
    let legend = Legend(Scene(diagram), palette: Palette.of(.light))
    #expect(legend.entries.map(\.text) == [DiagramEdge.Family.listing.legend])
  }

  @Test("Pruning keeps what is asked for and the lines between")
  func pruning() {
    let diagram = Samples.zhipu()
    let small = diagram.pruned(to: ["zhipu", "tencent", "us-bis"])
    #expect(small.nodes.map(\.id) == ["us-bis", "zhipu", "tencent"])
    #expect(small.edges.map(\.id) == ["tencent--zhipu"])
    let near = diagram.pruned(toHops: 1, around: ["tsmc"])
    #expect(Set(near.nodes.map(\.id)) == ["tsmc", "us-commerce", "sophgo"])
    let without = diagram.pruned(without: [.invests, .controls])
    #expect(!without.nodes.contains { $0.id == "tencent" || $0.id == "hangzhou" })
    #expect(without.nodes.contains { $0.id == "zhipu" })
    #expect(diagram.pruned(toHops: 0, around: ["zhipu"]).nodes.map(\.id) == ["zhipu"])
  }

  @Test("Sources nobody cites are dropped and the others numbered from 1")
  func renumbering() {
    var diagram = Samples.zhipu()
    diagram = diagram.pruned(to: ["alibaba", "ant", "zhipu", "zhipu-claim"]).renumberingCitations()
    #expect(diagram.citations.map(\.number) == [1, 2, 3, 4])
    #expect(diagram.citations.last?.text.hasPrefix("Alibaba") == true)
    #expect(diagram.edges.first { $0.id == "alibaba--ant" }?.citations == [4])
    guard case .claim(let replies) = diagram.nodes.first(where: { $0.id == "zhipu-claim" })?.content
    else {
      Issue.record("no claim")
      return
    }
    #expect(replies[0].citations == [2])
    var dangling = Drawn.pair()
    dangling.edges[0].citations = [7]
    #expect(dangling.renumberingCitations().edges[0].citations.isEmpty)
  }

  @Test("Nodes that repeat an id and edges without both ends are not drawn")
  func scene() {
    var diagram = Drawn.pair()
    diagram.nodes.append(DiagramNode(id: "a", kind: .fund, name: "Again"))
    diagram.edges += [
      DiagramEdge(id: "x", from: "a", to: "nowhere", family: .owns),
      DiagramEdge(id: "y", from: "a", to: "a", family: .owns),
    ]
    let scene = Scene(diagram)
    #expect(scene.nodes.map(\.name) == ["A", "B"])
    #expect(scene.lines.map(\.edge.id) == ["ab"])
  }
}
