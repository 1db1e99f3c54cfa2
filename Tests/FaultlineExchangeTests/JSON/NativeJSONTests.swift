import Faultline
import FaultlineExchange
import FaultlineTestSupport
import Testing

@Suite struct NativeJSONTests {
  private static func read(_ text: String) -> ReadResult {
    NativeJSONReader().read(Array(text.utf8), named: "a.json")
  }

  @Test func `A document is known by its first words, whatever it is called`() {
    let start = FileStart(Array(#"{"format": "faultline-graph", "version": 1, "nodes": ["#.utf8))
    #expect(InputFormat.of(start, named: "x.json")?.name == "Faultline JSON")
    #expect(InputFormat.of(start, named: "x")?.isNative == true)
  }

  @Test(arguments: [
    (#"{"format": "faultline-graph", "version": 2}"#, "1:42 E104", "version 2"),
    (#"{"format": "other"}"#, "1:12 E104", "no JSON of Faultline"),
    (#"{"format": "faultline-graph", "nodes": [{]}"#, "1:42 E102", ""),
    (#"{"format": "faultline-graph", "nodes": {}}"#, "1:40 E203", "a list"),
    ("[]", "1:1 E203", "an object"),
    (
      "{\"format\": \"faultline-graph\", \"nodes\": [\n {\"id\": \"a\", \"type\": \"entity\"}]}",
      "2:2 E202", "no 'kind'"
    ),
    (
      "{\"nodes\": [\n {\"id\": \"a\", \"kind\": \"x\", \"names\": [{\"value\": 7}]}]}",
      "2:47 E203", "'value' is a number"
    ),
    (
      "{\"sources\": [{\"id\": \"s\", \"class\": \"rumour\", \"title\": \"\", \"publisher\": \"\"}]}",
      "1:35 E204", "'rumour'"
    ),
    (
      "{\"edges\": [{\"id\": \"r\", \"kind\": \"k\", \"from\": \"a\", \"to\": \"b\", \"time\": {\"from\": \"1/2\"}}]}",
      "1:78 E205", "'1/2' is no date"
    ),
  ])
  func `What is wrong is told with its place`(_ text: String, _ place: String, _ message: String) {
    let found = NativeJSONTests.read(text).diagnostics
    #expect(found.count == 1, "\(found)")
    guard let first = found.first else { return }
    #expect("\(first.location.line):\(first.location.column) \(first.code)" == place, "\(first)")
    #expect(first.message.contains(message), "\(first)")
    #expect(!first.hint.isEmpty)
  }

  @Test func `A reference that leads nowhere is told at the record, in a whole graph`() {
    let result = NativeJSONTests.read(
      """
      {"format": "faultline-graph", "version": 1, "question": {"kind": "whole"},
       "nodes": [{"id": "a", "type": "entity", "kind": "x"}],
       "edges": [{"id": "r", "kind": "k", "from": "a", "to": "b"}]}
      """
    )
    let found = RecordValidator.diagnostics(of: result)
    #expect(found.map { "\($0.location.line):\($0.location.column) \($0.code)" } == ["3:12 E302"])
  }

  @Test
  func `A part of a graph gives entities of kind unknown for what it only names, and counts them`()
    throws
  {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    let acme = try #require(graph.node("acme"))
    let slice = NeighborhoodQuery(focus: [acme], hops: 1, filter: Filter(edgeKinds: ["invests"]))
      .run(in: graph)
    let result = NativeJSONReader().read(GraphDocument.write(slice, of: graph), named: "a.json")
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    #expect(RecordValidator.diagnostics(of: result).allSatisfy { $0.code.severity != .error })
    let unknown = result.records.entities.filter { $0.kind == "unknown" }.map(\.id)
    #expect(unknown.contains("office"))
    #expect(!result.losses.entries.isEmpty)
    _ = try GraphBuilder.build(result.records, isImported: true)
  }

  @Test func `Parts in actions are read from the edges where nodes do not name them`() {
    let result = NativeJSONTests.read(
      """
      {"nodes": [{"id": "a", "type": "entity", "kind": "x"}, {"id": "l", "kind": "listing", "type": "action",
        "label": "L"}],
       "edges": [{"id": "1", "type": "part", "kind": "target", "action": "l", "from": "l", "to": "a"},
        {"id": "2", "type": "part", "kind": "issuer", "action": "l", "from": "a", "to": "l"}]}
      """
    )
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    #expect(
      result.records.actions.first?.parts == [
        Action.Part(role: .target, player: "a"), Action.Part(role: .issuer, player: "a"),
      ]
    )
  }
}
