import Faultline
import FaultlineTestSupport
import Testing

@Suite("Path query")
struct PathQueryTests {
  private func numbers(_ slice: Slice) -> [[Int]] {
    slice.paths.map { $0.nodes.map { Int($0.number) } }
  }

  private func query(_ from: Int, _ to: Int, _ selection: PathQuery.Selection) -> PathQuery {
    PathQuery(
      from: NodeID(UInt32(from)),
      to: NodeID(UInt32(to)),
      selection: selection,
      maximumHops: 16
    )
  }

  private func check(_ count: Int, _ edges: [(Int, Int)], isDirected: Bool) throws {
    let graph = try GraphBuilder.build(SampleRecords.companies(count, edges: edges))
    for from in 0..<count {
      for to in 0..<count where to != from {
        let expected = PathOracle.simplePaths(
          count,
          edges,
          from: from,
          to: to,
          isDirected: isDirected
        )
        let shortest = expected.filter { $0.count == expected[0].count }
        var query = query(from, to, .shortest)
        query.isDirected = isDirected
        #expect(numbers(query.run(in: graph)) == Array(expected.prefix(1)))
        query.selection = .allShortest
        #expect(numbers(query.run(in: graph)) == shortest)
        query.selection = .best(5)
        #expect(numbers(query.run(in: graph)) == Array(expected.prefix(5)))
      }
    }
  }

