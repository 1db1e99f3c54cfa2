import Faultline
import FaultlineTestSupport
import Testing

/// A change to sound records and the findings that it causes.
struct Mistake: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let expected: [String]
  let change: @Sendable (inout RecordSet) -> Void

  init(
    _ name: String,
    _ expected: [String],
    _ change: @escaping @Sendable (inout RecordSet) -> Void
  ) {
    testDescription = name
    self.expected = expected
    self.change = change
  }

  /// Expects the findings, each of which starts as one of the texts, and that they are all.
  func check() {
    var records = SampleRecords.listing
    change(&records)
    let found = RecordValidator.diagnostics(of: records).map { "\($0.code) \($0.message)" }
    #expect(found.count == expected.count, "\(found)")
    for text in expected {
      #expect(found.contains { $0.hasPrefix(text) }, "\(text) not in \(found)")
    }
  }
}

private func relation(
  _ kind: RelationKind,
  _ from: RecordID,
  _ to: RecordID,
  id: RecordID? = nil,
  from start: String? = nil,
  until end: String? = nil,
  stake: Stake? = nil
) -> Relation {
  Relation(
    id: id,
    kind: kind,
    from: from,
    to: to,
    time: Period(
      from: start.flatMap { PartialDate($0) },
      until: end.flatMap { PartialDate($0) }
    ),
    stake: stake,
    cites: [Cite(source: "register")]
  )
}

private func action(_ id: RecordID, _ parts: [Action.Part]) -> Action {
  Action(
    id: id,
    kind: "rule",
    title: "Rule",
    dates: Action.Dates(effective: PartialDate("2025")),
    parts: parts,
    cites: [Cite(source: "rule")]
  )
}

private func stance(
  _ by: RecordID,
  _ attitude: Stance.Attitude,
  _ at: String?,
  in source: RecordID = "rule"
) -> Stance {
  Stance(
    by: by,
    attitude: attitude,
    at: at.flatMap { PartialDate($0) },
    cite: Cite(source: source)
  )
}

@Suite struct RecordValidatorTests {
  @Test("sound records give no finding")
  func sound() {
    #expect(RecordValidator.diagnostics(of: SampleRecords.listing) == [])
    #expect(RecordValidator.diagnostics(of: RecordSet()) == [])
  }

  @Test(
    "an id belongs to one record, whatever its type",
    arguments: [
      Mistake("entity and source", ["E301 two records carry the id 'rule'"]) {
        $0.entities[5].id = "rule"
        $0.relations.removeAll { $0.from == "founder" }
        $0.claims[0].stances[0].cite.source = "paper"
        $0.claims[0].stances[0].at = nil
      },
      Mistake("two relations of the same ends", ["E301 two records carry the id 'backer--invests"])
      {
        $0.relations.append(relation(.invests, "backer", "acme", from: "2024"))
      },
    ]
  )
  func duplicateID(_ mistake: Mistake) { mistake.check() }

  @Test("two relations of the same ends are told how to be told apart")
  func derivedID() {
    var records = SampleRecords.listing
    records.relations.append(relation(.invests, "backer", "acme", from: "2024"))
    let found = RecordValidator.diagnostics(of: records)
    #expect(found.first?.hint.contains("id: backer--invests--acme-2") == true)
  }

