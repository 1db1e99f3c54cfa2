import Faultline
import Testing

@Suite("Joining inputs")
struct RecordJoinTests {
  private func source(_ id: RecordID, _ title: String, url: String? = nil) -> Source {
    Source(
      id: id,
      sourceClass: .press,
      title: title,
      publisher: "Paper",
      published: PartialDate("2025-01-01"),
      url: url
    )
  }

  private func input(_ fill: (inout RecordSet) -> Void) -> ReadResult {
    var result = ReadResult()
    fill(&result.records)
    return result
  }

  private func joined(
    _ inputs: [ReadResult],
    same: SameEntities = SameEntities()
  ) -> (records: RecordSet, report: JoinReport) {
    var join = RecordJoin(same: same)
    for input in inputs { join.add(input) }
    let (result, report) = join.finish()
    return (result.records, report)
  }

  private func holding(_ stake: String, cite: RecordID, id: RecordID? = nil) -> Relation {
    Relation(
      id: id,
      kind: "owns",
      from: "a",
      to: "b",
      stake: ExactDecimal(stake).flatMap { Stake(min: $0, max: $0) },
      cites: [Cite(source: cite)]
    )
  }

  @Test("An entity of two inputs is one, and says what both say")
  func entities() {
    let (records, report) = joined([
      input {
        $0.entities = [
          Entity(
            id: "a",
            kind: "company",
            names: [Name("Alpha")],
            summary: "Makes chips.",
            cites: [Cite(source: "s")]
          )
        ]
      },
      input {
        $0.entities = [
          Entity(
            id: "a",
            kind: "company",
            names: [Name("Alpha"), Name("Alpha Ltd", kind: .legal)],
            countries: ["cn"],
            summary: "Makes tools.",
            cites: [Cite(source: "t")]
          )
        ]
      },
    ])
    #expect(records.entities.count == 1)
    let entity = records.entities.first
    #expect(entity?.names.map(\.value) == ["Alpha", "Alpha Ltd"])
    #expect(entity?.countries == ["cn"])
    #expect(entity?.summary == "Makes chips.")
    #expect(entity?.properties == [Property(name: "summary", value: "Makes tools. [t]")])
    #expect(entity?.cites.map(\.source) == ["s", "t"])
    #expect(report.joinedCount == 1)
    #expect(report.conflicts.map(\.outcome) == ["both are kept: summary"])
  }

  @Test("Entities of one name and two ids stay two")
  func namesAlone() {
    let (records, report) = joined([
      input { $0.entities = [Entity(id: "bgi", kind: "company", names: [Name("BGI")])] },
      input { $0.entities = [Entity(id: "graphene", kind: "company", names: [Name("BGI")])] },
    ])
    #expect(records.entities.map(\.id) == ["bgi", "graphene"])
    #expect(report.joinedCount == 0)
  }

  @Test("What was judged to be the same is one entity, under the id that came first")
  func judged() throws {
    var same = SameEntities()
    same.prefer("ours")
    same.join("NK-1", "ours")
    same.join("NK-1", "b-2")
    let (records, report) = joined(
      [
        input {
          $0.entities = [
            Entity(id: "ours", kind: "company", names: [Name("Ours")]),
            Entity(id: "b-2", kind: "company", names: [Name("Ours Two")]),
          ]
        },
        input {
          $0.entities = [
            Entity(id: "NK-1", kind: "company", names: [Name("Theirs")]),
            Entity(id: "p", kind: "person", names: [Name("P")]),
          ]
          $0.relations = [Relation(kind: "owns", from: "p", to: "NK-1")]
        },
      ],
      same: same
    )
    #expect(records.entities.map(\.id) == ["ours", "p"])
    #expect(records.entities[0].names.map(\.value) == ["Ours", "Ours Two", "Theirs"])
    #expect(records.relations.map(\.to) == ["ours"])
    #expect(report.sameCount == 2)
    let graph = try GraphBuilder.build(records)
    #expect(graph.resolve("NK-1") == .found(try #require(graph.node("ours"))))
  }

  @Test("A relation that two inputs give alike has the sources of both")
  func relations() {
    let (records, report) = joined([
      input {
        $0.sources = [source("s", "S")]
        $0.relations = [holding("10", cite: "s")]
      },
      input {
        $0.sources = [source("t", "T")]
        $0.relations = [holding("10", cite: "t")]
      },
    ])
    #expect(records.relations.count == 1)
    #expect(records.relations.first?.cites.map(\.source) == ["s", "t"])
    #expect(report.conflicts.isEmpty)
  }

  @Test("Two stakes under one id are two relations, each with its source")
  func contradiction() {
    let (records, report) = joined([
      input { $0.relations = [holding("10", cite: "s")] },
      input {
        $0.relations = [holding("12", cite: "t")]
        $0.claims = [Claim(id: "c", about: ["a--owns--b"], says: "is secret", stances: [])]
      },
    ])
    #expect(records.relations.map(\.id) == ["a--owns--b", "a--owns--b-2"])
    #expect(records.relations.map { $0.cites.map(\.source) } == [["s"], ["t"]])
    #expect(records.claims.first?.about == ["a--owns--b-2"])
    #expect(report.conflicts.map(\.outcome) == ["the second is kept as 'a--owns--b-2'"])
  }

  @Test("Two documents under one id stay two, and cites follow")
  func sources() {
    let (records, _) = joined([
      input {
        $0.sources = [source("s", "One")]
        $0.relations = [holding("10", cite: "s")]
      },
      input {
        $0.sources = [source("s", "Another", url: "https://example.org")]
        $0.relations = [holding("10", cite: "s", id: "other")]
      },
    ])
    #expect(records.sources.map(\.id) == ["s", "s-2"])
    #expect(records.relations.map { $0.cites.map(\.source) } == [["s"], ["s-2"]])
  }

  @Test("What one source leaves open another may fill")
  func filling() {
    var listing = Action(id: "l", kind: .listing, title: "Addition")
    listing.dates.published = PartialDate("2025-01-16")
    listing.parts = [Action.Part(role: .target, player: "a")]
    var other = listing
    other.dates.effective = PartialDate("2025-01-16")
    other.parts = [Action.Part(role: .target, player: "b")]
    var different = listing
    different.dates.published = PartialDate("2024-01-16")
    let (records, _) = joined(
      [listing, other, different].map { action in input { $0.actions = [action] } }
    )
    #expect(records.actions.map(\.id) == ["l", "l-2"])
    #expect(records.actions.first?.dates.effective == PartialDate("2025-01-16"))
    #expect(records.actions.first?.parts.map(\.player) == ["a", "b"])
  }

  @Test("An id that is there twice in one input is left for the check of records")
  func twice() {
    let (records, _) = joined([
      input {
        $0.entities = [
          Entity(id: "a", kind: "company", names: [Name("A")]),
          Entity(id: "a", kind: "company", names: [Name("B")]),
        ]
      }
    ])
    #expect(RecordValidator.diagnostics(of: records).contains { $0.code == .duplicateID })
  }

  @Test("Joining a graph's own records with themselves changes nothing")
  func identity() throws {
    var records = RecordSet()
    records.sources = [source("s", "S")]
    records.entities = ["a", "b"].map { Entity(id: $0, kind: "company", names: [Name("N")]) }
    records.relations = [holding("10", cite: "s")]
    let graph = try GraphBuilder.build(records)
    let (joined, report) = joined([
      input { $0 = graph.records() }, input { $0 = records },
    ])
    #expect(joined == records)
    #expect(report.conflicts.isEmpty)
  }
}