  @Test("agrees with brute force on every undirected graph of four nodes")
  func exhaustive() throws {
    let pairs = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]
    for mask in 0..<64 {
      let edges = pairs.enumerated().filter { mask & (1 << $0.offset) != 0 }.map(\.element)
      try check(4, edges, isDirected: false)
    }
  }

  @Test("agrees with brute force on every directed graph of three nodes")
  func exhaustiveDirected() throws {
    let pairs = [(0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)]
    for mask in 0..<64 {
      let edges = pairs.enumerated().filter { mask & (1 << $0.offset) != 0 }.map(\.element)
      try check(3, edges, isDirected: true)
    }
  }

  @Test("agrees with brute force on random graphs with parallel edges", arguments: 0..<20)
  func random(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<10 {
      let count = Int.random(in: 4...6, using: &random)
      let edges = (0..<Int.random(in: 3...10, using: &random)).map { _ in
        (Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random))
      }.filter { $0.0 != $0.1 }
      try check(count, edges, isDirected: seed % 2 == 0)
    }
  }

  @Test("parallel edges make one step with all of them")
  func parallelEdges() throws {
    let graph = try GraphBuilder.build(SampleRecords.companies(2, edges: [(0, 1), (1, 0), (0, 1)]))
    let slice = query(0, 1, .best(5)).run(in: graph)
    #expect(slice.paths.count == 1)
    #expect(slice.paths[0].steps[0].edges.count == 3)
  }

  @Test("avoided nodes and hubs are passed by, ends are not")
  func avoiding() throws {
    // 0-1-2, 0-3-4-2; 1 is a hub with the leaves 5 and 6.
    let edges = [(0, 1), (1, 2), (0, 3), (3, 4), (4, 2), (1, 5), (1, 6)]
    let graph = try GraphBuilder.build(SampleRecords.companies(7, edges: edges))
    var query = query(0, 2, .shortest)
    #expect(numbers(query.run(in: graph)) == [[0, 1, 2]])
    query.avoiding = [NodeID(1)]
    #expect(numbers(query.run(in: graph)) == [[0, 3, 4, 2]])
    query.avoiding = []
    query.hubLimit = 3
    #expect(numbers(query.run(in: graph)) == [[0, 3, 4, 2]])
    query.maximumHops = 2
    #expect(numbers(query.run(in: graph)).isEmpty)
    #expect(numbers(self.query(1, 5, .shortest).run(in: graph)) == [[1, 5]])
  }

  @Test("paths through given nodes pass them in order and no node twice")
  func via() throws {
    let edges = [(0, 1), (1, 2), (0, 3), (3, 4), (4, 2), (3, 1)]
    let graph = try GraphBuilder.build(SampleRecords.companies(5, edges: edges))
    var query = query(0, 2, .shortest)
    query.via = [NodeID(4)]
    #expect(numbers(query.run(in: graph)) == [[0, 3, 4, 2]])
    query.selection = .best(3)
    #expect(numbers(query.run(in: graph)) == [[0, 3, 4, 2], [0, 1, 3, 4, 2]])
    query.via = [NodeID(4), NodeID(1)]
    #expect(numbers(query.run(in: graph)).isEmpty)
  }

  @Test("of equally short paths the better established comes first")
  func status() throws {
    var records = SampleRecords.companies(4, edges: [(0, 1), (1, 3), (0, 2), (2, 3)])
    records.sources.append(
      Source(id: "paper", sourceClass: .press, title: "Paper", publisher: "Paper")
    )
    records.relations[0].cites = [Cite(source: "paper")]
    let graph = try GraphBuilder.build(records)
    #expect(numbers(query(0, 3, .shortest).run(in: graph)) == [[0, 2, 3]])
    #expect(numbers(query(0, 3, .allShortest).run(in: graph)) == [[0, 2, 3], [0, 1, 3]])
    #expect(numbers(query(0, 3, .best(3)).run(in: graph)) == [[0, 2, 3], [0, 1, 3]])
  }

  @Test("a cut list of shortest paths says that it is cut")
  func limit() throws {
    let edges = (1...6).flatMap { [(0, $0), ($0, 7)] }
    let graph = try GraphBuilder.build(SampleRecords.companies(8, edges: edges))
    var query = query(0, 7, .allShortest)
    #expect(query.run(in: graph).paths.count == 6)
    #expect(!query.run(in: graph).isCut)
    query.limit = 4
    #expect(query.run(in: graph).paths.count == 4)
    #expect(query.run(in: graph).isCut)
    #expect(query.run(in: graph).pathCount == 6)
  }

  @Test("so many shortest paths that nobody can hold them are counted, and the first are given")
  func manyPaths() throws {
    // A ladder of 20 rungs of 8 nodes each: 8 to the 20th power paths.
    var edges: [(Int, Int)] = []
    for rung in 0..<20 {
      for place in 0..<8 {
        let node = 1 + rung * 8 + place
        if rung == 0 {
          edges.append((0, node))
        } else {
          for other in 0..<8 { edges.append((1 + (rung - 1) * 8 + other, node)) }
        }
        if rung == 19 { edges.append((node, 161)) }
      }
    }
    let graph = try GraphBuilder.build(SampleRecords.companies(162, edges: edges))
    var query = PathQuery(
      from: NodeID(0),
      to: NodeID(161),
      selection: .allShortest,
      maximumHops: 30,
      limit: 1000
    )
    let slice = query.run(in: graph)
    #expect(slice.pathCount == 1 << 60)
    #expect(slice.paths.count == 1000)
    #expect(slice.isCut)
    let numbers = numbers(slice)
    #expect(Set(numbers).count == 1000)
    #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    query.maximumHops = 20
    #expect(query.run(in: graph).paths.isEmpty)
  }

  @Test("by status the best-established path wins, however long; by stake the largest product")
  func weightings() throws {
    // 0-1-4 is short and reported, 0-2-3-4 is long and confirmed.
    var records = SampleRecords.companies(5, edges: [(0, 1), (1, 4), (0, 2), (2, 3), (3, 4)])
    records.sources.append(
      Source(id: "paper", sourceClass: .press, title: "Paper", publisher: "Paper")
    )
    records.relations[0].cites = [Cite(source: "paper")]
    for (index, percent) in [60, 60, 90, 90, 90].enumerated() {
      let value = ExactDecimal(mantissa: Int64(percent))
      records.relations[index].stake = Stake(min: value, max: value)
    }
    let graph = try GraphBuilder.build(records)
    var query = query(0, 4, .best(5))
    #expect(numbers(query.run(in: graph)) == [[0, 1, 4], [0, 2, 3, 4]])
    query.weighting = .status
    #expect(numbers(query.run(in: graph)) == [[0, 2, 3, 4], [0, 1, 4]])
    query.weighting = .stake
    #expect(numbers(query.run(in: graph)) == [[0, 2, 3, 4], [0, 1, 4]])
    query.filter.minimumStake = ExactDecimal(mantissa: 80)
    #expect(numbers(query.run(in: graph)) == [[0, 2, 3, 4]])
    records.relations[3].stake = nil
    query.filter.minimumStake = nil
    #expect(numbers(query.run(in: try GraphBuilder.build(records))) == [[0, 1, 4]])
  }

  @Test("ten listed legal entities of a group make one path, and it says how many")
  func groups() throws {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    let query = PathQuery(
      from: try #require(graph.node("backer")),
      to: try #require(graph.node("office")),
      selection: .best(10)
    )
    let slice = query.run(in: graph)
    let report = PathReport(slice, in: graph)
    #expect(report.paths.count == 1)
    #expect(
      report.paths[0].links.map(\.sentence) == [
        "Backer Holdings backs Acme AI (since 2023-10)",
        "Acme AI (2 legal entities) is listed by the Entity List addition of 2025-01-16, "
          + "issued by Export Office",
      ]
    )
    #expect(report.paths[0].weakest == .reported)
  }

  @Test("a legal entity that is named itself stands for itself")
  func namedMember() throws {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    let query = PathQuery(
      from: try #require(graph.node("acme-one")),
      to: try #require(graph.node("office"))
    )
    let report = PathReport(query.run(in: graph), in: graph)
    #expect(
      report.paths[0].links.map(\.sentence) == [
        "Acme One Co., Ltd. is listed by the Entity List addition of 2025-01-16, "
          + "issued by Export Office"
      ]
    )
  }
}