  @Test(
    "an id that no record carries is found in every place where one can stand",
    arguments: [
      Mistake("issuer of a source", ["E302 no record carries the id 'nobody'"]) {
        $0.sources[0].issuer = "nobody"
      },
      Mistake("cite of an entity", ["E302"]) {
        $0.entities[0].cites.append(Cite(source: "nobody"))
      },
      Mistake("cite of a name", ["E302"]) {
        $0.entities[0].names[0].cites = [Cite(source: "nobody")]
      },
      Mistake("first end", ["E302"]) { $0.relations[3].from = "nobody" },
      Mistake("second end", ["E302"]) { $0.relations[3].to = "nobody" },
      Mistake("cite of a relation", ["E302"]) {
        $0.relations[0].cites.append(Cite(source: "nobody"))
      },
      Mistake("speaker about a relation", ["E302"]) {
        $0.relations[0].stances = [stance("nobody", .asserts, nil)]
      },
      Mistake("cite of a stance about a relation", ["E302"]) {
        $0.relations[0].stances = [stance("office", .asserts, nil, in: "nobody")]
      },
      Mistake("player in an action", ["E302"]) {
        $0.actions[0].parts.append(Action.Part(role: .counterparty, player: "nobody"))
      },
      Mistake("cite of an action", ["E302"]) {
        $0.actions[0].cites.append(Cite(source: "nobody"))
      },
      Mistake("speaker about an action", ["E302"]) {
        $0.actions[0].stances = [stance("nobody", .denies, nil)]
      },
      Mistake("subject of a claim", ["E302"]) { $0.claims[0].about.append("nobody") },
      Mistake("speaker in a claim", ["E302"]) {
        $0.claims[0].stances.append(stance("nobody", .denies, nil))
      },
      Mistake("cite of a claim", ["E302"]) {
        $0.claims[0].stances.append(stance("acme", .denies, nil, in: "nobody"))
      },
    ]
  )
  func danglingID(_ mistake: Mistake) { mistake.check() }

