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

  @Test("a group asks for its legal entities, a country for its own")
  func restrictions() throws {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    let group = ListingQuery(target: graph.node("acme")).run(in: graph)
    #expect(group.map { graph.id(of: $0.target) } == ["acme-one", "acme-two"])
    #expect(ListingQuery(country: "us").run(in: graph).isEmpty)
    #expect(ListingQuery(country: "cn").run(in: graph).count == 3)
  }
}
