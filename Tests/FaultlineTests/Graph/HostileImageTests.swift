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
    forgery.resize(.rowOffsets, to: 1)
    #expect(throws: GraphImageError.damaged("its counts cannot be read")) {
      try Graph(image: forgery.sealed)
    }
  }
}
