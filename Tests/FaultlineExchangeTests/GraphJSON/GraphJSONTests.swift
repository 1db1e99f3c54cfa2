import Faultline
import FaultlineExchange
import FaultlineTestSupport
import Testing

/// What came of a text of a graph format.
func graph(_ text: String, _ reader: any RecordReader) -> ReadResult {
  reader.read(Array(text.utf8), named: "a.json")
}

/// The nodes as `id kind name`.
func nodes(_ result: ReadResult) -> [String] {
  result.records.entities.map { "\($0.id) \($0.kind.rawValue) \($0.label)" }
}

/// The edges as `from kind to`.
func edges(_ result: ReadResult) -> [String] {
  result.records.relations.map { "\($0.from) \($0.kind.rawValue) \($0.to)" }
}

@Suite struct GraphJSONTests {
  /// The same graph in the forms that tools write.
  static let forms: [(String, any RecordReader)] = [
    (
      """
      {"directed": true, "multigraph": true, "graph": {}, "nodes": [{"label": "A Co", "kind": "company", "id": "a"},
       {"id": 2, "label": "B"}], "edges": [{"kind": "owns", "stake": 51, "source": "a", "target": 2, "key": 0},
       {"kind": "goes_into", "source": 2, "target": "a", "key": 1}]}
      """, NodeLinkReader()
    ),
    (
      """
      {"directed": true, "nodes": [{"label": "A Co", "kind": "company", "id": "a"}, {"id": 2, "label": "B"}],
       "links": [{"type": "owns", "stake": 51, "source": "a", "target": 2},
       {"kind": "goes_into", "source": 2, "target": "a"}]}
      """, NodeLinkReader()
    ),
    (
      """
      {"options": {"type": "directed"}, "nodes": [{"key": "a", "attributes": {"label": "A Co", "kind": "company"}},
       {"key": "2", "attributes": {"label": "B"}}], "edges": [
       {"key": "0", "source": "a", "target": "2", "attributes": {"kind": "owns", "stake": 51}},
       {"source": "2", "target": "a", "attributes": {"kind": "goes_into"}}]}
      """, NodeLinkReader()
    ),
    (
      """
      {"directed": true, "nodes": [{"label": "A Co", "kind": "company", "id": "a"}, {"id": 2, "label": "B"}],
       "adjacency": [[{"kind": "owns", "stake": 51, "id": 2}], [{"kind": "goes_into", "id": "a"}]]}
      """, NodeLinkReader()
    ),
    (
      """
      {"data": [], "elements": {"nodes": [{"data": {"label": "A Co", "kind": "company", "id": "a", "value": "a",
       "name": "a"}}, {"data": {"id": 2, "name": "B"}}], "edges": [
       {"data": {"kind": "owns", "stake": 51, "source": "a", "target": 2, "key": 0}},
       {"data": {"kind": "goes_into", "source": 2, "target": "a"}}]}}
      """, CytoscapeReader()
    ),
    (
      """
      [{"group": "nodes", "data": {"label": "A Co", "kind": "company", "id": "a"}, "position": {"x": 1}},
       {"data": {"id": "2", "name": "B"}},
       {"data": {"id": "0", "kind": "owns", "stake": 51, "source": "a", "target": "2"}},
       {"group": "edges", "data": {"kind": "goes_into", "source": "2", "target": "a"}}]
      """, CytoscapeReader()
    ),
    (
      """
      {"graph": {"directed": true, "nodes": {"a": {"label": "A Co", "metadata": {"kind": "company"}},
       "2": {"label": "B"}}, "edges": [
       {"source": "a", "target": "2", "relation": "owns", "metadata": {"stake": 51}},
       {"source": "2", "target": "a", "relation": "goes_into"}]}}
      """, JSONGraphFormatReader()
    ),
    (
      """
      {"graphs": [{"nodes": [{"id": "a", "label": "A Co", "type": "company"}, {"id": "2", "label": "B"}]}, {"edges": [
       {"source": "a", "target": "2", "relation": "owns", "metadata": {"stake": 51}},
       {"source": "2", "target": "a", "relation": "goes_into"}]}]}
      """, JSONGraphFormatReader()
    ),
  ]

  @Test("the same graph is read from every form", arguments: forms.indices)
  func reads(_ index: Int) {
    let result = graph(GraphJSONTests.forms[index].0, GraphJSONTests.forms[index].1)
    #expect(result.diagnostics == [])
    #expect(nodes(result) == ["a company A Co", "2 unknown B"])
    #expect(edges(result) == ["a owns 2", "2 goes_into a"])
    #expect(result.records.relations.map(\.id) == ["a--owns--2", "2--goes_into--a"])
    #expect(result.records.relations.first?.stake?.min == ExactDecimal(mantissa: 51))
    #expect(result.records.relations.allSatisfy { $0.cites.count == 1 })
  }

  @Test("without directions an edge says so, and is read once from adjacency")
  func undirected() {
    let text = """
      {"directed": false, "multigraph": false, "nodes": [{"id": "a"}, {"id": "b"}],
       "adjacency": [[{"id": "b"}], [{"id": "a"}]]}
      """
    let result = graph(text, NodeLinkReader())
    #expect(edges(result) == ["a linked-to b"])
    #expect(lines(result.records.relations[0].properties) == ["directed=false"])
  }

