import FaultlineTestSupport
import Testing

@testable import Faultline

/// Images with right checksums and wrong numbers; each was a crash once.
@Suite("Hostile images")
struct HostileImageTests {
  private let forgery: ImageForgery

  init() throws {
    forgery = ImageForgery(of: try GraphBuilder.build(SampleRecords.listing))
  }

  @Test("an untouched forgery is the image itself")
  func seal() throws {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    #expect(ImageForgery(of: graph).sealed == graph.image)
  }

  @Test("an index that leads past all nodes, sources and relations finds nobody")
  func indexes() throws {
    var forgery = forgery
    // No record has an id, and every slot leads to a record that is not there: it has no id either.
    for section in [GraphImage.Section.nodeIndex, .sourceIndex, .relationIndex] {
      forgery.fill(section, with: 0xFFFF_FFF0)
    }
    for section in [GraphImage.Section.nodeRecordOffsets, .sourceRecordOffsets] {
      forgery.fill(section, with: 0)
    }
    let graph = try Graph(image: forgery.sealed)
    #expect(graph.node("") == nil)
    #expect(graph.source("" as RecordID) == nil)
    #expect(graph.edge("") == nil)
    #expect(SourceUsage.all(in: graph).map(\.total) == [0, 0, 0, 0])
    #expect(graph.damage == nil)
  }

  @Test("edges without nodes are refused")
  func edgesWithoutNodes() throws {
    var forgery = forgery
    forgery.set(.information, 0, to: 0)
    forgery.resize(.nodeKind, to: 0)
    forgery.resize(.nodeRecordOffsets, to: 1)
    forgery.resize(.rowOffsets, to: 2)
    #expect(throws: GraphImageError.damaged("its counts cannot be read")) {
      try Graph(image: forgery.sealed)
    }
  }

  @Test("kinds that are not in the table of kinds count as nodes and edges of no kind")
  func unknownKinds() throws {
    var forgery = forgery
    forgery.fill(.nodeKind, with: 0xFFFF)
    // The last of the eleven words of a row: kind, status and flags.
    for row in 0..<forgery.count(of: .edgeRows) / EdgeRow.wordCount {
      forgery.set(.edgeRows, row * EdgeRow.wordCount + 10, to: 0xFFFF)
    }
    forgery.fill(.edgeBriefs, with: .max)
    let graph = try Graph(image: forgery.sealed)
    let statistics = GraphStatistics(of: graph)
    #expect(statistics.entityCount == graph.nodeCount)
    #expect(statistics.relationCount + statistics.roleCount == graph.edgeCount)
    #expect(statistics.nodeKinds.isEmpty)
    #expect(statistics.edgeKinds.isEmpty)
    #expect(graph.damage == nil)
  }

  @Test("rows that name neighbors which do not name them are analysed all the same")
  func oneSidedRows() throws {
    let sound = try GraphBuilder.build(
      SampleRecords.companies(8, edges: (0..<16).map { ($0 % 8, ($0 * 3 + 1) % 8) })
    )
    var random = SplitMix64(seed: 11)
    for round in 0..<200 {
      var forgery = ImageForgery(of: sound)
      for place in 0..<forgery.count(of: .rowNeighbors) {
        let neighbor = round == 0 ? 0 : UInt64.random(in: 0..<8, using: &random)
        forgery.set(.rowNeighbors, place, to: neighbor)
      }
      let graph = try Graph(image: forgery.sealed)
      let links = AnalysisGraph(of: graph)
      links.rows._checkInvariants()
      #expect(links.rows.targets.count <= graph.edgeCount * 2)
      #expect(Communities(of: links).parts.sizes.reduce(0, +) == 8)
      #expect(Components(of: graph).parts.sizes.reduce(0, +) == 8)
    }
  }

  @Test("rows that overlap hold no more than there are edges")
  func overlappingRows() throws {
    var forgery = forgery
    let places = UInt64(forgery.count(of: .rowNeighbors))
    for index in 0..<forgery.count(of: .rowOffsets) {
      forgery.set(.rowOffsets, index, to: index % 4 == 0 ? 0 : places)
    }
    let graph = try Graph(image: forgery.sealed)
    #expect(AnalysisGraph(of: graph).rows.targets.count <= graph.edgeCount * 2)
    #expect(DirectedAnalysisGraph(of: graph).edgeCount <= graph.edgeCount * 2)
  }

  @Test("A record of a number that no column reaches is empty", arguments: [-1, 1000, Int.max])
  func numberOutside(number: Int) throws {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    #expect(graph.nodeRows.id(number) == "")
    #expect(graph.sourceRows.id(number) == "")
  }
}
