import Faultline
import FaultlineExchange
import FaultlineTestSupport
import Testing

@Suite struct FTMWriterTests {
  private static func write(_ graph: Graph) -> [UInt8] {
    FTMWriter().bytes(WholeQuery().run(in: graph), of: graph)
  }

  private static func yaml(_ graph: Graph) -> [UInt8] {
    YAMLWriter().bytes(WholeQuery().run(in: graph), of: graph)
  }

  private static func read(_ bytes: [UInt8]) throws -> Graph {
    let folder = TemporaryFolder()
    var assembler = GraphAssembler()
    let result = FTMReader().read(folder.write(bytes, to: "a.ftm.json"), into: &assembler)
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    #expect(result.losses.isEmpty, "\(result.losses.entries)")
    return assembler.finish().graph
  }

  @Test func `Native records come back from FollowTheMoney byte for byte`() throws {
    var random = RandomRecords(seed: 2)
    for _ in 0..<200 {
      let graph = try GraphBuilder.build(random.next())
      let lines = FTMWriterTests.write(graph)
      let back = try FTMWriterTests.read(lines)
      try #require(
        FTMWriterTests.yaml(back) == FTMWriterTests.yaml(graph),
        "\(String(decoding: lines, as: UTF8.self))"
      )
      #expect(FTMWriterTests.write(back) == lines)
    }
  }

  @Test func `Each record becomes an entity that other tools know`() throws {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    let text = String(decoding: FTMWriterTests.write(graph), as: UTF8.self)
    expectSnapshot(text, named: "listing.ftm.json")
  }

  @Test func `What came from FollowTheMoney goes back without a key of its own`() throws {
    let lines = [
      #"{"id":"NK-1","schema":"Company","properties":{"name":["Acme","Acme AI"],"alias":["艾克米"],"country":["cn"],"leiCode":["529900T8BM49AURSDO55"],"summary":["A firm"],"website":["https://a.b"]},"datasets":["us_ofac"],"last_seen":"2025-02-03"}"#,
      #"{"id":"NK-2","schema":"LegalEntity","properties":{"name":["Bee"]},"datasets":["us_ofac"],"last_seen":"2025-02-03"}"#,
      #"{"id":"NK-3","schema":"RealEstate","properties":{"name":["A house"]},"datasets":["us_ofac"],"last_seen":"2025-02-03"}"#,
      #"{"id":"own-1","schema":"Ownership","properties":{"owner":["NK-2"],"asset":["NK-1"],"percentage":["20-23"],"role":["holder"],"startDate":["2019"],"endDate":["2024-02-29"],"sharesCount":["12"]},"datasets":["us_ofac"],"last_seen":"2025-02-03"}"#,
      #"{"id":"own-2","schema":"Ownership","properties":{"owner":["NK-2"],"asset":["NK-3"],"role":["investor"]},"datasets":["us_ofac"],"last_seen":"2025-02-03"}"#,
    ]
    let text = lines.joined(separator: "\n") + "\n"
    let graph = try FTMWriterTests.read(Array(text.utf8))
    #expect(String(decoding: FTMWriterTests.write(graph), as: UTF8.self) == text)
  }

  @Test func `Lines may come in any order, and more than once`() throws {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    let lines = FTMWriterTests.write(graph).split(separator: 0x0A).map(Array.init)
    let turned = Array((lines.reversed() + lines).joined(separator: [0x0A]))
    let back = try FTMWriterTests.read(turned)
    #expect(FTMWriterTests.yaml(back) == FTMWriterTests.yaml(graph))
  }

  @Test(arguments: [
    #"{"id":"a","schema":"Company","properties":{"name":["Acme"]},"faultline":["no JSON"]}"#,
    #"{"id":"a","schema":"Company","properties":{"name":["Acme"]},"faultline":["{\"type\":\"entity\"}"]}"#,
    #"{"id":"a","schema":"Company","properties":{"name":["Acme"]},"faultline":"[1"}"#,
  ])
  func `A key that holds no record is reported, and the properties are read`(line: String) throws {
    let reading = try readFTM(line)
    #expect(reading.records.entities.map(\.label) == ["Acme"])
    #expect(reading.findings.map(\.code) == [.badText])
  }
}
