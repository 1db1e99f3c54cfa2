import Faultline
import FaultlineTestSupport
import Testing

@Suite("Graph assembler")
struct GraphAssemblerTests {
  /// Writes texts one after the other and remembers where.
  private struct Text {
    var bytes: [UInt8] = []

    mutating func add(_ text: String) -> Range<Int> {
      bytes += text.utf8
      return bytes.count - text.utf8.count..<bytes.count
    }
  }

  private func draft(_ entity: Entity, _ assembler: inout GraphAssembler, _ text: inout Text)
    -> EntityDraft
  {
    var draft = EntityDraft()
    draft.id = text.add(entity.id.rawValue)
    draft.kind = assembler.number(of: entity.kind)
    draft.names = entity.names.map {
      EntityDraft.NameText(text: text.add($0.value), kind: $0.kind)
    }
    draft.countries = entity.countries.map { text.add($0) }
    draft.identifiers = entity.identifiers.map {
      EntityDraft.LabelledText(label: assembler.label($0.scheme), text: text.add($0.value))
    }
    draft.properties = entity.properties.map {
      EntityDraft.LabelledText(label: assembler.label($0.name), text: text.add($0.value))
    }
    draft.summary = entity.summary.map { text.add($0) }
    return draft
  }

  private func draft(_ relation: Relation, _ assembler: inout GraphAssembler, _ text: inout Text)
    -> RelationDraft
  {
    var draft = RelationDraft()
    draft.id = text.add(relation.id.rawValue)
    draft.kind = assembler.number(of: relation.kind)
    draft.from = text.add(relation.from.rawValue)
    draft.to = text.add(relation.to.rawValue)
    draft.role = relation.role.map { text.add($0) }
    draft.time = relation.time
    draft.stake = relation.stake
    draft.directness = relation.directness
    return draft
  }

  private let source = Source(
    id: "data",
    sourceClass: .research,
    title: "Data",
    publisher: "Somebody",
    retrieved: PartialDate("2025-03-01")
  )

  private var entities: [Entity] {
    [
      Entity(
        id: "NK-1",
        kind: .company,
        names: [Name("Alpha Ltd."), Name("阿尔法", kind: .transliteration)],
        countries: ["cn", "hk"],
        identifiers: [Entity.Identifier(scheme: "leiCode", value: "X1")],
        summary: "Makes chips.",
        properties: [
          Property(name: "sector", value: "chips"), Property(name: "sector", value: "AI"),
        ]
      ),
      Entity(id: "NK-2", kind: "vessel", names: [Name("Beta")]),
      Entity(id: "NK-3", kind: .person, names: []),
    ]
  }

  private var relations: [Relation] {
    [
      Relation(
        id: "r-1",
        kind: .owns,
        from: "NK-3",
        to: "NK-1",
        role: "founder",
        time: Period(from: PartialDate("2019"), until: PartialDate("2024-05-02")),
        stake: Stake(
          min: ExactDecimal(mantissa: 255, scale: 1),
          max: ExactDecimal(mantissa: 255, scale: 1)
        ),
        directness: .indirect
      ),
      Relation(
        id: "r-2",
        kind: "steers",
        from: "NK-1",
        to: "NK-2",
        stake: Stake(
          min: ExactDecimal(mantissa: 25),
          max: ExactDecimal(mantissa: 50),
          basis: .votes
        )
      ),
    ]
  }

  @Test("drafts come out of the graph as whole records do")
  func drafts() throws {
    var assembler = GraphAssembler()
    let cite = assembler.add(source)
    for entity in entities {
      var text = Text()
      var draft = draft(entity, &assembler, &text)
      draft.cites = [cite]
      assembler.add(draft, text: text.bytes.span)
    }
    for relation in relations {
      var text = Text()
      var draft = draft(relation, &assembler, &text)
      draft.cites = [cite]
      assembler.add(draft, text: text.bytes.span)
    }
    let (graph, report) = assembler.finish()
    #expect(report.unknownCount == 0)

    var records = RecordSet()
    records.sources = [source]
    records.entities = entities
    records.relations = relations
    for index in records.entities.indices { records.entities[index].cites = [Cite(source: "data")] }
    for index in records.relations.indices {
      records.relations[index].cites = [Cite(source: "data")]
    }
    #expect(graph.nodes.compactMap { graph.entity($0) } == records.entities)
    for relation in records.relations {
      #expect(graph.relation(try #require(graph.edge(relation.id))) == relation)
    }
    // From drafts, from whole records one by one, or from a sorted set: the same bytes.
    var whole = GraphAssembler()
    try whole.add(records)
    #expect(whole.finish().graph.image == graph.image)
    #expect(graph.resolve("alpha LTD") == .found(try #require(graph.node("NK-1"))))
    #expect(graph.resolve("阿尔法") == .found(try #require(graph.node("NK-1"))))
  }

