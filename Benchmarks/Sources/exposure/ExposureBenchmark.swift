internal import Faultline
internal import Glibc

/// Measures `exposure --all` beside one breadth-first pass over the same graph, in turn: `exposure-benchmark [COMPANIES STAKES LISTED]`.
@main
struct ExposureBenchmark {
  static let repetitions = 7

  static func main() throws {
    let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let shape = OwnershipGraph(
      companyCount: sizes.first ?? 1_000_000,
      stakeCount: sizes.dropFirst().first ?? 2_000_000,
      listedCount: sizes.dropFirst(2).first ?? 5_000
    )
    let graph = try shape.build()
    let rule = Rule(
      id: "halves",
      title: "Halves",
      lists: ["list"],
      threshold: Rule.Threshold(ExactDecimal(mantissa: 50))
    )
    let query = RuleScreening(rule: rule, filter: Filter(asOf: Day("2023-01-01")))
    let links = AnalysisGraph(of: graph, foldsGroups: false)
    let start = [NodeID(0)]
    var (screenings, passes): ([Double], [Double]) = ([], [])
    var (caught, possible, reached) = (0, 0, 0)
    for _ in 0..<repetitions {
      passes.append(cpu { reached = BreadthFirstSearch(of: links, from: start).reachedCount })
      screenings.append(
        cpu {
          let result = query.run(in: graph)
          (caught, possible) = (result.caught.count, result.possible.count)
        }
      )
    }
    let (pass, screening) = (median(passes), median(screenings))
    print("\(graph.nodeCount) nodes, \(graph.relationCount) stakes, \(shape.listedCount) listings")
    print("exposure --all: \(milliseconds(screening)) ms, \(caught) caught, \(possible) perhaps")
    print("one breadth-first pass: \(milliseconds(pass)) ms, \(reached) nodes reached")
    let ratio = ExactDecimal(rounding: screening / pass, places: 2)
    print("ratio: \(ratio) (medians of \(repetitions), CPU time)")
  }

  private static func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

  private static func milliseconds(_ seconds: Double) -> ExactDecimal {
    ExactDecimal(rounding: seconds * 1000, places: 1)
  }

  private static func cpu(_ work: () -> Void) -> Double {
    let before = now()
    work()
    return now() - before
  }

  private static func now() -> Double {
    var time = timespec()
    // unsafe: the system fills the value.
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
