import Faultline
import FaultlineTestSupport
import Testing

@Suite("Timeline query")
struct TimelineQueryTests {
  /// The events of a timeline as `date what: sentence`.
  private func events(_ timeline: Timeline) -> [String] {
    timeline.events.map { "\($0.moment.date) \($0.moment.sentence)\($0.isAhead ? " (ahead)" : "")" }
  }

  private func acme(
    _ records: RecordSet = SampleRecords.listing,
    from: String? = nil,
    to: String? = nil,
    _ filter: Filter = Filter()
  ) throws -> Timeline {
    let graph = try GraphBuilder.build(records)
    let node = try #require(graph.node("acme"))
    return TimelineQuery(
      scope: .node(node),
      from: from.flatMap { Day($0) },
      to: to.flatMap { Day($0) },
      filter: filter
    ).run(in: graph)
  }

  @Test("a group has what happened to it and to its legal entities, in order")
  func order() throws {
    #expect(
      events(try acme()) == [
        "2019 Zhang Wei founded Acme AI",
        "2023-10 began: Backer Holdings backs Acme AI",
        "2025-01-15 announced: Export Office issued the Entity List addition of 2025-01-16, "
          + "which lists Acme AI (2 legal entities)",
        "2025-01-16 published and effective: the Entity List addition of 2025-01-16",
        "2025-01-16 Export Office says that Acme AI helps the military",
        "2025-01-17 Acme AI denies that Acme AI helps the military",
      ]
    )
  }

  @Test("a partial date belongs to every span that it may lie in")
  func span() throws {
    #expect(
      events(try acme(from: "2019-12-31", to: "2023-10-01")).map { $0.prefix(7) } == [
        "2019 Zh", "2023-10",
      ]
    )
    #expect(events(try acme(from: "2020-01-01", to: "2023-09-30")).isEmpty)
    #expect(events(try acme(from: "2025-01-17")).count == 1)
  }

  @Test("what lies behind the day is there only if it was on its way")
  func ahead() throws {
    #expect(events(try acme(Filter(asOf: Day("2025-01-14")))).count == 2)
    let announced = events(try acme(Filter(asOf: Day("2025-01-15"))))
    #expect(announced.count == 4)
    #expect(
      announced.last
        == "2025-01-16 published and effective: the Entity List addition of 2025-01-16 (ahead)"
    )
  }

  private func acme(_ filter: Filter) throws -> Timeline { try acme(SampleRecords.listing, filter) }

  @Test("filters leave out kinds and statuses, and what was not known")
  func filters() throws {
    #expect(
      events(try acme(Filter(edgeKinds: ["founded"]))).map { $0.prefix(4) } == [
        "2019", "2025", "2025",
      ]
    )
    #expect(events(try acme(Filter(statuses: [.disputed]))).count == 2)
    #expect(try acme(Filter(knownBy: Day("2025-01-16"))).entries.last?.status.status == .alleged)
  }

  @Test("a stake that changes is one link with a change")
  func stakes() throws {
    var records = SampleRecords.companies(2, edges: [])
    func owns(_ id: RecordID, _ percent: String, _ from: String, _ until: String?) throws
      -> Relation
    {
      let share = try #require(ExactDecimal(percent))
      return Relation(
        id: id,
        kind: .owns,
        from: SampleRecords.company(0),
        to: SampleRecords.company(1),
        time: Period(from: PartialDate(from), until: until.flatMap { PartialDate($0) }),
        stake: Stake(min: share, max: share),
        cites: [Cite(source: "register")]
      )
    }
    records.relations = [
      try owns("a", "20", "2019", "2021-03"), try owns("b", "35.5", "2021-03", "2024"),
    ]
    let graph = try GraphBuilder.build(records)
    let node = try #require(graph.node(SampleRecords.company(0)))
    let timeline = TimelineQuery(scope: .node(node)).run(in: graph)
    #expect(timeline.entries.count == 1)
    #expect(
      events(timeline) == [
        "2019 began: Company 0 owns Company 1 (20\u{A0}%)",
        "2021-03 stake: Company 0 owns Company 1: 20\u{A0}% becomes 35.5\u{A0}%",
        "2024 ended: Company 0 owns Company 1 (35.5\u{A0}%)",
      ]
    )
  }

  @Test("names come and go with their days")
  func names() throws {
    var records = SampleRecords.listing
    let place = try #require(records.entities.firstIndex { $0.id == "acme-one" })
    records.entities[place].names.append(
      Name("Zed Co.", kind: .legal, period: Period(from: PartialDate("2025-07")))
    )
    #expect(events(try acme(records)).last == "2025-07 Acme One Co., Ltd. takes the name Zed Co.")
  }

  /// One listing act for each of many targets, half of them on one day.
  private func list(_ count: Int) throws -> (graph: Graph, list: NodeID) {
    var records = SampleRecords.companies(count, edges: [])
    records.entities.append(
      Entity(id: "l", kind: .list, names: [Name("List")], cites: [Cite(source: "register")])
    )
    records.actions = (0..<count).map { number in
      Action(
        id: RecordID("a\(number)"),
        kind: .listing,
        title: "Addition",
        dates: Action.Dates(effective: PartialDate(number < count / 2 ? "2020-01-01" : "2021")),
        parts: [
          Action.Part(role: .list, player: "l"),
          Action.Part(role: .target, player: SampleRecords.company(number)),
        ],
        cites: [Cite(source: "register")]
      )
    }
    let graph = try GraphBuilder.build(records)
    return (graph, try #require(graph.node("l")))
  }

  @Test("many additions of one day fold into one entry")
  func folding() throws {
    let (graph, list) = try list(20)
    let timeline = TimelineQuery(scope: .node(list)).run(in: graph)
    #expect(timeline.events.count == 20)
    #expect(
      events(timeline.folded(in: graph)) == [
        "2020-01-01 effective: 10 additions to List: Company 0, Company 1, Company 2 and 7 others",
        "2021 effective: 10 additions to List: Company 10, Company 11, Company 12 and 7 others",
      ]
    )
    #expect(timeline.folded(naming: 10, in: graph).events.count == 20)
  }

  @Test("a country has what its parties do and suffer")
  func country() throws {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    let us = TimelineQuery(scope: .country("us")).run(in: graph)
    #expect(us.entries.map(\.lane) == [.listings, .claims, .claims])
    #expect(TimelineQuery(scope: .country("fr")).run(in: graph).entries.isEmpty)
  }
}
