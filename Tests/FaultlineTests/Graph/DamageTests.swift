import Faultline
import FaultlineTestSupport
import Testing

@Suite("Damaged images")
struct DamageTests {
  /// What a few questions of every kind get for an answer, as one text.
  private func answers(of graph: Graph) -> String {
    var lines: [String] = []
    func add(_ slice: Slice) {
      lines.append("\(slice.nodes.map { graph.label(of: $0.node) }) \(slice.pathCount ?? 0)")
      lines += slice.edges.map {
        "\($0.edge) \($0.status) \(Sentences(graph).sentence(for: $0.edge))"
      }
      lines += slice.claims.map { "\(graph.claim($0)?.says ?? "none")" }
    }
    for name in ["Acme AI", "office", "艾克米", "Nobody at all"] {
      lines.append("\(graph.resolve(name))")
    }
    let filter = Filter(asOf: Day("2025-01-15"), knownBy: Day("2025-02-01"))
    if let acme = graph.node("acme"), let office = graph.node("office") {
      add(NeighborhoodQuery(focus: [acme], hops: 2).run(in: graph))
      add(NeighborhoodQuery(focus: [office], direction: .in, filter: filter).run(in: graph))
      add(PathQuery(from: acme, to: office, selection: .allShortest).run(in: graph))
      add(PathQuery(from: acme, to: office, selection: .best(3), weighting: .status).run(in: graph))
    }
    for edge in graph.edges { lines.append("\(graph.relation(edge).map { "\($0)" } ?? "part")") }
    for node in graph.nodes {
      lines.append("\(graph.entity(node).map { "\($0)" } ?? "\(graph.action(node) as Any)")")
    }
    lines += graph.sources.map { "\(graph.source($0) as Any)" }
    return lines.joined(separator: "\n")
  }

  /// Changes an image the way that accidents do.
  private func damaged(_ image: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var image = image
    let place = Int.random(in: 0..<image.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: image.removeSubrange(place...)
    case 1:
      let end = min(image.count, place + Int.random(in: 1...5000, using: &random))
      for index in place..<end { image[index] = 0 }
    case 2:
      let other = Int.random(in: 0..<image.count, using: &random)
      let length = min(64, image.count - max(place, other))
      for index in 0..<length { image[place + index] = image[other + index] }
    case 3: image[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
    default:
      for _ in 0...3 {
        let place = Int.random(in: 0..<image.count, using: &random)
        image[place] = UInt8.random(in: 0...255, using: &random)
      }
    }
    return image
  }

  // A longer run: FAULTLINE_CORRUPTIONS=100000 swift test --sanitize=address --filter DamageTests
  @Test("gives an error or the right answer, never a wrong one, and never crashes")
  func corruption() throws {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    let image = graph.image
    let right = answers(of: graph)
    #expect(answers(of: try Graph(image: image)) == right)
    var random = SplitMix64(seed: 7)
    let rounds = TestFiles.environment("FAULTLINE_CORRUPTIONS").flatMap { Int($0) } ?? 500
    for round in 0..<rounds {
      let bytes = damaged(image, &random)
      guard let graph = try? Graph(image: bytes) else { continue }
      let answer = answers(of: graph)
      if graph.damage == nil { #expect(answer == right, "round \(round)") }
      if bytes != image { #expect(throws: GraphImageError.self) { try graph.verify() } }
    }
  }

  @Test("a sound image is whole, read or unread, and damage names its section")
  func verification() throws {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    try graph.verify()
    var image = graph.image
    let reopened = try Graph(image: image)
    #expect(reopened.damage == nil)
    try reopened.verify()
    // The names stand near the end, before the checksums.
    image[image.count - 200] ^= 1
    let changed = try Graph(image: image)
    #expect(changed.damage == nil)
    #expect(throws: GraphImageError.self) { try changed.verify() }
    #expect(changed.damage?.description.contains("(section ") == true)
  }
}
