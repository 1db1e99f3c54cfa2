import Faultline
import FaultlineExchange
import FaultlineTestSupport
import Testing

@Suite struct YAMLWriterTests {
  private static func write(_ records: RecordSet) throws -> [UInt8] {
    let graph = try GraphBuilder.build(records)
    return YAMLWriter().bytes(WholeQuery().run(in: graph), of: graph)
  }

  @Test func `Random records read back as they were, and are written again as the same bytes`()
    throws
  {
    var random = RandomRecords(seed: 1)
    for _ in 0..<300 {
      let records = random.next()
      let bytes = try YAMLWriterTests.write(records)
      let result = YAMLReader().read(bytes, named: "a.yaml")
      try #require(
        result.diagnostics.isEmpty,
        "\(result.diagnostics)\n\(String(decoding: bytes, as: UTF8.self))"
      )
      #expect(result.records.sources == records.sources)
      #expect(result.records.entities == records.entities)
      #expect(result.records.relations == records.relations)
      #expect(result.records.actions == records.actions)
      #expect(result.records.claims == records.claims)
      try #require(result.records == records)
      try #require(try YAMLWriterTests.write(result.records) == bytes)
    }
  }

  @Test(arguments: RandomRecords.awkwardTexts)
  func `A text stays what it is wherever it stands`(text: String) throws {
    var records = SampleRecords.listing
    records.entities[0].names = [Name(text), Name("x" + text, kind: .alias)]
    records.entities[0].identifiers = [Entity.Identifier(scheme: text, value: text)]
    records.entities[0].properties = [Property(name: text, value: text)]
    records.actions[0].terms?.footnotes = [text, text]
    records.claims[0].says = text
    let result = YAMLReader().read(try YAMLWriterTests.write(records), named: "a.yaml")
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    #expect(result.records.entities.first { $0.id == "acme" } == records.entities[0])
    #expect(result.records.actions.first?.terms == records.actions[0].terms)
    #expect(result.records.claims == records.claims)
  }

  @Test func `Records are written as people write them`() throws {
    let text = String(decoding: try YAMLWriterTests.write(SampleRecords.listing), as: UTF8.self)
    expectSnapshot(text, named: "listing.yaml")
  }

  @Test func `Control characters are escaped, so that the file stays one that can be read`() throws
  {
    var records = SampleRecords.listing
    records.entities[0].names = [Name("a\u{0}b\u{1B}c\u{202E}d\u{2028}e\nf\tg\u{FEFF}\u{FFFE}")]
    let bytes = try YAMLWriterTests.write(records)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(#""a\x00b\x1Bc\u202Ed\u2028e\nf\tg\uFEFF\uFFFE""#), "\(text)")
  }

  @Test func `A part of a graph comes with everything that its records name`() throws {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    let acme = try #require(graph.node("acme"))
    let slice = NeighborhoodQuery(
      focus: [acme],
      hops: 1,
      filter: Filter(edgeKinds: ["invests"])
    ).run(in: graph)
    let result = YAMLReader().read(YAMLWriter().bytes(slice, of: graph), named: "a.yaml")
    let found = result.diagnostics + RecordValidator.diagnostics(of: result)
    #expect(found.filter { $0.code.severity == .error }.isEmpty, "\(found)")
    #expect(result.records.relations.map(\.kind).contains(.invests))
    #expect(result.records.entities.map(\.id).contains("office"), "who asserts the claim")
    #expect(result.records.sources.map(\.id).contains("paper"))
  }
}