  @Test("ends that nobody carries become entities of their own, and are told")
  func unknownEnds() throws {
    var assembler = GraphAssembler()
    var text = Text()
    for (index, ends) in [("a", "b"), ("b", "c"), ("a", "lost")].enumerated() {
      let relation = Relation(
        id: RecordID("r\(index)"),
        kind: .owns,
        from: RecordID(ends.0),
        to: RecordID(ends.1)
      )
      let draft = draft(relation, &assembler, &text)
      assembler.add(draft, text: text.bytes.span)
    }
    for id in ["c", "b", "a"] {
      let entity = Entity(id: RecordID(id), kind: .company, names: [Name(id.uppercased())])
      let draft = draft(entity, &assembler, &text)
      assembler.add(draft, text: text.bytes.span)
    }
    let (graph, report) = assembler.finish()
    #expect(report.unknownCount == 1)
    #expect(report.unknownExamples == ["lost"])
    let lost = try #require(graph.node("lost"))
    #expect(graph.kind(of: lost).name == "unknown")
    #expect(graph.label(of: lost) == "lost")
    #expect(graph.label(of: try #require(graph.node("a"))) == "A")
    let path = PathQuery(from: try #require(graph.node("c")), to: lost).run(in: graph)
    #expect(path.paths.first?.nodes.map { graph.id(of: $0) } == ["c", "b", "a", "lost"])
  }

  @Test("an entity that comes in fragments is one, and a relation that comes twice too")
  func fragments() throws {
    var assembler = GraphAssembler()
    let first = Entity(
      id: "x",
      kind: .company,
      names: [Name("X")],
      countries: ["cn"],
      properties: [Property(name: "sector", value: "AI")]
    )
    let second = Entity(
      id: "x",
      kind: .company,
      names: [Name("X"), Name("X Holdings", kind: .alias)],
      countries: ["hk"],
      summary: "A company."
    )
    let relation = Relation(id: "r", kind: .owns, from: "x", to: "y")
    let other = Relation(id: "r", kind: .owns, from: "y", to: "x")
    for entity in [first, second] {
      var text = Text()
      let draft = draft(entity, &assembler, &text)
      assembler.add(draft, text: text.bytes.span)
    }
    for relation in [relation, relation, other] {
      var text = Text()
      let draft = draft(relation, &assembler, &text)
      assembler.add(draft, text: text.bytes.span)
    }
    let (graph, report) = assembler.finish()
    #expect(report.mergedCount == 1)
    #expect(report.repeatedCount == 1)
    #expect(report.sharedIDCount == 1)
    #expect(report.sharedIDExamples == ["r"])
    #expect(graph.edgeCount == 2)
    let entity = try #require(graph.node("x").flatMap { graph.entity($0) })
    #expect(entity.names.map(\.value) == ["X", "X Holdings"])
    #expect(entity.countries == ["cn", "hk"])
    #expect(entity.summary == "A company.")
    #expect(entity.properties == first.properties)
    #expect(graph.resolve("X Holdings") == .found(try #require(graph.node("x"))))
  }

  @Test("thousands of relations in any order make the adjacency that brute force makes")
  func manyEdges() throws {
    var random = SplitMix64(seed: 3)
    var assembler = GraphAssembler()
    var expected: [String: Set<String>] = [:]
    var text = Text()
    for index in 0..<3000 {
      let from = "n\(Int.random(in: 0..<40, using: &random))"
      let to = "n\(Int.random(in: 0..<400, using: &random))"
      let kind: RelationKind = index % 3 == 0 ? .owns : RelationKind(rawValue: "k\(index % 300)")
      let relation = Relation(
        id: RecordID("r\(index)"),
        kind: kind,
        from: RecordID(from),
        to: RecordID(to)
      )
      expected[from, default: []].insert("\(kind.rawValue) \(to) r\(index)")
      text = Text()
      let draft = draft(relation, &assembler, &text)
      assembler.add(draft, text: text.bytes.span)
    }
    let (graph, _) = assembler.finish()
    #expect(graph.edgeCount == 3000)
    for node in graph.nodes {
      let edges = graph.outEdges(of: node)
      let found = edges.compactMap { graph.relation($0) }
        .map { "\($0.kind.rawValue) \($0.to) \($0.id)" }
      #expect(Set(found) == expected[graph.id(of: node).rawValue] ?? [])
      #expect(found.count == edges.count)
      for edge in graph.inEdges(of: node) { #expect(graph.to(edge) == node) }
    }
    // More than 255 kinds: those that fit no byte are told apart all the same.
    for kind in ["k7", "k299"] {
      let filter = Filter(edgeKinds: [kind])
      let slice = NeighborhoodQuery(focus: graph.nodes, filter: filter).run(in: graph)
      #expect(slice.edges.map(\.edge) == graph.edges.filter { graph.kind(of: $0).name == kind })
    }
  }
}
