import Faultline
import FaultlineExchange
import Testing

@Suite struct BODSTests {
  private func statement(
    _ type: String,
    _ id: String,
    _ details: String,
    date: String = "2020-01-01",
    status: String = "new"
  ) -> String {
    """
    {"statementId": "s-\(id)-\(date)", "statementDate": "\(date)", "recordId": "\(id)", "recordType": "\(type)",
     "recordStatus": "\(status)", "declarationSubject": "x", "recordDetails": \(details)}
    """
  }

  private func relationship(
    _ interests: String,
    date: String = "2020-01-01",
    status: String = "new"
  ) -> String {
    statement(
      "relationship",
      "r",
      #"{"subject": "b", "interestedParty": "a", "interests": [\#(interests)]}"#,
      date: date,
      status: status
    )
  }

  private func read(_ statements: String...) -> ReadResult {
    BODSReader().read(Array("[\(statements.joined(separator: ",\n"))]".utf8), named: "a.json")
  }

  private func relations(_ result: ReadResult) -> [String] {
    result.records.relations.map { relation in
      let time = [relation.time.from, relation.time.until].map { $0?.description ?? "" }
      return "\(relation.id) \(relation.from) \(relation.kind.rawValue) \(relation.to) "
        + "\(relation.stake.map { "\($0.min)-\($0.max)" } ?? "?") " + time.joined(separator: "..")
    }
  }

