import Faultline
import FaultlineExchange
import FaultlineTestSupport
import Testing

/// Lines of one id that each tell a part of a relation.
@Suite struct FTMFragmentTests {
  private static let nodes = [
    ftm("Company", #""name":["A"]"#, id: "a"), ftm("Company", #""name":["B"]"#, id: "b"),
  ]

  private static func read(_ lines: [String]) throws -> (BulkResult, Graph) {
    let folder = TemporaryFolder()
    let path = folder.write((nodes + lines).joined(separator: "\n"), to: "a.ftm.json")
    var assembler = GraphAssembler()
    let result = InputFormat.read(path, into: &assembler)
    return (result, assembler.finish().graph)
  }

  private static let ends = ftm("Ownership", #""owner":["a"],"asset":["b"]"#)
  private static let owner = ftm("Ownership", #""owner":["a"],"role":["holder"]"#)
  private static let asset = ftm("Ownership", #""asset":["b"],"startDate":["2020"]"#)
  private static let share = ftm("Ownership", #""percentage":["25"],"sourceUrl":["u"]"#)

  @Test(arguments: [
    [owner, asset, share], [share, asset, owner], [asset, share, owner],
    [ends, owner, asset, share],
    [owner, ends, share, asset], [share, asset, owner, ends],
  ])
  func `The parts of a relation are joined, in whatever order they come`(lines: [String]) throws {
    let (result, graph) = try FTMFragmentTests.read(lines)
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    let relations = graph.records().relations
    try #require(relations.count == 1, "\(relations)")
    let relation = relations[0]
    #expect([relation.id, relation.from, relation.to] == ["x", "a", "b"])
    #expect(relation.kind == .owns)
    #expect(relation.role == "holder")
    #expect(relation.time.from == PartialDate("2020"))
    #expect(relation.stake?.min == ExactDecimal(mantissa: 25))
    #expect(relation.properties == [Property(name: "sourceUrl", value: "u")])
    #expect(graph.edgeCount == 1)
    try graph.verify()
  }

  @Test func `What a part says otherwise than the whole is kept as a property`() throws {
    let (_, graph) = try FTMFragmentTests.read([
      ftm("Ownership", #""owner":["a"],"asset":["b"],"percentage":["50"],"role":["holder"]"#),
      ftm("Ownership", #""percentage":["49.9"],"role":["nominee"]"#),
    ])
    let relation = try #require(graph.records().relations.first)
    #expect(relation.role == "holder")
    #expect(relation.stake?.min == ExactDecimal(mantissa: 50))
    #expect(lines(relation.properties) == ["role=nominee", "stake=49.9\u{A0}%"])
  }

  @Test func `Parts that no line completes are errors at their own lines`() throws {
    let (result, graph) = try FTMFragmentTests.read([
      FTMFragmentTests.owner, FTMFragmentTests.share,
      ftm("Directorship", #""organization":["a"]"#, id: "y"),
    ])
    #expect(result.diagnostics.map(\.location.line) == [3, 4, 5])
    #expect(result.diagnostics.last?.message.contains("needs 'director'") == true)
    #expect(graph.edgeCount == 0)
  }
}
