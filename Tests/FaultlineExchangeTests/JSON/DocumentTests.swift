import Faultline
import FaultlineExchange
import FaultlineTestSupport
import Testing

/// The documents of the command, held against the schemas that are published for them.
@Suite struct DocumentTests {
  /// A graph in which every field of every record is filled somewhere.
  private static func graph() throws -> Graph {
    let result = read(DocumentTests.records)
    let found = result.diagnostics + RecordValidator.diagnostics(of: result)
    #expect(found.isEmpty, "\(found)")
    return try GraphBuilder.build(result.records)
  }

  private static let records = """
    sources:
      - {id: gazette, class: official, title: Addition, publisher: Gazette, issuer: office, author: A,
         origin: O, published: 2025-01-16, retrieved: 2026-07, url: https://a.b, archive: https://c.d}
      - {id: paper, class: press, title: "Say \\"no\\"", publisher: Paper, published: 2023-10}
      - {id: reply, class: company-statement, title: Reply, publisher: Acme, published: 2025-01-17}
    entities:
      - id: acme
        kind: group
        category: software
        names:
          - Acme
          - {value: 艾克米, kind: alias, lang: zh, from: 2019, until: 2024-06, cites: [paper]}
        countries: [cn, sg]
        identifiers: [{scheme: LEI, value: "0123"}]
        summary: A company.
        note: Nothing more.
        cites: [{source: paper, locator: p. 3, quote: Acme makes things}]
      - {id: acme-one, kind: company, names: [Acme One], cites: [gazette]}
      - {id: backer, kind: company, names: [Backer], cites: [paper]}
      - {id: office, kind: government, names: [Office], countries: [us], cites: [gazette]}
      - {id: the-list, kind: list, names: [List], cites: [gazette]}
      - {id: chips, kind: technology, names: [Chips], cites: [gazette]}
    relations:
      - {kind: member-of-group, from: acme-one, to: acme, cites: [gazette]}
      - kind: invests
        from: backer
        to: acme
        role: lead investor
        time: {from: 2023-10-20, until: 2025}
        stake: {min: 1.49, max: 20, of: votes}
        amount: {value: 2500000000, currency: CNY}
        direct: indirect
        stances:
          - {by: acme, stance: denies, at: 2025-01-17, cite: {source: reply, quote: not so}}
        pin: {status: reported, by: Editor, why: one origin}
        note: A note.
        cites: [paper]
      - {kind: partners, from: acme, to: backer, cites: [paper]}
    actions:
      - id: listing
        kind: listing
        title: Addition of Acme
        dates: {announced: 2025-01-15, published: 2025-01-16, effective: 2025-01-16, until: 2030}
        instrument: {cite: 90 FR 1, document: 2025-1, url: https://e.f}
        roles: {issuer: [office], target: [acme-one], list: [the-list], item: [chips], counterparty: [backer]}
        terms: {licence-requirement: All, review-policy: Denial, footnotes: [4]}
        amount: {value: 1.5, currency: USD}
        stances: [{by: acme, stance: questions, cite: reply}]
        pin: {status: disputed, by: Editor, why: because}
        note: Another.
        cites: [gazette]
    claims:
      - id: claim
        about: [acme, backer--invests--acme, listing]
        says: helps
        stances:
          - {by: office, stance: asserts, at: 2025-01-16, cite: gazette}
          - {by: acme, stance: denies, at: 2025-01-17, cite: {source: reply, locator: line 2}}
        pin: {status: disputed, by: Editor, why: because}
        note: A third.
    rules:
      - id: a-rule
        title: A rule
        authority: office
        lists: [the-list]
        threshold: {at-least: 50}
        aggregates: yes
        bases: [equity, votes]
        control: {relations: [controls], majorities: [board]}
        exempt: [us]
        outcome: restricted
        inherits: What its owners need.
        phases:
          - state: in-force
            time: {from: 2025-01-16, until: 2025-06}
            instrument: 90 FR 1
            threshold: {more-than: 25.5}
            aggregates: no
            note: Short.
            cites: [gazette]
          - {state: unverified, time: {from: 2025-06}, if: it came back}
        notes: [Look closely.]
        cites: [{source: gazette, locator: p. 1}]
    """

