import Faultline
import FaultlineTestSupport
import Testing

/// Worked cases of listings and partial dates: the days of 90 FR 4617 and 90 FR 4621.
@Suite("Worked cases of time")
struct AsOfCaseTests {
  struct Case: Sendable, CustomStringConvertible {
    let id: String
    let target: RecordID
    let asOf: String
    let expected: String
    var description: String { id }
  }

  static let listings = [
    Case(id: "EL-1a", target: "zhipu", asOf: "2025-01-14", expected: "not-listed"),
    Case(id: "EL-1b", target: "zhipu", asOf: "2025-01-15", expected: "announced-not-effective"),
    Case(id: "EL-1c", target: "zhipu", asOf: "2025-01-16", expected: "listed"),
    Case(id: "EL-2", target: "sophgo", asOf: "2025-02-01", expected: "listed"),
    Case(id: "EL-3", target: "zhipu", asOf: "2023-01-01", expected: "not-listed"),
  ]

  static let records: RecordSet = {
    var records = SampleRecords.companies(0, edges: [])
    func entity(_ id: RecordID, _ kind: EntityKind) -> Entity {
      Entity(id: id, kind: kind, names: [Name(id.rawValue)], cites: [Cite(source: "register")])
    }
    records.entities = [
      entity("us-entity-list", .list), entity("zhipu", .company), entity("sophgo", .company),
    ]
    for (target, cite, document) in [
      ("zhipu", "90 FR 4617", "2025-00704"), ("sophgo", "90 FR 4621", "2025-00480"),
    ] {
      records.actions.append(
        Action(
          id: RecordID("listing-\(target)"),
          kind: .listing,
          title: "Addition of \(target)",
          dates: Action.Dates(
            announced: PartialDate("2025-01-15"),
            published: PartialDate("2025-01-16"),
            effective: PartialDate("2025-01-16")
          ),
          instrument: Action.Instrument(cite: cite, document: document),
          parts: [
            Action.Part(role: .list, player: "us-entity-list"),
            Action.Part(role: .target, player: RecordID(target)),
          ],
          cites: [Cite(source: "register")]
        )
      )
    }
    return records
  }()

  @Test("listings stand as the worked case says", arguments: listings)
  func listing(_ example: Case) throws {
    let graph = try GraphBuilder.build(AsOfCaseTests.records)
    let query = ListingQuery(
      target: graph.node(example.target),
      filter: Filter(asOf: Day(example.asOf))
    )
    let states = query.run(in: graph).map { listing in
      switch listing.state {
      case .listed: "listed"
      case .announced: "announced-not-effective"
      default: listing.state.words
      }
    }
    #expect(states == (example.expected == "not-listed" ? [] : [example.expected]))
  }

  @Test("EL-2: the two listings of one day are of different documents")
  func documents() throws {
    let graph = try GraphBuilder.build(AsOfCaseTests.records)
    let documents = ListingQuery().run(in: graph).map { listing in
      graph.action(listing.action)?.instrument?.document
    }
    #expect(Set(documents) == ["2025-00704", "2025-00480"])
  }

  @Test("PARTIAL: founded in 2019, in June 2019 perhaps")
  func partial() {
    let founded = Period(from: PartialDate("2019"))
    #expect(Day("2019-06-01").map(founded.validity) == .maybe)
    #expect(Day("2018-12-31").map(founded.validity) == .no)
    #expect(Day("2020-01-01").map(founded.validity) == .yes)
  }
}
