import Faultline
import FaultlineExchange
import FaultlineTestSupport
import Testing

@Suite struct CSVTests {
  @Test(
    "fields are read after RFC 4180",
    arguments: [
      ("id,name\na,B\n", "B"), ("id,name\r\na,B\r\n", "B"), ("id,name\na,B", "B"),
      ("\u{FEFF}id,name\na,B", "B"), ("id;name\na;B,C", "B,C"), ("id\tname\na\tB;C", "B;C"),
      ("id,name\na,\"B\"", "B"), ("id,name\n\"a\",\"B, C\"\r\n", "B, C"),
      ("id,name\na,\"B \"\"C\"\"\"", "B \"C\""), ("id,name\na,\"\"\"\"", "\""),
      ("id,name\na,\"B\nC\"\n", "B\nC"), ("\n\nid,name\n\na,B\n\n", "B"),
      ("\"id\",\"na\"\"me\",name\na,,B", "B"), ("name,id\nB,a", "B"), ("id,name\na,智谱", "智谱"),
      ("id,name\na,\(String(repeating: "é", count: 100))", String(repeating: "é", count: 100)),
    ]
  )
  func fields(_ text: String, _ name: String) throws {
    let reading = try readCSV(text)
    #expect(reading.findings.isEmpty, "\(reading.findings)")
    #expect(reading.entity?.id == "a")
    #expect(reading.entity?.label == name)
  }

  @Test(
    "rows that are wrong are reported where they are, and left out",
    arguments: [
      ("a", "2:2 E108"), ("a,b,c", "2:5 E108"), ("é,", "- -"), (",b", "2:1 E202"),
      ("a,b\"c", "2:4 E102"), ("a,\"b\"c", "2:6 E102"), ("a,\"b\nc\"d", "3:3 E102"),
      ("a,\"b", "2:3 E102"), ("\"a\nb\",c,d", "3:6 E108"), ("\"é\"\"\",\"x\"y", "2:10 E102"),
    ]
  )
  func faults(_ row: String, _ place: String) throws {
    let reading = try readCSV("id,name\n\(row)\nlast,L\n")
    #expect(reading.places.first ?? "- -" == place, "\(reading.findings)")
    #expect(reading.places.count <= 1)
    #expect(reading.records.entities.last?.id == "last")
    #expect(reading.findings.allSatisfy { !$0.hint.isEmpty })
  }

  @Test("what is not UTF-8 is reported at its first byte")
  func notUTF8() throws {
    let bytes = Array("id,name\na,é".utf8) + [0xE6, 0x99] + Array("\nb,B\n".utf8)
    let reading = try readCSV(bytes)
    #expect(reading.places == ["2:4 E102"])
    #expect(reading.records.entities.map(\.id) == ["b"])
  }