  private func schema(_ name: String) throws -> JSONSchema {
    let tests = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    let bytes = try #require(TestFiles.read("\(tests)/Exports/schema/\(name).schema.json"))
    return JSONSchema(try JSONValue(bytes))
  }

  private func check(_ bytes: [UInt8], _ name: String) throws {
    #expect(try schema(name).problems(with: JSONValue(bytes)) == [])
    #expect(bytes.last == UInt8(ascii: "\n"))
  }

  @Test("the whole graph with every field filled is as its schema says, and as recorded")
  func wholeGraph() throws {
    let graph = try DocumentTests.graph()
    let slice = WholeQuery().run(in: graph)
    let bytes = GraphDocument.write(slice, of: graph)
    try check(bytes, "graph")
    expectSnapshot(String(decoding: bytes, as: UTF8.self), named: "graph.json")
    let compact = GraphDocument.write(slice, of: graph, isPretty: false)
    #expect(try JSONValue(compact) == JSONValue(bytes))
    #expect(compact.count { $0 == 0x0A } == 1)
  }

  @Test(
    "answers under every filter are as their schema says",
    arguments: [
      Filter(), Filter(asOf: Day("2024-06-01")), Filter(knownBy: Day("2024-06-01")),
      Filter(
        asOf: Day("2025-06-01"),
        knownBy: Day("2026-01-01"),
        statuses: [.disputed, .confirmed]
      ),
      Filter(nodeKinds: ["company", "group", "action"], edgeKinds: ["invests", "target"]),
    ]
  )
  func filters(_ filter: Filter) throws {
    let graph = try DocumentTests.graph()
    let acme = try #require(graph.node("acme"))
    let office = try #require(graph.node("office"))
    try check(GraphDocument.write(WholeQuery(filter: filter).run(in: graph), of: graph), "graph")
    let near = NeighborhoodQuery(focus: [acme], hops: 2, filter: filter).run(in: graph)
    try check(GraphDocument.write(near, of: graph), "graph")
    let paths = PathQuery(from: acme, to: office, selection: .best(3), filter: filter).run(
      in: graph
    )
    try check(GraphDocument.write(paths, of: graph), "graph")
    try check(
      JSONAnswer.listings(ListingQuery(filter: filter).run(in: graph), filter: filter, in: graph),
      "listed"
    )
    let statistics = GraphStatistics(of: graph, filter: filter)
    try check(JSONAnswer.statistics(statistics, filter: filter, in: graph), "stats")
    for measure in Centrality.Measure.allCases {
      let exact = Centrality(measure, of: graph, filter: filter)
      let estimated = Centrality(measure, of: graph, filter: filter, sampleSize: 2, seed: .max)
      for scores in [exact, estimated] {
        let top = scores.scores.top(5)
        try check(JSONAnswer.centrality(scores, top: top, filter: filter, in: graph), "central")
      }
    }
    let links = AnalysisGraph(of: graph, filter: filter)
    let communities = Communities(of: links)
    for modularity in [nil, communities.modularity] {
      let document = JSONAnswer.parts(
        communities.parts,
        modularity: modularity,
        seed: modularity.map { _ in 1 },
        shown: communities.parts.bestLinked(ofFirst: 1, count: 3, in: links),
        filter: filter,
        in: graph
      )
      try check(document, modularity == nil ? "components" : "communities")
    }
  }

