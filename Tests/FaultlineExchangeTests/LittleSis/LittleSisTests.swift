import Faultline
import FaultlineExchange
import Testing

@Suite struct LittleSisTests {
  private static let second = """
    {"nodes": {"1": {"id": 1, "display": {"x": 1.5, "name": "Walmart", "url": "https://littlesis.org/org/1-Walmart"}},
     "x9": {"id": "x9", "display": {"name": "Somebody", "image": null}}},
     "edges": {"5": {"id": 5, "node1_id": "x9", "node2_id": 1, "display": {"label": "CEO", "arrow": "1->2", "dash": true}},
      "6": {"id": 6, "node1_id": 1, "node2_id": "x9", "display": {"label": "owned by", "arrow": "2->1"}}},
     "captions": {"c": {}}}
    """
  private static let third = """
    {"id": 9, "title": "Map", "graph_data": {"nodes": {
      "1": {"id": "1", "name": "Walmart", "x": 1, "y": 2, "scale": 1, "color": "#ccc", "edgeIds": ["5"],
       "url": "https://littlesis.org/org/1-Walmart"}, "x9": {"id": "x9", "name": "Somebody"}},
     "edges": {"5": {"id": "5", "node1_id": "x9", "node2_id": "1", "label": "CEO", "arrow": "1->2", "dash": true},
      "6": {"id": "6", "node1_id": "1", "node2_id": "x9", "label": "owned by", "arrow": "2->1"}}}}
    """

  @Test("maps are read in both layouts", arguments: [second, third])
  func maps(_ text: String) {
    let result = OligrapherReader().read(Array(text.utf8), named: "a.json")
    #expect(result.diagnostics == [])
    #expect(
      result.records.entities.map { "\($0.id) \($0.kind.rawValue) \($0.label)" }
        == ["littlesis-1 organization Walmart", "x9 unknown Somebody"]
    )
    let edges = result.records.relations
    #expect(
      edges.map { "\($0.id) \($0.from) \($0.kind.rawValue) \($0.to) \($0.role ?? "-")" } == [
        "littlesis-5 x9 linked-to littlesis-1 CEO", "littlesis-6 littlesis-1 owns x9 -",
      ]
    )
    #expect(lines(edges[0].properties) == ["dash=true"])
    #expect(!result.losses.isEmpty)
  }

  @Test("without an arrow, or with two, an edge has no direction", arguments: ["null", "\"both\""])
  func arrows(_ arrow: String) {
    let text = """
      {"nodes": {"a": {"id": "a", "name": "A"}}, "edges": {"e": {"node1_id": "a", "node2_id": "a", "arrow": \(arrow)}}}
      """
    let result = OligrapherReader().read(Array(text.utf8), named: "a.json")
    #expect(result.records.relations.map(\.id) == ["e"])
    #expect(lines(result.records.relations[0].properties) == ["directed=false"])
  }

  @Test("what the API answers is read, with years whose days are zeros")
  func api() {
    let text = """
      {"data": [{"type": "entities", "id": 1, "attributes": {"name": "A", "aliases": ["A", "AA"], "primary_ext": "Person",
        "blurb": "One", "summary": "Long", "start_date": "1964-00-00"}},
       {"type": "relationships", "id": 7, "attributes": {"entity1_id": 1, "entity2_id": 2, "category_id": 10,
        "description1": "owner", "start_date": "2001-03-00", "end_date": null, "amount": 5}}], "meta": {"n": 1}}
      """
    let result = LittleSisReader().read(Array(text.utf8), named: "a.json")
    #expect(result.diagnostics == [])
    let entity = result.records.entities[0]
    #expect(entity.id == "littlesis-1")
    #expect(entity.kind == .person)
    #expect(entity.summary == "One")
    #expect(lines(entity.properties) == ["start_date=1964", "summary=Long"])
    let relation = result.records.relations[0]
    #expect("\(relation.id) \(relation.kind.rawValue)" == "littlesis-7 owns")
    #expect(relation.time.from?.description == "2001-03")
    #expect(relation.role == "owner")
    #expect(result.losses.entries.map(\.field) == ["file.meta"])
  }

  @Test(
    "broken maps and answers are errors with a place",
    arguments: [
      (#"{"nodes": {"a": {"id": "a"}}, "edges": {"e": {"node1_id": "a"}}}"#, "1:46 E202"),
      (#"{"nodes": {}, "edges": {}}"#, "1:1 E103"), (#"{"nodes": {"#, "1:12 E102"),
    ]
  )
  func broken(_ text: String, _ place: String) {
    let found = OligrapherReader().read(Array(text.utf8), named: "a.json").diagnostics
    #expect(found.map { "\($0.location.line):\($0.location.column) \($0.code)" }.first == place)
    #expect(
      LittleSisReader().read(Array(#"{"data": [{"type": "entities", "id": 1}]}"#.utf8), named: "a")
        .diagnostics.map(\.code) == [.missingKey]
    )
  }
}