  @Test("columns of nodes mean what they are called, and the rest is kept")
  func nodes() throws {
    let entity = try #require(
      try readCSV(
        """
        ID,Type,Label,aliases,Country,Description,founded on,empty
        zhipu,Company,Zhipu AI,智谱| Z.ai |,CN;us;Atlantis,Makes models,2019,
        """
      ).entity
    )
    #expect(entity.kind == .company)
    #expect(
      entity.names.map { "\($0.kind) \($0.value)" } == [
        "common Zhipu AI", "alias 智谱", "alias Z.ai",
      ]
    )
    #expect(entity.countries == ["cn", "us"])
    #expect(entity.summary == "Makes models")
    #expect(lines(entity.properties) == ["Country=Atlantis", "founded on=2019"])
    #expect(entity.cites.map(\.source) == ["file-a-csv"])
  }

  @Test(
    "kinds of nodes are those of the vocabulary, schemata, or themselves",
    arguments: [
      ("company", "company", []), ("COMPANY", "company", []), ("PublicBody", "government", []),
      ("LegalEntity", "organization", ["kind=LegalEntity"]), ("RealEstate", "real-estate", []),
      ("ship yard", "ship yard", []), ("Person;Actor", "person", ["kind=Person;Actor"]),
      ("", "unknown", []),
    ] as [(String, EntityKind, [String])]
  )
  func nodeKinds(_ word: String, _ kind: EntityKind, _ properties: [String]) throws {
    let entity = try readCSV("id,kind\na,\(word)").entity
    #expect(entity?.kind == kind)
    #expect(entity.map { lines($0.properties) } == properties)
  }

  @Test(
    "two columns for the ends make a table of edges",
    arguments: [
      "source,target", "Source,Target", "from,to", "start,end", ":START_ID,:END_ID",
      ":START_ID(Person),:END_ID(Company)", "source_id,target_id", "src,dst", "subject,object",
      "owner,asset", "fromId,toId",
    ]
  )
  func ends(_ header: String) throws {
    let relation = try readCSV("\(header),kind\na,b,owns").relation
    #expect(relation.map { "\($0.from) \($0.kind.rawValue) \($0.to)" } == "a owns b")
  }

  @Test(
    "kinds of edges are those of the vocabulary, schemata, readings, or themselves",
    arguments: [
      ("owns", "a owns b"), ("Ownership", "a owns b"), ("OWNS", "a owns b"),
      ("backs", "a invests b"),
      ("is owned by", "b owns a"), ("OWNED_BY", "b owns a"), ("WORKS_AT", "a works-at b"),
      ("Succession", "b succeeds a"), ("Sanction", "a sanctions b"), ("Link", "a Link b"),
      ("works with", "a partners b"), ("", "a linked-to b"),
    ]
  )
  func edgeKinds(_ word: String, _ sentence: String) throws {
    let relation = try readCSV("source,target,kind\na,b,\(word)").relation
    #expect(relation.map { "\($0.from) \($0.kind.rawValue) \($0.to)" } == sentence)
  }

  @Test("edges have roles, stakes, times and properties")
  func edges() throws {
    let reading = try readCSV(
      """
      id,source,target,kind,percent,start_date,end_date,role,weight
      e1,a,b,Ownership,51,2019-03,2020-12-31,holder,3
      e2,a,b,directs,51,?,2020,,
      e3,a,b,owns,half,2019-01-01T00:00,,,
      """
    )
    #expect(reading.findings.isEmpty)
    let relations = reading.records.relations
    #expect(relations.map(\.id) == ["e1", "e2", "e3"])
    #expect(relations[0].stake?.description == "51\u{A0}%")
    #expect(relations[0].time.from?.description == "2019-03")
    #expect(relations[0].time.until?.description == "2021-01-01")
    #expect(relations[0].role == "holder")
    #expect(lines(relations[0].properties) == ["weight=3"])
    #expect(relations[1].stake == nil)
    #expect(relations[1].time.until?.description == "2020")
    #expect(lines(relations[1].properties) == ["start_date=?", "percent=51"])
    #expect(lines(relations[2].properties) == ["percent=half", "start_date=2019-01-01T00:00"])
    #expect(relations[2].time.from?.description == "2019-01-01")
  }

  @Test("beside other ends, from and to are days, and until is the first day after")
  func days() throws {
    let one = try readCSV("source,target,from,to\na,b,2019,2020-01-31").relation
    #expect(one?.time.from?.description == "2019")
    #expect(one?.time.until?.description == "2020-02-01")
    let other = try readCSV("source,target,since,until\na,b,2019,2020-01-31").relation
    #expect(other?.time.until?.description == "2020-01-31")
  }

  @Test("edges without an id get one that says the same as the row, wherever it stands")
  func madeIDs() throws {
    let one = try readCSV("source,target\na,b\nc,d\n\"a\",b\n").records.relations.map(\.id)
    let other = try readCSV("source,target\r\nc,d\r\na,b").records.relations.map(\.id)
    #expect(Set(one).count == 3)
    #expect(one.prefix(2) == [other[1], other[0]])
    #expect(one.allSatisfy { $0.rawValue.hasPrefix("row-") && $0.rawValue.utf8.count == 20 })
  }

  @Test("the forms of neo4j's loader are read")
  func neo4j() throws {
    let nodes = try readCSV("id:ID(Node),name,:LABEL,born:int\na,A,Person,1970")
    #expect(nodes.entity?.kind == .person)
    #expect(nodes.entity?.label == "A")
    #expect(nodes.entity.map { lines($0.properties) } == ["born=1970"])
    let edges = try readCSV(
      ":START_ID,:END_ID,:TYPE,stake:double,from:date\na,b,OWNS,5.5,2019-01-01"
    )
    #expect(edges.relation?.kind == .owns)
    #expect(edges.relation?.stake?.description == "5.5\u{A0}%")
    #expect(edges.relation?.time.from?.description == "2019-01-01")
  }

  @Test("the table of targets of OpenSanctions is read")
  func targets() throws {
    let entity = try readCSV(
      """
      "id","schema","name","aliases","birth_date","countries","identifiers"
      "Q1","Person","Saad Hariri","Hariri;Sa'd al-Din","1970-04-18","fr;lb;sa","Q1"
      """
    ).entity
    #expect(entity?.kind == .person)
    #expect(entity?.names.map(\.value) == ["Saad Hariri", "Hariri", "Sa'd al-Din"])
    #expect(entity?.countries == ["fr", "lb", "sa"])
    #expect(entity.map { lines($0.properties) } == ["birth_date=1970-04-18", "identifiers=Q1"])
  }

  @Test("a mapping says what the header does not")
  func mapping() throws {
    var mapping = CSVMapping()
    mapping.columns = ["firma": .from, "beteiligung": .to, "prozent": .stake, "x": .ignored]
    mapping.delimiter = UInt8(ascii: "!")
    mapping.relationKind = .owns
    let reading = try readCSV("firma!beteiligung!prozent!x\na!b!5!7\n", mapping)
    #expect(reading.relation?.kind == .owns)
    #expect(reading.relation?.stake?.description == "5\u{A0}%")
    #expect(reading.relation?.properties == [])
    #expect(reading.lost == ["x 1"])
    mapping = CSVMapping()
    mapping.table = .nodes
    mapping.entityKind = .person
    #expect(try readCSV("id,source,target\na,b,c", mapping).entity?.kind == .person)
  }

  @Test("a table whose columns nobody knows is a finding that names them")
  func unknownHeader() throws {
    let reading = try readCSV("\nx,y\n1,2\n")
    #expect(reading.places == ["2:1 E202"])
    #expect(reading.findings.first?.hint.contains("x, y") == true)
    #expect(try readCSV("").places == ["1:1 E103"])
    #expect(try readCSV("id,\"na").places == ["1:4 E102"])
    #expect(try readCSV("id,name\n").findings.isEmpty)
  }

  @Test("where blocks end makes no difference")
  func blocks() throws {
    let text = """
      \u{FEFF}id,name,country\r
      a,"智谱 ""Zhipu""
      AI",cn\r

      b,B
      c,"x"y,us
      "d","",\r
      e,"é",gb
      """
    let whole = try readCSV(text)
    #expect(whole.places == ["5:4 E108", "6:6 E102"])
    #expect(whole.records.entities.map(\.id) == ["a", "d", "e"])
    for size in Array(1...64) + [100, 1000] {
      #expect(try readCSV(text, blockSize: size) == whole, "blocks of \(size)")
    }
  }

  @Test("a quote that is never closed costs one line")
  func openQuote() throws {
    let rows = (0..<500).map { "\($0),name \($0)\n" }.joined()
    let bytes = Array("id,name\nx,\"open\n\(rows)".utf8)
    for limit in [512, 1 << 20] {
      let reading = try readCSV(bytes, blockSize: 64, limit: limit)
      #expect(reading.places == ["2:3 E102"])
      #expect(reading.records.entities.count == 500)
    }
  }

  @Test("no mutation makes the reader crash, or depend on where blocks end")
  func mutations() throws {
    let text = Array(
      "id,source,target,kind,percent,start\r\ne1,a,\"b \"\"x\"\"\",owns,5-6,2019\ne2,\"智\n\",c,,,\ne3,a,b,Family,1,2019-02-03\n"
        .utf8
    )
    let special = Array("\",;\t\n\r|%-:".utf8) + [0, 0x80, 0xC3, 0xE6, 0xFF]
    var random = SplitMix64(seed: 11)
    for round in 0..<500 {
      var bytes = text
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = special[Int.random(in: 0..<special.count, using: &random)]
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(special[Int.random(in: 0..<special.count, using: &random)], at: place)
        default: bytes.removeSubrange(place...)
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      let reading = try readCSV(bytes, blockSize: [1, 7, 64, 200][round % 4])
      #expect(try readCSV(bytes) == reading, "round \(round)")
    }
  }

  @Test("what columns mean can be said in words")
  func mappingInWords() throws {
    var mapping = CSVMapping()
    try mapping.add(words: "from=Acquirer, to = Target")
    try mapping.add(words: "kind=What,start=Closed")
    let reading = try readCSV("Acquirer,Target,What,Closed\na,b,owns,2021-06-03\n", mapping)
    #expect(reading.relation?.id.rawValue.hasPrefix("row-") == true)
    #expect(reading.relation?.kind == .owns)
    #expect(reading.relation?.time.from?.description == "2021-06-03")
    for words in ["", "from", "colour=x", "from=", "from=x,to=x", ",", "from=a,"] {
      #expect(throws: CSVMapping.Mistake.self, "\(words)") {
        var mapping = CSVMapping()
        try mapping.add(words: words)
      }
    }
    let start = FileStart(Array("Acquirer,Target\na,b\n".utf8))
    #expect(InputFormat.of(start, named: "a", mapping: mapping)?.name == "CSV")
    #expect(InputFormat.of(start, named: "a")?.name == nil)
  }
}