  @Test(
    "exposures of every kind are as their schema says",
    arguments: ["2024-06-01", "2025-02-01", "2025-07-01", "2031-01-01"]
  )
  func exposures(_ day: String) throws {
    let graph = try DocumentTests.graph()
    let rule = try #require(graph.rule("a-rule"))
    for filter in [Filter(asOf: Day(day)), Filter(asOf: Day(day), knownBy: Day("2025-03-01"))] {
      for target in graph.nodes where !graph.isAction(target) {
        let exposure = ExposureQuery(target: target, rule: rule, filter: filter).run(in: graph)
        try check(JSONAnswer.exposure(exposure, in: graph), "exposure")
        let figure = ExposureFigure(exposure, in: graph)
        try check(GraphDocument.write(figure.slice, of: graph), "graph")
      }
      let screening = RuleScreening(rule: rule, filter: filter).run(in: graph)
      let (entries, count) = screening.entries()
      let answer = ScreeningAnswer(
        rule: rule,
        screening: screening,
        filter: filter,
        country: "cn",
        entries: entries,
        count: count,
        missingLists: ["elsewhere"]
      )
      try check(JSONAnswer.screening(answer, in: graph), "exposure-all")
    }
  }

  @Test("names, sources and findings are as their schemas say")
  func otherAnswers() throws {
    let graph = try DocumentTests.graph()
    for name in ["Acme", "acm", "nobody at all", "\u{1F}\""] {
      try check(JSONAnswer.matches(graph.matches(name), for: name, in: graph), "find")
    }
    try check(JSONAnswer.sources(SourceUsage.all(in: graph), in: graph), "sources")
    try check(JSONAnswer.diagnostics([]), "check")
    let bad =
      read("sources: [{id: A, class: x}]\n- ").diagnostics + [
        Diagnostic(.unreadable, at: SourceLocation(file: "a \"b\""), "m", hint: "h")
      ]
    try check(JSONAnswer.diagnostics(bad), "check")
  }

  @Test(
    "a document with a field too many, a field missing or a word unknown is not as its schema says"
  )
  func schemaIsStrict() throws {
    let graph = try DocumentTests.graph()
    let bytes = GraphDocument.write(WholeQuery().run(in: graph), of: graph)
    let text = String(decoding: bytes, as: UTF8.self)
    let changes = [
      ("\"label\": ", "\"colour\": "), ("\"confirmed\"", "\"certain\""),
      ("\"2023-10\"", "\"10/2023\""),
      ("\"version\": 1", "\"version\": 2"), ("\"distance\": 0", "\"distance\": -1"),
    ]
    for (old, new) in changes {
      #expect(text.contains(old))
      let changed = try JSONValue(Array(text.replacing(old, with: new).utf8))
      #expect(try !schema("graph").problems(with: changed).isEmpty, "\(old)")
    }
  }

  @Test("node-link JSON names ends, keys and statuses of all edges")
  func nodeLink() throws {
    let graph = try DocumentTests.graph()
    let slice = WholeQuery().run(in: graph)
    let document = try JSONValue(NodeLinkWriter().bytes(slice, of: graph))
    #expect(document["directed"] == .boolean(true))
    #expect(document["multigraph"] == .boolean(true))
    let nodes = document["nodes"]?.items ?? []
    let edges = document["edges"]?.items ?? []
    #expect(nodes.count == graph.nodeCount)
    #expect(edges.count == graph.edgeCount)
    let ids = Set(nodes.compactMap { $0["id"]?.text })
    #expect(ids.count == nodes.count)
    #expect(Set(edges.compactMap { $0["key"]?.text }).count == edges.count)
    for edge in edges {
      #expect(ids.contains(edge["source"]?.text ?? ""))
      #expect(ids.contains(edge["target"]?.text ?? ""))
      #expect(edge["status"]?.text != nil)
    }
    let stake = edges.first { $0["kind"]?.text == "invests" }
    #expect(stake?["stakeMin"] == .number("1.49"))
  }

  @Test("the same records in another order give the same bytes")
  func deterministic() throws {
    var records = read(DocumentTests.records).records
    let first = try GraphBuilder.build(records)
    records.entities.reverse()
    records.relations.reverse()
    records.sources.reverse()
    let second = try GraphBuilder.build(records)
    let (one, two) = (WholeQuery().run(in: first), WholeQuery().run(in: second))
    #expect(GraphDocument.write(one, of: first) == GraphDocument.write(two, of: second))
    #expect(NodeLinkWriter().bytes(one, of: first) == NodeLinkWriter().bytes(two, of: second))
  }
}