  @Test("each interest is a relation of its own, from the party to the subject")
  func interests() {
    let result = read(
      relationship(
        #"{"type": "shareholding", "directOrIndirect": "direct", "share": {"exact": 75}, "startDate": "2010-01-01"}, "#
          + #"{"type": "votingRights", "share": {"minimum": 25, "maximum": 50}, "beneficialOwnershipOrControl": true}, "#
          + #"{"type": "boardChair"}, {"type": "rightsToSurplusAssetsOnDissolution"}, {}"#
      )
    )
    #expect(result.diagnostics == [])
    #expect(
      relations(result) == [
        "r a owns b 75-75 2010-01-01..", "r--2 a controls b 25-50 ..", "r--3 a directs b ? ..",
        "r--4 a rights-to-surplus-assets-on-dissolution b ? ..", "r--5 a linked-to b ? ..",
      ]
    )
    let first = result.records.relations[0]
    #expect(first.directness == .direct)
    #expect(result.records.relations[1].stake?.basis == .votes)
    #expect(
      lines(result.records.relations[1].properties) == ["beneficialOwnershipOrControl=true"]
    )
  }

  @Test(
    "shares have the bounds that are given; exclusive ones are kept beside",
    arguments: [
      (#"{"minimum": 25}"#, "25-100", []), (#"{"maximum": 25.5}"#, "0-25.5", []),
      (#"{"exclusiveMinimum": 25, "maximum": 50}"#, "25-50", ["share=more than 25"]),
      (
        #"{"minimum": 25, "exclusiveMinimum": true, "exclusiveMaximum": 50}"#, "25-50",
        ["share=more than 25, less than 50"]
      ),
      ("{}", "?", []),
    ] as [(String, String, [String])]
  )
  func shares(_ share: String, _ wanted: String, _ properties: [String]) {
    let result = read(relationship(#"{"type": "shareholding", "share": \#(share)}"#))
    #expect(relations(result) == ["r a owns b \(wanted) .."])
    #expect(lines(result.records.relations[0].properties) == properties)
  }

  @Test("what a statement says holds until the one that says something else")
  func updates() {
    let half = #"{"type": "shareholding", "share": {"exact": 50}, "startDate": "2017-01-01"}"#
    let less = #"{"type": "shareholding", "share": {"exact": 40}, "startDate": "2017-01-01"}"#
    let result = read(
      // The order in the file does not matter.
      relationship(less, date: "2021-06-01", status: "updated"),
      relationship(half, date: "2018-01-01"),
      relationship(half, date: "2019-01-01", status: "updated"),
      relationship(less, date: "2023-01-01", status: "closed")
    )
    #expect(
      relations(result) == [
        "r a owns b 50-50 2017-01-01..2021-06-01", "r--2 a owns b 40-40 2021-06-01..2023-01-01",
      ]
    )
    #expect(result.records.relations[0].cites.count == 2)
  }

  @Test("an end that is given counts, and of one day the last statement does")
  func ends() {
    let open = #"{"type": "shareholding"}"#
    let ended = #"{"type": "shareholding", "endDate": "2019-03-01"}"#
    #expect(
      relations(read(relationship(open, date: "2018-01-01"), relationship(ended, status: "closed")))
        == ["r a owns b ? ..2019-03-01"]
    )
    #expect(
      relations(read(relationship(open), relationship(#"{"type": "trustee"}"#)))
        == ["r a trustee b ? .."]
    )
  }

  @Test("parties of which only a reason is known stay as such, and circles stay circles")
  func unknown() {
    let result = read(
      statement(
        "relationship",
        "r",
        #"{"subject": "b", "interestedParty": {"reason": "unknown", "description": "none found"}}"#
      ),
      statement("relationship", "c1", #"{"subject": "b", "interestedParty": "d"}"#),
      statement("relationship", "c2", #"{"subject": "d", "interestedParty": "b"}"#)
    )
    #expect(result.records.entities.map(\.id) == ["r--unknown-party"])
    #expect(result.records.entities[0].summary == "unknown: none found")
    #expect(
      result.records.relations.map { "\($0.from) \($0.to)" } == [
        "r--unknown-party b", "d b", "b d",
      ]
    )
  }

  @Test("entities and people keep names, countries, numbers and what is unspecified")
  func parties() {
    let result = read(
      statement(
        "entity",
        "b",
        #"{"entityType": {"type": "registeredEntity"}, "name": "Old Ltd", "jurisdiction": {"code": "GB"}}"#,
        date: "2018-01-01"
      ),
      statement(
        "entity",
        "b",
        #"{"entityType": {"type": "registeredEntity"}, "name": "New Ltd", "alternateNames": ["NL"], "#
          + #""jurisdiction": {"code": "US-DE"}, "identifiers": [{"scheme": "GB-COH", "id": "1"}], "#
          + #""addresses": [{"type": "registered", "address": "1 Road", "country": {"code": "GB"}}], "odd": 1}"#
      ),
      statement(
        "person",
        "p",
        #"{"personType": "anonymousPerson", "unspecifiedPersonDetails": {"reason": "exempt"}, "#
          + #""names": [{"type": "legal", "givenName": "Jane", "familyName": "Doe"}], "nationalities": [{"code": "FR"}]}"#
      )
    )
    let (entity, person) = (result.records.entities[0], result.records.entities[1])
    #expect(entity.kind == .company)
    #expect(
      entity.names.map { "\($0.value) \($0.kind.rawValue)" } == [
        "New Ltd common", "NL alias", "Old Ltd former",
      ]
    )
    #expect(entity.names.last?.period.until?.description == "2020-01-01")
    #expect(entity.countries == ["us"])
    #expect(lines(entity.properties) == ["place=US-DE", "address (registered)=1 Road, GB"])
    #expect(result.losses.entries.map(\.field) == ["entity.odd"])
    #expect(person.kind == .person)
    #expect(person.names == [Name("Jane Doe", kind: .legal)])
    #expect(person.countries == ["fr"])
    #expect(lines(person.properties) == ["reason=exempt", "personType=anonymousPerson"])
  }

  @Test("statements may stand one a line")
  func jsonLines() {
    let text = [statement("entity", "a", "{}"), statement("entity", "b", "{}")]
      .map { $0.filter { $0 != "\n" } }.joined(separator: "\n")
    let result = BODSReader().read(Array(text.utf8), named: "a.jsonl")
    #expect(result.records.entities.map(\.id) == ["a", "b"])
    #expect(result.records.sources.count == 1)
    #expect(result.records.sources[0].published?.description == "2020-01-01")
  }

  @Test(
    "broken statements are errors with a place",
    arguments: [
      ("[]", "1:1 E103"), ("[1]", "1:2 E203"), ("[{}]", "1:2 E202"),
      (#"[{"statementID": "x", "statementType": "entityStatement"}]"#, "1:2 E104"),
      (#"[{"recordId": "a", "recordType": "entity"}]"#, "1:2 E202"),
      (
        #"[{"recordId": "a", "recordType": "entity", "statementDate": "soon", "recordDetails": {}}]"#,
        "1:61 E205"
      ),
      (
        #"[{"recordId": "a", "recordType": "thing", "statementDate": "2020", "recordDetails": {}}]"#,
        "1:34 E204"
      ),
      (#"[{"recordId": "a", "recordType": "entity", "statementDate": "2020"}]"#, "1:2 E202"),
      (
        #"[{"recordId": "a", "recordType": "relationship", "statementDate": "2020", "recordDetails": {"subject": "a"}}]"#,
        "1:92 E202"
      ),
    ]
  )
  func broken(_ text: String, _ place: String) {
    let found = BODSReader().read(Array(text.utf8), named: "a.json").diagnostics
    #expect(
      found.map { "\($0.location.line):\($0.location.column) \($0.code)" }.first == place,
      "\(found)"
    )
  }

  @Test(
    "shares that are no percentages are errors",
    arguments: [
      #"{"exact": 150}"#, #"{"exact": "half"}"#, #"{"minimum": 60, "maximum": 50}"#, "50",
    ]
  )
  func badShares(_ share: String) {
    let result = read(relationship(#"{"type": "shareholding", "share": \#(share)}"#))
    #expect(result.diagnostics.count == 1)
    #expect(result.records.relations.first?.stake == nil)
  }
}
