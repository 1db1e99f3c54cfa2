import Faultline
import Testing

@Suite("Joining in the assembler")
struct AssemblerJoinTests {
  private func listing(_ target: RecordID, effective: String? = nil, title: String = "Addition")
    -> Action
  {
    var action = Action(id: "l", kind: .listing, title: title)
    action.dates.published = PartialDate("2025-01-16")
    action.dates.effective = effective.flatMap { PartialDate($0) }
    action.parts = [
      Action.Part(role: .list, player: "list"), Action.Part(role: .target, player: target),
    ]
    return action
  }

  @Test("A listing that comes in parts is one action with all its targets and dates")
  func parts() throws {
    var assembler = GraphAssembler()
    for action in [listing("a"), listing("b", effective: "2025-02-01"), listing("a")] {
      var records = RecordSet()
      records.actions = [action]
      try assembler.add(records)
    }
    let (graph, report) = assembler.finish()
    let node = try #require(graph.node("l"))
    #expect(graph.action(node)?.parts.map(\.player) == ["list", "a", "b"])
    #expect(graph.outEdges(of: node).count == 3)
    let day = try #require(Day("2025-01-20"))
    let target = try #require(graph.node("a"))
    #expect(graph.inEdges(of: target).count == 1)
    #expect(
      ListingQuery(filter: Filter(asOf: day)).run(in: graph).map(\.state) == [
        .announced, .announced,
      ]
    )
    #expect(report.mergedCount == 2)
  }

  @Test("Listings that contradict each other are both kept")
  func contradiction() throws {
    var assembler = GraphAssembler()
    for title in ["Addition", "Another"] {
      var records = RecordSet()
      records.actions = [listing("a", title: title)]
      try assembler.add(records)
    }
    let (graph, report) = assembler.finish()
    #expect(graph.node("l") != nil)
    #expect(graph.node("l-2") != nil)
    #expect(report.renamedCount == 1)
    #expect(report.renamedExamples == ["l"])
  }

  @Test("An entity under the id of an action is kept under another")
  func acrossTypes() throws {
    var assembler = GraphAssembler()
    var records = RecordSet()
    records.actions = [listing("a")]
    try assembler.add(records)
    records = RecordSet()
    records.entities = [Entity(id: "l", kind: "company", names: [Name("L")])]
    try assembler.add(records)
    let graph = assembler.finish().graph
    #expect(graph.node("l-2").flatMap(graph.entity)?.label == "L")
  }

  @Test("Drafts of ids that were judged the same make one entity")
  func aliases() throws {
    var same = SameEntities()
    same.prefer("ours")
    same.join("ours", "NK-1")
    var assembler = GraphAssembler(same: same)
    var records = RecordSet()
    records.entities = [Entity(id: "ours", kind: "company", names: [Name("Ours")])]
    try assembler.add(records)
    let text = Array("NK-1Theirspowns".utf8)
    var draft = EntityDraft()
    draft.kind = assembler.number(of: EntityKind("company"))
    draft.id = 0..<4
    draft.names = [EntityDraft.NameText(text: 4..<10, kind: .common)]
    assembler.add(draft, text: text.span)
    var relation = RelationDraft()
    relation.id = 10..<15
    relation.kind = assembler.number(of: RelationKind("owns"))
    relation.from = 10..<11
    relation.to = 0..<4
    assembler.add(relation, text: text.span)
    let graph = assembler.finish().graph
    let node = try #require(graph.node("ours"))
    #expect(graph.node("NK-1") == nil)
    #expect(graph.entity(node)?.names.map(\.value) == ["Ours", "Theirs"])
    #expect(graph.inEdges(of: node).count == 1)
    #expect(graph.resolve("NK-1") == .found(node))
  }
}