  @Test("an id that comes near an existing one is asked about, among records that may stand there")
  func suggestion() {
    var records = SampleRecords.listing
    records.relations[0].to = "acmee"
    records.claims[0].stances[0].cite.source = "rules"
    records.claims[0].stances[0].at = nil
    records.actions[0].parts[0].player = "ofice"
    let hints = RecordValidator.diagnostics(of: records).map(\.hint)
    #expect(
      Set(hints) == [
        "did you mean 'acme'?", "did you mean 'rule'?", "did you mean 'office'?",
      ]
    )
  }

  @Test(
    "an end of the wrong kind says what may stand there",
    arguments: [
      Mistake("a person in a group", ["E303 'founder' is of the kind 'person'; the first end of"]) {
        $0.relations[0].from = "founder"
        $0.relations[0].id = "x"
      },
      Mistake("owning a person", ["E303 'founder' is of the kind 'person'; the second end"]) {
        $0.relations.append(relation(.owns, "office", "founder"))
      },
      Mistake("ends swapped", ["E303 a company cannot stand before 'directs' and a person behind"])
      {
        $0.relations.append(relation("directs", "other", "founder"))
      },
      Mistake("relation to an action", ["E303 'listing-2025' is an action; the second end"]) {
        $0.relations.append(relation(.invests, "other", "listing-2025"))
      },
      Mistake("citing an entity", ["E303 'office' is an entity; a cite is a source"]) {
        $0.entities[0].cites.append(Cite(source: "office"))
      },
      Mistake("a list that is a company", ["E303 'other' is of the kind 'company'; the list of"]) {
        $0.actions[0].parts[4].player = "other"
      },
      Mistake("a target that is a list", ["E303 'the-list' is of the kind 'list'; the target"]) {
        $0.actions[0].parts[1].player = "the-list"
      },
      Mistake("an item that is a company", ["E303 'other' is of the kind 'company'; the item"]) {
        $0.actions[0].parts.append(Action.Part(role: .item, player: "other"))
      },
      Mistake("a speaking list", ["E303 'the-list' is of the kind 'list'; the speaker"]) {
        $0.claims[0].stances[1].by = "the-list"
      },
      Mistake("a claim about a source", ["E303 'rule' is a source; the subject of a claim is"]) {
        $0.claims[0].about.append("rule")
      },
    ]
  )
  func wrongEnd(_ mistake: Mistake) { mistake.check() }

  @Test(
    "what may stand somewhere is let through",
    arguments: [
      Mistake("a place and a technology as targets, an action as item", []) {
        for (id, kind) in [("cuba", .place), ("chips", .technology)] as [(RecordID, EntityKind)] {
          $0.entities.append(
            Entity(id: id, kind: kind, names: [Name(id.rawValue)], cites: [Cite(source: "rule")])
          )
          $0.actions[0].parts.append(Action.Part(role: .target, player: id))
        }
        $0.actions[0].parts.append(Action.Part(role: .item, player: "chips"))
        $0.actions.append(action("later", [Action.Part(role: .item, player: "listing-2025")]))
      },
      Mistake("kinds that the vocabulary does not know", []) {
        $0.relations.append(relation("orbits", "founder", "listing-2025"))
        $0.entities[3].kind = "vessel"
        $0.relations.append(relation(.owns, "backer", "other"))
      },
      Mistake("a claim about a relation and an action", []) {
        $0.claims[0].about += ["backer--invests--acme", "listing-2025"]
      },
      Mistake("something about an action", []) {
        $0.relations.append(relation("about", "founder", "listing-2025"))
      },
    ]
  )
  func rightEnd(_ mistake: Mistake) { mistake.check() }

  @Test(
    "nothing is part of itself, directly or through others",
    arguments: [
      Mistake("itself", ["E305 'other' stands at both ends"]) {
        $0.relations.append(relation(.owns, "other", "other"))
      },
      Mistake(
        "units in a circle",
        ["E304 a circle of 'part-of': 'office' → 'department' → 'office'"]
      ) {
        $0.relations.append(relation("part-of", "department", "office"))
      },
      Mistake("units in a circle, but never at one time", []) {
        $0.relations[4].time = Period(until: PartialDate("2020"))
        $0.relations.append(relation("part-of", "department", "office", from: "2021"))
      },
      Mistake("actions that amend each other", ["E304 a circle of 'item': 'one' → 'two' → 'one'"]) {
        $0.actions.append(action("one", [Action.Part(role: .item, player: "two")]))
        $0.actions.append(action("two", [Action.Part(role: .item, player: "one")]))
      },
      Mistake("owners in a circle are legal", []) {
        $0.relations.append(relation(.owns, "other", "backer"))
        $0.relations.append(relation(.owns, "backer", "other"))
      },
    ]
  )
  func structure(_ mistake: Mistake) { mistake.check() }

  @Test(
    "what ends before it starts is reported, and what may not is let through",
    arguments: [
      Mistake("a relation", ["E209 it ends (2022) before it starts (2023-10)"]) {
        $0.relations[2].time = Period(from: PartialDate("2023-10"), until: PartialDate("2022"))
      },
      Mistake("a name", ["E209 it ends"]) {
        $0.entities[0].names[1].period =
          Period(from: PartialDate("2023"), until: PartialDate("2022"))
      },
      Mistake("an action", ["E209 it ends"]) { $0.actions[0].dates.until = PartialDate("2024") },
      Mistake("no day at all", ["E209 from 2025-01-16 until 2025-01-16 is no day at all"]) {
        $0.actions[0].dates.until = PartialDate("2025-01-16")
      },
      Mistake("the same month may be right", []) {
        $0.actions[0].dates.until = PartialDate("2025-01")
      },
    ]
  )
  func reversed(_ mistake: Mistake) { mistake.check() }

  @Test(
    "dates that contradict each other are pointed out, sensible ones are not",
    arguments: [
      Mistake(
        "a stance after its source",
        ["W407 a stance of 2025-02-01 in a source of 2025-01-16"]
      ) {
        $0.claims[0].stances[0].at = PartialDate("2025-02-01")
      },
      Mistake("a stance in the month of its source", []) {
        $0.claims[0].stances[0].at = PartialDate("2025-01")
      },
      Mistake("a stance in a page that was read later", []) {
        $0.claims[0].stances[0].at = PartialDate("2025-02-01")
        $0.sources[1].retrieved = PartialDate("2025-03")
      },
      Mistake("a denial of what a leak foretold", []) {
        $0.actions[0].stances = [stance("acme", .denies, "2024-12-20")]
      },
      Mistake(
        "taken back before it was said",
        ["W407 'office' retracts on 2024-05 what it asserts"]
      ) {
        $0.claims[0].stances.append(stance("office", .retracts, "2024-05"))
      },
      Mistake("read before it was published", ["W407 read on 2024, before it was published"]) {
        $0.sources[1].retrieved = PartialDate("2024")
      },
      Mistake("announced after its last source", ["W407 announced on 2052-01-15, but its last"]) {
        $0.actions[0].dates = Action.Dates(announced: PartialDate("2052-01-15"))
      },
      Mistake("effective after its last source", []) {
        $0.actions[0].dates.effective = PartialDate("2027")
      },
    ]
  )
  func oddDate(_ mistake: Mistake) { mistake.check() }

  @Test(
    "what lacks a source, a date or anybody in it is pointed out",
    arguments: [
      Mistake("an entity", ["W401 'other' has no source"]) { $0.entities[3].cites = [] },
      Mistake("a relation", ["W401 'backer--invests--acme' has no source", "W404"]) {
        $0.relations[2].cites = []
      },
      Mistake("an action", ["W401 'listing-2025' has no source"]) { $0.actions[0].cites = [] },
      Mistake("a claim", ["W401 nobody says 'claim-military'", "W404"]) {
        $0.claims[0].stances = []
      },
      Mistake("a relation that parties speak about", ["W404 nothing cites 'paper'"]) {
        $0.relations[2].cites = []
        $0.relations[2].stances = [stance("acme", .asserts, nil)]
      },
      Mistake("a source without a date", ["W405 'paper' has no date"]) {
        $0.sources[2].published = nil
      },
      Mistake("a source that was read", []) {
        $0.sources[2].published = nil
        $0.sources[2].retrieved = PartialDate("2026")
      },
      Mistake("an action without dates", ["W406 'listing-2025' has no date"]) {
        $0.actions[0].dates = Action.Dates()
      },
      Mistake("an action without anybody", ["W406 nobody takes part in 'listing-2025'"]) {
        $0.actions[0].parts = []
      },
      Mistake("a target twice", ["W408 'acme-one' as target stands twice"]) {
        $0.actions[0].parts.append(Action.Part(role: .target, player: "acme-one"))
      },
      Mistake("a cite twice", ["W408 the cite of 'paper' stands twice"]) {
        $0.relations[2].cites.append(Cite(source: "paper"))
      },
      Mistake("two pages of one source", []) {
        $0.relations[2].cites.append(Cite(source: "paper", locator: "p. 2"))
      },
    ]
  )
  func completeness(_ mistake: Mistake) { mistake.check() }

  @Test(
    "a name that means two entities is pointed out with the other one",
    arguments: [
      Mistake("whatever its case and width", ["W403 'ＯＴＨＥＲ  chips' is also a name of 'other'"]) {
        $0.entities[4].names.append(Name("ＯＴＨＥＲ  chips"))
      },
      Mistake("unless it is weak", []) {
        $0.entities[4].names.append(Name("Other Chips", kind: .weak))
      },
      Mistake("unless a group shares it with its own companies", []) {
        $0.entities[1].names.append(Name("Acme"))
        $0.entities[2].names.append(Name("ACME"))
      },
      Mistake("but not with others", ["W403 'Acme' is also", "W403 'Acme' is also"]) {
        $0.entities[1].names.append(Name("Acme"))
        $0.entities[3].names.append(Name("Acme"))
      },
      Mistake("an entity may repeat its own name", []) {
        $0.entities[3].names.append(Name("other chips", kind: .legal))
      },
    ]
  )
  func sharedName(_ mistake: Mistake) { mistake.check() }
}
