internal import Faultline
internal import FaultlineExchange
internal import Glibc
internal import SeededRandom

/// Measures how long it takes to find who is meant by a misspelt name: `name-lookups IMAGE [LOOKUPS]`.
///
/// The names are those of entities of the image, each with two neighboring letters changed over; the image was built with
/// the index of names.
@main
struct NameLookups {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else {
      print("Usage: name-lookups IMAGE [LOOKUPS]")
      exit(64)
    }
    let graph = try GraphFile.open(arguments[1])
    let count = arguments.count > 2 ? Int(arguments[2]) ?? 2_000 : 2_000
    var random = SplitMix64(seed: 20_261_124)
    let nodes = graph.nodes
    var search = NameSearch(graph)
    // The first look-ups bring the index into memory.
    for _ in 0..<count {
      let (name, _) = question(graph, nodes, &random)
      _ = search.candidates(for: name, limit: 10)
    }
    var times: [Double] = []
    var (first, found) = (0, 0)
    for _ in 0..<count {
      let (name, node) = question(graph, nodes, &random)
      let start = now()
      let candidates = search.candidates(for: name, limit: 10)
      times.append(now() - start)
      if candidates.first?.node == node { first += 1 }
      if candidates.contains(where: { $0.node == node }) { found += 1 }
    }
    times.sort()
    func percentile(_ share: Double) -> ExactDecimal {
      ExactDecimal(rounding: times[Int(share * Double(times.count - 1))] * 1000, places: 3)
    }
    print("\(graph.nodeCount) nodes, \(count) misspelt names")
    print("meant first \(first), among ten \(found)")
    print(
      "median \(percentile(0.5)) ms, 95th percentile \(percentile(0.95)) ms, "
        + "99th \(percentile(0.99)) ms, most \(percentile(1)) ms"
    )
  }

  /// The name of some entity with two letters changed over.
  private static func question(
    _ graph: Graph,
    _ nodes: [NodeID],
    _ random: inout SplitMix64
  ) -> (String, NodeID) {
    while true {
      let node = nodes[random.index(below: nodes.count)]
      var letters = Array(graph.label(of: node))
      guard letters.count > 4, !graph.isAction(node) else { continue }
      let place = 1 + random.index(below: letters.count - 3)
      letters.swapAt(place, place + 1)
      return (String(letters), node)
    }
  }

  private static func now() -> Double {
    var time = timespec()
    // unsafe: the system fills the value.
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
