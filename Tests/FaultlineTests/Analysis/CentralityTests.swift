import FaultlineTestSupport
import Testing

@testable import Faultline

@Suite("Centrality")
struct CentralityTests {
  @Test("betweenness agrees with listing all shortest paths")
  func betweenness() throws {
    for shape in SmallGraphs.undirected + SmallGraphs.random {
      let result = Betweenness(of: AnalysisGraph(of: try graph(shape)), threads: 1)
      #expect(isClose(result.scores.values, AnalysisOracle.betweenness(shape.count, shape.edges)))
      #expect(result.isExact)
    }
  }

  @Test("PageRank agrees with multiplying matrices", arguments: [0.5, 0.85])
  func pageRank(damping: Double) throws {
    for shape in SmallGraphs.directed + SmallGraphs.random {
      let result = PageRank(
        of: DirectedAnalysisGraph(of: try graph(shape)),
        damping: damping,
        tolerance: 1e-12
      )
      let expected = AnalysisOracle.pageRank(shape.count, shape.edges, damping: damping)
      #expect(isClose(result.scores.values, expected), "\(shape)")
      #expect(result.errorBound <= 1e-12)
    }
  }

  @Test("PageRank is as close as it says", arguments: [1e-2, 1e-4, 1e-6])
  func errorBound(tolerance: Double) throws {
    let projected = DirectedAnalysisGraph(
      of: try graph(SmallGraphs.random(300, edges: 900, seed: 5))
    )
    let exact = PageRank(of: projected, tolerance: 1e-14).scores.values
    let result = PageRank(of: projected, tolerance: tolerance)
    let error = zip(result.scores.values, exact).reduce(0) { $0 + abs($1.0 - $1.1) }
    #expect(error <= result.errorBound)
    #expect(result.errorBound <= tolerance)
    #expect(abs(result.scores.values.reduce(0, +) - 1) < 1e-12)
  }

  @Test("the number of threads changes no bit", arguments: [1, 2, 3])
  func threads(count: Int) throws {
    let projected = AnalysisGraph(of: try graph(SmallGraphs.random(300, edges: 700, seed: 9)))
    for sources in [Betweenness.Sources.all, .sample(37, seed: 4)] {
      let one = Betweenness(of: projected, sources: sources, threads: 1)
      let several = Betweenness(of: projected, sources: sources, threads: count)
      #expect(one.scores.values == several.scores.values)
    }
  }

  @Test(
    "slots give their results in order, however many threads there are",
    arguments: [0, 1, 2, 7]
  )
  func slots(threads: Int) {
    #expect(Parallel.map(slots: 20, threads: threads) { $0 * $0 } == (0..<20).map { $0 * $0 })
    #expect(Parallel.map(slots: 0, threads: threads) { $0 }.isEmpty)
  }

  @Test("estimates are right on average, and the same for the same seed")
  func estimates() throws {
    let projected = AnalysisGraph(of: try graph(SmallGraphs.random(60, edges: 120, seed: 3)))
    let exact = Betweenness(of: projected).scores.values
    var mean = [Double](repeating: 0, count: exact.count)
    for seed in 0..<200 {
      let sample = Betweenness(of: projected, sources: .sample(12, seed: UInt64(seed)), threads: 1)
      #expect(sample.sourceCount == 12)
      #expect(!sample.isExact)
      for (place, value) in sample.scores.values.enumerated() { mean[place] += value / 200 }
    }
    let top = exact.indices.sorted { exact[$0] > exact[$1] }.prefix(5)
    for place in top { #expect(abs(mean[place] / exact[place] - 1) < 0.1) }
    let again = (0..<2).map { _ in
      Betweenness(of: projected, sources: .sample(12, seed: 8)).scores.values
    }
    #expect(again[0] == again[1])
    #expect(
      isClose(Betweenness(of: projected, sources: .sample(1000, seed: 1)).scores.values, exact)
    )
  }

  @Test("the best come first, and of equals the first")
  func ranking() {
    #expect(Ranking.top(3, of: [1, 0, 5, 2, 5, -1, 2]) == [2, 4, 3])
    #expect(Ranking.top(9, of: [1, 0, 5, 2, 5, -1, 2]) == [2, 4, 3, 6, 0])
    #expect(Ranking.top(0, of: [1]).isEmpty)
    var random = SplitMix64(seed: 1)
    for count in [1, 2, 7, 50, 500] {
      let values = (0..<200).map { _ in Double(Int.random(in: -3...20, using: &random)) }
      let sorted = values.indices.filter { values[$0] > 0 }
        .sorted { (values[$1], $0) < (values[$0], $1) }
      #expect(Ranking.top(count, of: values) == Array(sorted.prefix(count)))
    }
  }

  @Test("a legal entity has the score of its group")
  func groups() throws {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    let group = try #require(graph.node("acme"))
    let entity = try #require(graph.node("acme-one"))
    for measure in Centrality.Measure.allCases {
      let scores = Centrality(measure, of: graph).scores
      #expect(scores[group] != nil)
      #expect(scores[entity] == scores[group])
    }
  }
}
