import Faultline
import FaultlineTestSupport
import Testing

@Suite("Listing query")
struct ListingQueryTests {
  private func states(_ records: RecordSet = SampleRecords.listing, on day: String) throws
    -> [String]
  {
    let graph = try GraphBuilder.build(records)
    return ListingQuery(filter: Filter(asOf: Day(day))).run(in: graph).map { listing in
      "\(graph.id(of: listing.target)) \(listing.state.words)"
    }
  }

  @Test("a listing is not there, then announced, then in force")
  func threeDates() throws {
    #expect(try states(on: "2025-01-14").isEmpty)
    #expect(
      try states(on: "2025-01-15") == [
        "acme-one announced, not effective", "acme-two announced, not effective",
        "other announced, not effective",
      ]
    )
    #expect(
      try states(on: "2025-01-16") == ["acme-one listed", "acme-two listed", "other listed"]
    )
  }

  @Test("delisted and listed again, a pair has two periods")
  func periods() throws {
    var records = SampleRecords.listing
    func action(_ id: RecordID, _ kind: ActionKind, _ day: String) -> Action {
      Action(
        id: id,
        kind: kind,
        title: "Again",
        dates: Action.Dates(effective: PartialDate(day)),
        parts: [
          Action.Part(role: .list, player: "the-list"),
          Action.Part(role: .target, player: "other"),
        ],
        cites: [Cite(source: "rule")]
      )
    }
    records.actions += [
      action("delisting", .delisting, "2025-06-01"), action("relisting", .listing, "2026-01-01"),
    ]
    #expect(try states(records, on: "2025-05-31").contains("other listed"))
    #expect(try !states(records, on: "2025-06-01").contains("other listed"))
    #expect(try !states(records, on: "2025-12-31").contains("other listed"))
    #expect(try states(records, on: "2026-01-01").contains("other listed"))
    let graph = try GraphBuilder.build(records)
    let other = try #require(graph.node("other"))
    let all = ListingQuery(target: other).run(in: graph)
    #expect(all.map(\.state.words) == ["no longer listed", "listed"])
    #expect(all[0].endedBy == graph.node("delisting"))
    let removed = ListingQuery(removedSince: Day("2025-05-01")).run(in: graph)
    #expect(removed.map(\.target) == [other])
    let added = ListingQuery(addedSince: Day("2025-02-01")).run(in: graph)
    #expect(added.map(\.action) == [graph.node("relisting")])
  }

  @Test(
    "with no day asked about, an end that lies ahead ends nothing",
    arguments: [("2056-02-01", "listed"), ("2025-01-17", "no longer listed")]
  )
  func endAhead(until: String, words: String) throws {
    var records = SampleRecords.listing
    records.sources[0].published = PartialDate("2025-03-01")
    records.actions = records.actions.filter { $0.kind == .listing }
    for index in records.actions.indices {
      records.actions[index].dates.until = PartialDate(until)
    }
    let listings = ListingQuery().run(in: try GraphBuilder.build(records))
    #expect(!listings.isEmpty)
    #expect(listings.allSatisfy { $0.state.words == words })
  }

  /// The periods that actions on one pair make: kind, effective day, end.
  private func periods(_ steps: [(ActionKind, String, String?)]) throws -> [String] {
    var records = SampleRecords.listing
    records.actions = steps.enumerated().map { number, step in
      Action(
        id: RecordID("a\(number)"),
        kind: step.0,
        title: "Step \(number)",
        dates: Action.Dates(
          effective: PartialDate(step.1),
          until: step.2.flatMap { PartialDate($0) }
        ),
        parts: [
          Action.Part(role: .list, player: "the-list"),
          Action.Part(role: .target, player: "other"),
        ],
        cites: [Cite(source: "rule")]
      )
    }
    let graph = try GraphBuilder.build(records)
    return ListingQuery().run(in: graph).map { listing in
      let changes = listing.changes.map { " \(graph.id(of: $0))" }.joined()
      let end = listing.endedBy.map { " by \(graph.id(of: $0))" } ?? ""
      return "\(graph.id(of: listing.action)) \(listing.period.phrase)\(end)\(changes)"
    }
  }

  @Test("an entry that is renewed or changed while it stands is one period")
  func renewals() throws {
    #expect(
      try periods([
        (.listing, "2021-06-03", nil), (.listing, "2025-01-07", nil),
        (.modification, "2023-01-01", nil),
      ]) == ["a0 since 2021-06-03 a2 a1"]
    )
    #expect(
      try periods([(.listing, "2025-01-07", "2026-02-18"), (.listing, "2026-06-08", nil)])
        == ["a0 2025-01-07 to 2026-02-18", "a1 since 2026-06-08"]
    )
    #expect(
      try periods([(.listing, "2020-01-01", "2021-01-01"), (.listing, "2021-01-01", "2022-01-01")])
        == ["a0 2020-01-01 to 2022-01-01 a1"]
    )
    #expect(
      try periods([
        (.listing, "2020-01-01", nil), (.delisting, "2021-01-01", nil),
        (.listing, "2021-01-01", nil), (.listing, "2022-01-01", nil),
      ]) == ["a0 2020-01-01 to 2021-01-01 by a1", "a2 since 2021-01-01 a3"]
    )
    // In a year that may lie behind the end, it may be listed again.
    #expect(
      try periods([(.listing, "2020-01-01", "2021-06-01"), (.listing, "2021", nil)])
        == ["a0 2020-01-01 to 2021-06-01", "a1 since 2021"]
    )
  }

  @Test("what changes a listing may name the listing in place of its targets")
  func byItem() throws {
    var records = SampleRecords.listing
    func change(_ id: RecordID, _ kind: ActionKind, _ day: String, targets: [RecordID]) -> Action {
      Action(
        id: id,
        kind: kind,
        title: "Change",
        dates: Action.Dates(effective: PartialDate(day)),
        parts: [Action.Part(role: .item, player: "listing-2025")]
          + targets.map { Action.Part(role: .target, player: $0) },
        cites: [Cite(source: "rule")]
      )
    }
    records.actions += [
      change("change", .modification, "2025-03-01", targets: []),
      change("removal", .delisting, "2025-06-01", targets: ["other"]),
    ]
    let graph = try GraphBuilder.build(records)
    for query in [ListingQuery(), ListingQuery(target: graph.node("other"))] {
      let all = query.run(in: graph)
      #expect(all.allSatisfy { $0.changes == [graph.node("change")].compactMap(\.self) })
      let ended = all.filter { $0.endedBy != nil }.map { graph.id(of: $0.target) }
      #expect(ended == ["other"])
    }
    let both = ListingQuery(addedSince: Day("2026-01-01"), removedSince: Day("2025-06-01"))
    #expect(both.run(in: graph).map { graph.id(of: $0.target) } == ["other"])
  }

  @Test("a group asks for its legal entities, a country for its own")
  func restrictions() throws {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    let group = ListingQuery(target: graph.node("acme")).run(in: graph)
    #expect(group.map { graph.id(of: $0.target) } == ["acme-one", "acme-two"])
    #expect(ListingQuery(country: "us").run(in: graph).isEmpty)
    #expect(ListingQuery(country: "cn").run(in: graph).count == 3)
  }
}
