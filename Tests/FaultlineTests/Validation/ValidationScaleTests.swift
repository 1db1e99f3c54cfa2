import Faultline
import FaultlineTestSupport
import Testing

@Suite struct ValidationScaleTests {
  @Test("a long chain of units and a long circle are looked through without recursion")
  func longChain() {
    let count = 5000
    let chain = (0..<count - 1).map { ($0, $0 + 1) }
    var records = SampleRecords.companies(count, edges: chain, kind: "part-of")
    #expect(RecordValidator.diagnostics(of: records) == [])
    records.relations.append(
      Relation(
        id: "back",
        kind: "part-of",
        from: SampleRecords.company(count - 1),
        to: SampleRecords.company(0),
        cites: [Cite(source: "register")]
      )
    )
    let found = RecordValidator.diagnostics(of: records)
    #expect(found.map(\.code) == [.cycle])
    #expect(found.first?.hint == "delete or turn around one of these 5000 links")
    #expect((found.first?.message.utf8.count ?? 0) < 200)
  }

  @Test(
    "thousands of ids that lead nowhere are all reported, whether or not there is time for hints"
  )
  func manyDangling() {
    var records = SampleRecords.companies(2000, edges: [])
    records.relations = (0..<4000).map { number in
      Relation(
        id: RecordID("r\(number)"),
        kind: .invests,
        from: SampleRecords.company(number % 2000),
        to: RecordID("a-company-that-nobody-knows-\(number)"),
        cites: [Cite(source: "register")]
      )
    }
    #expect(RecordValidator.diagnostics(of: records).count == 4000)
  }

  @Test("a circle is found exactly where a search of all walks finds one")
  func circles() {
    // All directed graphs of three nodes without loops: six possible links.
    let links = [(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)]
    for choice in 0..<64 {
      let chosen = links.enumerated().filter { choice >> $0.offset & 1 == 1 }.map(\.element)
      let records = SampleRecords.companies(3, edges: chosen, kind: "part-of")
      let found = RecordValidator.diagnostics(of: records)
      let hasCircle = chosen.contains { from, to in
        !PathOracle.simplePaths(3, chosen, from: to, to: from, isDirected: true).isEmpty
      }
      #expect(found.contains { $0.code == .cycle } == hasCircle, "\(chosen)")
    }
  }
}
