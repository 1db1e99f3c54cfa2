import Faultline
import FaultlineTestSupport
import Testing

@Suite("Graph")
struct GraphTests {
  let graph: Graph

  init() throws {
    graph = try GraphBuilder.build(SampleRecords.listing)
  }

  @Test("every record comes out of the image as it went in")
  func roundTrip() throws {
    let records = SampleRecords.listing
    for entity in records.entities {
      let node = try #require(graph.node(entity.id))
      #expect(graph.entity(node) == entity)
      #expect(graph.label(of: node) == entity.label)
    }
    for action in records.actions {
      let node = try #require(graph.node(action.id))
      #expect(graph.action(node) == action)
      #expect(graph.label(of: node) == action.title)
    }
    for relation in records.relations {
      let edge = try #require(graph.edge(relation.id))
      #expect(graph.relation(edge) == relation)
    }
    #expect(graph.claims.compactMap { graph.claim($0) } == records.claims)
    #expect(
      graph.sources.compactMap { graph.source($0) } == records.sources.sorted { $0.id < $1.id }
    )
  }

  @Test("the order of the records does not change a byte")
  func orderIndependence() throws {
    var shuffled = SampleRecords.listing
    shuffled.entities.reverse()
    shuffled.relations.reverse()
    shuffled.sources.reverse()
    #expect(
      try GraphBuilder.image(of: shuffled) == GraphBuilder.image(of: SampleRecords.listing)
    )
  }

  @Test("adjacency in both directions holds every edge once, at its ends")
  func adjacency() {
    var out: [EdgeID] = []
    var incoming: [EdgeID] = []
    for node in graph.nodes {
      for edge in graph.outEdges(of: node) {
        #expect(graph.from(edge) == node)
        out.append(edge)
      }
      for edge in graph.inEdges(of: node) {
        #expect(graph.to(edge) == node)
        incoming.append(edge)
      }
    }
    #expect(out == graph.edges)
    #expect(incoming.sorted() == graph.edges)
  }

  @Test("an id that is double or dangling is refused by name")
  func badReferences() {
    var double = SampleRecords.listing
    double.entities.append(double.entities[0])
    #expect(throws: GraphBuilder.Failure.duplicateID("acme")) { try GraphBuilder.build(double) }
    var dangling = SampleRecords.listing
    dangling.relations.append(
      Relation(id: "r", kind: .owns, from: "backer", to: "nobody", cites: [])
    )
    #expect(throws: GraphBuilder.Failure.danglingID("nobody", in: "r")) {
      try GraphBuilder.build(dangling)
    }
  }

  @Test("bytes that are no whole image are refused with the reason")
  func damagedImages() throws {
    let image = graph.image
    #expect(throws: GraphImageError.notAnImage) { try Graph(image: []) }
    #expect(throws: GraphImageError.notAnImage) { try Graph(image: Array("hello, world".utf8)) }
    var newer = image
    newer[8] = 9
    #expect(throws: GraphImageError.version(9)) { try Graph(image: newer) }
    for count in [33, 200, image.count / 2, image.count - 1] {
      #expect(throws: GraphImageError.self) { try Graph(image: Array(image[..<count])) }
    }
    var flipped = image
    flipped[40] ^= 0xFF
    #expect(throws: GraphImageError.self) { try Graph(image: flipped) }
  }

  @Test("how far the knowledge reaches is the last day by which a source was public")
  func knownUntil() {
    #expect(graph.knownUntil == Day("2025-01-17"))
  }

  @Test("a claim is about the relation that it names, whatever the order of the edges")
  func claimsAboutRelations() throws {
    var records = SampleRecords.companies(2, edges: [(0, 1), (0, 1), (1, 0)])
    // Another kind comes first among the edges of a node than among the records.
    records.relations[0].kind = "competes"
    records.claims = records.relations.map { relation in
      Claim(id: RecordID("about-\(relation.id)"), about: [relation.id], says: "is so", stances: [])
    }
    let graph = try GraphBuilder.build(records)
    for (claim, relation) in zip(graph.claims, records.relations) {
      #expect(graph.claim(claim)?.about == [relation.id])
      let edge = try #require(graph.edge(relation.id))
      #expect(graph.claims(of: edge) == [claim])
    }
  }
}
