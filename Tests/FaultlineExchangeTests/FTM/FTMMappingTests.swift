import Faultline
import FaultlineExchange
import Testing

@Suite struct FTMMappingTests {
  @Test(
    "schemata become kinds, and stay as a property where the kind says less",
    arguments: [
      ("Person", "person", []), ("Company", "company", []), ("Organization", "organization", []),
      ("LegalEntity", "organization", ["schema=LegalEntity"]), ("PublicBody", "government", []),
      ("Vessel", "vessel", []), ("RealEstate", "real-estate", []), ("Address", "address", []),
      ("Asset", "asset", []), ("Action", "action", []),
      ("my thing", "my thing", ["schema=my thing"]),
      ("ÄB", "ä-b", ["schema=ÄB"]),
    ] as [(String, EntityKind, [String])]
  )
  func kinds(_ schema: String, _ kind: EntityKind, _ properties: [String]) throws {
    let entity = try readFTM(ftm(schema, "")).entity
    #expect(entity?.kind == kind)
    #expect(entity.map { lines($0.properties) } == properties)
  }

  @Test("names, countries, numbers and texts go where they belong, and the rest is kept")
  func entity() throws {
    let entity = try #require(
      try readFTM(
        ftm(
          "Company",
          #"""
          "alias":["智谱"],"name":["Beijing Zhipu","Zhipu AI"],"weakAlias":["Z"],"previousName":["Old"],
          "abbreviation":["ZP"],"country":["CN","cn","suhh"],"jurisdiction":["hk"],"nationality":["xx"],
          "leiCode":["L1"],"registrationNumber":["1","2"],"notes":["n1"],"summary":["s"],
          "description":["d"],"legalForm":["LLC"],"topics":["sanction"],"empty":[""]
          """#.replacing("\n", with: "")
        )
      ).entity
    )
    #expect(entity.label == "Beijing Zhipu")
    #expect(
      entity.names.map { "\($0.kind) \($0.value)" } == [
        "common Beijing Zhipu", "alias 智谱", "common Zhipu AI", "weak Z", "former Old",
        "abbreviation ZP",
      ]
    )
    #expect(entity.countries == ["cn", "hk"])
    #expect(
      entity.identifiers.map { "\($0.scheme) \($0.value)" } == [
        "leiCode L1", "registrationNumber 1", "registrationNumber 2",
      ]
    )
    #expect(entity.summary == "s")
    #expect(
      lines(entity.properties) == [
        "country=suhh", "nationality=xx", "notes=n1", "description=d", "legalForm=LLC",
        "topics=sanction",
      ]
    )
    #expect(entity.cites.map(\.source) == ["file-a-ftm-json"])
  }

  @Test(
    "the caption is printed first; it is the name of what has none, unless it repeats the schema"
  )
  func captions() throws {
    func names(_ properties: String, _ caption: String, _ schema: String = "Person") throws
      -> BulkReading
    {
      try readFTM(ftm(schema, properties, rest: #","caption":"\#(caption)""#))
    }
    #expect(try names(#""name":["A","B"]"#, "B").entity?.names.map(\.value) == ["B", "A"])
    #expect(try names(#""name":["A"],"alias":["B"]"#, "B").entity?.label == "B")
    #expect(try names(#""full":["Street 1"]"#, "Street 1", "Address").entity?.label == "Street 1")
    #expect(try names("", "Passport", "Passport").entity?.names == [])
    let other = try names(#""alias":["X"],"name":["A"]"#, "C")
    #expect(other.entity?.label == "A")
    #expect(other.lost == ["caption 1"])
  }

  @Test(
    "schemata with ends become relations in the direction of the vocabulary",
    arguments: [
      ("Ownership", "owner", "asset", "a owns b"),
      ("Control", "controller", "controlled", "a controls b"),
      ("Directorship", "director", "organization", "a directs b"),
      ("Employment", "employee", "employer", "a works-at b"),
      ("Membership", "member", "organization", "a member b"),
      ("Representation", "agent", "client", "a represents b"),
      ("Family", "person", "relative", "a family b"),
      ("Associate", "person", "associate", "a associate b"),
      ("UnknownLink", "subject", "object", "a linked-to b"),
      ("Succession", "predecessor", "successor", "b succeeds a"),
      ("Payment", "payer", "beneficiary", "a funds b"), ("Debt", "debtor", "creditor", "a owes b"),
      ("Documentation", "document", "entity", "a about b"),
      ("Occupancy", "holder", "post", "a holds b"),
      ("ContractAward", "contract", "supplier", "a awarded-to b"),
      ("ProjectParticipant", "participant", "project", "a participates-in b"),
      ("Sanction", "action", "entity", "a sanctions b"),
    ]
  )
  func relations(_ schema: String, _ from: String, _ to: String, _ sentence: String) throws {
    let reading = try readFTM(ftm(schema, #""\#(to)":["b"],"\#(from)":["a"]"#))
    let relation = try #require(reading.relation)
    #expect("\(relation.from) \(relation.kind.rawValue) \(relation.to)" == sentence)
    #expect(relation.id == "x")
    #expect(reading.findings.isEmpty)
  }

  @Test(
    "roles that mean a kind of their own become it",
    arguments: [
      ("Ownership", "owner", "asset", #","role":["investor"]"#, "a invests b"),
      ("Ownership", "owner", "asset", #","role":["investor"],"percentage":["5"]"#, "a owns b"),
      ("Control", "controller", "controlled", #","role":["parent body"]"#, "b part-of a"),
      ("UnknownLink", "subject", "object", #","role":["founder"]"#, "a founded b"),
      ("UnknownLink", "subject", "object", #","role":["supplier"]"#, "a supplies b"),
    ]
  )
  func refinements(
    _ schema: String,
    _ from: String,
    _ to: String,
    _ rest: String,
    _ sentence: String
  ) throws {
    let relation = try readFTM(ftm(schema, #""\#(from)":["a"],"\#(to)":["b"]\#(rest)"#)).relation
    #expect(relation.map { "\($0.from) \($0.kind.rawValue) \($0.to)" } == sentence)
  }

  private func ownership(_ rest: String) throws -> Relation {
    try #require(try readFTM(ftm("Ownership", #""owner":["a"],"asset":["b"],\#(rest)"#)).relation)
  }

  @Test(
    "percentages become stakes, or stay as they are",
    arguments: [
      (["51"], "51\u{A0}%", []), (["51.00"], "51\u{A0}%", []), (["51%"], "51\u{A0}%", []),
      (["49,99 %"], "49.99\u{A0}%", []), (["0"], "0\u{A0}%", []),
      (["100"], "at least 100\u{A0}%", []),
      (["25-50"], "25–50\u{A0}%", []), (["25% – 50%"], "25–50\u{A0}%", []),
      (["50", "49.9"], "49.9–50\u{A0}%", ["percentage=50", "percentage=49.9"]),
      (["fifty"], nil, ["percentage=fifty"]), (["150"], nil, ["percentage=150"]),
      (["50-25"], nil, ["percentage=50-25"]), ([">50"], nil, ["percentage=>50"]),
      (["-5"], nil, ["percentage=-5"]), (["5."], nil, ["percentage=5."]),
      (["51", "?"], nil, ["percentage=51", "percentage=?"]),
      (["1.0000000000000000001"], nil, ["percentage=1.0000000000000000001"]),
    ] as [([String], String?, [String])]
  )
  func stakes(_ values: [String], _ stake: String?, _ properties: [String]) throws {
    let list = values.map { "\"\($0)\"" }.joined(separator: ",")
    let relation = try ownership(#""percentage":[\#(list)]"#)
    if let stake, stake.hasPrefix("at least 100") {
      #expect(relation.stake?.isExact == true)
    } else {
      #expect(relation.stake?.description == stake)
    }
    #expect(lines(relation.properties) == properties)
  }

  @Test(
    "dates keep their precision, and the last day becomes the first after",
    arguments: [
      (#""startDate":["2019"]"#, "2019", "-", []),
      (#""startDate":["2019-03"],"endDate":["2020"]"#, "2019-03", "2020", []),
      (#""endDate":["2020-02-28"]"#, "-", "2020-02-29", []),
      (#""endDate":["2021-02-28"]"#, "-", "2021-03-01", []),
      (#""endDate":["2020-12-31"]"#, "-", "2021-01-01", []),
      (#""endDate":["2020-04-30"]"#, "-", "2020-05-01", []),
      (#""date":["2020-04-30"]"#, "2020-04-30", "-", []),
      (#""date":["2020"],"startDate":["2019"]"#, "2019", "-", ["date=2020"]),
      (
        #""startDate":["2020","2019-05"],"endDate":["2021-01-01","2021"]"#, "2019-05", "2021",
        ["startDate=2020", "startDate=2019-05", "endDate=2021-01-01", "endDate=2021"]
      ),
      (
        #""startDate":["2019-03-01T10:00:00"]"#, "2019-03-01", "-",
        ["startDate=2019-03-01T10:00:00"]
      ),
      (#""startDate":["2019-02-30"]"#, "-", "-", ["startDate=2019-02-30"]),
      (#""startDate":["spring"]"#, "-", "-", ["startDate=spring"]),
      (#""startDate":["0000"]"#, "-", "-", ["startDate=0000"]),
      (#""startDate":["2019-3"]"#, "-", "-", ["startDate=2019-3"]),
    ]
  )
  func dates(_ text: String, _ from: String, _ until: String, _ properties: [String]) throws {
    let relation = try ownership(text)
    #expect(relation.time.from?.description ?? "-" == from)
    #expect(relation.time.until?.description ?? "-" == until)
    #expect(lines(relation.properties) == properties)
  }

  @Test("a role is better than a relationship, and that than a status")
  func roles() throws {
    let relation = try ownership(
      #""status":["active"],"role":["holder","trustee"],"relationship":["parent"],"sharesCount":["7"]"#
    )
    #expect(relation.role == "holder")
    #expect(
      lines(relation.properties).sorted()
        == ["relationship=parent", "role=trustee", "sharesCount=7", "status=active"]
    )
    let control = try readFTM(
      ftm("Control", #""controller":["a"],"controlled":["b"],"controlType":["indirect"]"#)
    ).relation
    #expect(control?.directness == .indirect)
    #expect(control?.role == "indirect")
  }

  @Test("several ends give a relation for each pair")
  func manyEnds() throws {
    let reading = try readFTM(ftm("Family", #""person":["a","b"],"relative":["c","d"]"#))
    #expect(
      reading.records.relations.map { "\($0.id): \($0.from) \($0.to)" }
        == ["x: a c", "x--2: a d", "x--3: b c", "x--4: b d"]
    )
  }

  @Test("a relation with an end missing is reported and left out")
  func missingEnd() throws {
    let reading = try readFTM("\n  " + ftm("Ownership", #""owner":["a"]"#))
    #expect(reading.places == ["2:1 E202"])
    #expect(reading.findings.first?.message.contains("asset") == true)
    #expect(try readFTM(ftm("Ownership", #""asset":["a"],"owner":[""]"#)).places == ["1:1 E202"])
    #expect(try readFTM(ftm("Sanction", "")).places == ["1:1 E202"])
  }

  @Test("datasets become sources, read on the last day on which something of them was seen")
  func datasets() throws {
    let reading = try readFTM(
      """
      {"id":"a","schema":"Person","properties":{},"datasets":["one","two"],"last_seen":"2024-01-02T00:00:00"}
      {"id":"b","schema":"Person","properties":{},"datasets":["two"],"last_seen":"2025-03-01T10:00:00"}
      {"id":"c","schema":"Person","properties":{},"datasets":["two"],"last_seen":"2023-03-01","target":true}
      {"id":"d","schema":"Person","properties":{},"datasets":["three"],"referents":["q"],"first_seen":"2020"}
      """
    )
    #expect(
      reading.records.sources.map { "\($0.id) \($0.title) \($0.retrieved?.description ?? "-")" }
        == [
          "dataset-one one 2024-01-02", "dataset-three three -", "dataset-two two 2025-03-01",
        ]
    )
    #expect(
      reading.records.entities.map { $0.cites.map(\.source.rawValue) } == [
        ["dataset-one", "dataset-two"], ["dataset-two"], ["dataset-two"], ["dataset-three"],
      ]
    )
    #expect(reading.lost == ["first_seen 1", "referents 1", "target 1"])
    #expect(reading.losses.entries.map(\.example) == [#""2020""#, #"["q"]"#, "true"])
  }

  @Test("a sanction becomes a listing, with its authority as issuer and its program as list")
  func listing() throws {
    let properties = #"""
      "entity":["e1","e2"],"authority":["Bureau of Industry and Security"],"country":["us"],
      "program":["Entity List"],"programId":["US-BIS-EL"],"authorityId":["2025-00704"],
      "listingDate":["2025-01-15"],"startDate":["2025-01-16"],"endDate":["2025-11-09"],
      "reason":["military modernization"],"provisions":["Presumption of denial"],
      "sourceUrl":["https://a.example","https://b.example"],"recordId":["r1"]
      """#.replacing("\n", with: "")
    let line = ftm("Sanction", properties, rest: #","datasets":["us_bis"]"#)
    let reading = try readFTM(
      "\(line)\n\(line.replacing(#""id":"x""#, with: #""id":"y""#))\n\(line)"
    )
    #expect(reading.findings.isEmpty)
    #expect(reading.records.actions.map(\.id) == ["x", "y"])
    let action = try #require(reading.records.actions.first)
    #expect(action.kind == .listing)
    #expect(action.title == "Entity List")
    #expect(
      action.parts.map { "\($0.role) \($0.player)" } == [
        "issuer ftm-authority-bureau-of-industry-and-security", "target e1", "target e2",
        "list ftm-program-us-bis-el",
      ]
    )
    #expect(action.dates.published?.description == "2025-01-15")
    #expect(action.dates.effective?.description == "2025-01-16")
    #expect(action.dates.until?.description == "2025-11-10")
    #expect(action.instrument?.document == "2025-00704")
    #expect(action.instrument?.url == "https://a.example")
    #expect(action.note == "Reason: military modernization. Scope: Presumption of denial")
    #expect(action.cites.map(\.source) == ["dataset-us_bis"])
    #expect(
      reading.records.entities.map { "\($0.id) \($0.kind.rawValue) \($0.label) \($0.countries)" }
        == [
          #"ftm-authority-bureau-of-industry-and-security government Bureau of Industry and Security ["us"]"#,
          "ftm-program-us-bis-el list Entity List []",
        ]
    )
    #expect(
      reading.lost == ["Sanction (given twice) 1", "Sanction.recordId 2", "Sanction.sourceUrl 2"]
    )
  }

  @Test("the title of a sanction is its program, a short reason, or its authority")
  func titles() throws {
    func title(_ properties: String) throws -> String? {
      try readFTM(ftm("Sanction", #""entity":["e"],\#(properties)"#)).records.actions.first?.title
    }
    let long = String(repeating: "long ", count: 50)
    #expect(try title(#""reason":["R"],"authority":["A"]"#) == "R")
    #expect(try title(#""reason":["\#(long)"],"authority":["A"]"#) == "A")
    #expect(try title(#""startDate":["2020"]"#) == "Sanction")
  }
}