  @Test("nodes without ids are numbered, as D3 does")
  func numbered() {
    let text = #"{"nodes":[{"name":"A"},{"name":"B"}],"links":[{"source":0,"target":1,"value":3}]}"#
    let result = graph(text, NodeLinkReader())
    #expect(nodes(result) == ["0 unknown A", "1 unknown B"])
    #expect(edges(result) == ["0 linked-to 1"])
  }

  @Test("edges between the same nodes get ids of their own; ids that are no numbers stay")
  func ids() {
    let text = """
      {"nodes":[{"id":"a"},{"id":"b"}],"edges":[{"source":"a","target":"b","key":0},
       {"source":"a","target":"b","key":1},{"source":"a","target":"b","id":"r1"}]}
      """
    let result = graph(text, NodeLinkReader())
    #expect(
      result.records.relations.map(\.id) == ["a--linked-to--b", "a--linked-to--b--2", "r1"]
    )
  }

  @Test("what Python writes for numbers that JSON has not is kept as it is")
  func oddNumbers() {
    let text = #"{"nodes":[{"id":"a","x":NaN,"y":-Infinity,"z":1.50}],"edges":[]}"#
    let result = graph(text, NodeLinkReader())
    #expect(lines(result.records.entities[0].properties) == ["x=NaN", "y=-Infinity", "z=1.50"])
  }

  @Test("what has no place is counted")
  func losses() {
    let node = graph(
      #"{"graph":{"name":"N"},"nodes":[{"id":"a","deep":{"x":1}},{"id":"b","list":[[1]]}],"edges":[]}"#,
      NodeLinkReader()
    )
    #expect(node.losses.entries.map(\.field) == ["graph.name", "node.deep", "node.list"])
    let cytoscape = graph(
      #"{"data":{"name":"N"},"style":[1],"elements":[{"data":{"id":"a"},"position":{"x":1},"selected":false}]}"#,
      CytoscapeReader()
    )
    #expect(
      cytoscape.losses.entries.map(\.field) == ["network.name", "network.style", "node.position"]
    )
    let format = graph(
      #"{"graph":{"id":"g","label":"L","nodes":{"a":{}},"edges":[],"hyperedges":[{"nodes":["a"]}]}}"#,
      JSONGraphFormatReader()
    )
    #expect(
      format.losses.entries.map(\.field) == ["graph.hyperedges", "graph.id", "graph.label"]
    )
  }

  @Test("what Faultline writes as node-link comes back as it was, actions among it")
  func own() throws {
    let built = try GraphBuilder.build(SampleRecords.listing)
    let slice = WholeQuery().run(in: built)
    let result = NodeLinkReader().read(NodeLinkWriter().bytes(slice, of: built), named: "a.json")
    #expect(result.diagnostics == [])
    let again = try GraphBuilder.build(result.records)
    #expect(again.nodeCount == built.nodeCount)
    #expect(again.edgeCount == built.edgeCount)
    for node in built.nodes {
      let other = try #require(again.node(built.id(of: node)))
      #expect(again.kind(of: other).name == built.kind(of: node).name)
      #expect(again.label(of: other) == built.label(of: node))
      #expect(again.action(other)?.dates == built.action(node)?.dates)
    }
  }

  @Test(
    "broken files are errors with a place",
    arguments: [
      ("{\"nodes\": [{\"id\": \"a\"},\n], \"edges\": []}", "2:1 E102"),
      (#"{"nodes": [{"id": "a"}], "edges": [{"source": "a"}]}"#, "1:36 E202"),
      (#"{"nodes": [{"id": null}], "edges": []}"#, nil),
      (#"{"nodes": [{"id": []}], "edges": []}"#, "1:19 E202"),
      (#"{"nodes": ["a"], "edges": []}"#, "1:12 E203"),
      (#"{"nodes": {}, "edges": []}"#, "1:11 E203"),
      (#"{"nodes": [], "edges": []}"#, "1:1 E103"),
      (#"{"nodes": [{"id": "a", "id": "b"}], "edges": []}"#, "1:24 E105"),
      (#"{"nodes": [{"id": "a"}], "edges": []} x"#, "1:39 E102"),
      (#"{"nodes": [{"id": "a"}], "adjacency": [[], []]}"#, "1:44 E203"),
      ("{\"nodes\": [{\"id\": \"a", "1:21 E102"),
    ] as [(String, String?)]
  )
  func broken(_ text: String, _ place: String?) {
    let found = graph(text, NodeLinkReader()).diagnostics
    #expect(
      found.map { "\($0.location.line):\($0.location.column) \($0.code)" }.first == place,
      "\(found)"
    )
    #expect(found.allSatisfy { !$0.hint.isEmpty })
  }

  @Test("bytes that are not UTF-8 are an error with their place")
  func notUTF8() {
    let bytes = Array("{\"nodes\":\n[\"".utf8) + [0xFF] + Array("\"]}".utf8)
    let found = NodeLinkReader().read(bytes, named: "a.json").diagnostics
    #expect(found.map(\.location.description) == ["a.json:2:3"])
  }

  @Test func `Ids of several parts, which Python writes as lists, are read as one`() {
    let text =
      #"{"directed":true,"nodes":[{"id":["a",1]},{"id":"b"}],"links":[{"source":["a",1],"target":"b"}]}"#
    let result = NodeLinkReader().read(Array(text.utf8), named: "a.json")
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    #expect(result.records.entities.map(\.id) == ["(a, 1)", "b"])
    #expect(result.records.relations.map(\.from) == ["(a, 1)"])
  }
}
