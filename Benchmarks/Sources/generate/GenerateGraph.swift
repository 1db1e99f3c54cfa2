import Glibc

/// The command `generate-graph`.
@main
enum GenerateGraph {
  static func main() {
    do throws(GenerationError) {
      try run(Options(Array(CommandLine.arguments.dropFirst())))
    } catch {
      let message = Array("\(error)\n".utf8)
      _ = unsafe message.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
      exit(64)
    }
  }

  private static func run(_ options: Options) throws(GenerationError) {
    _ = unsafe mkdir(options.folder, 0o755)
    let topology = Topology(nodes: options.nodes, edges: options.edges, seed: options.seed)
    if options.writesNDJSON {
      var output = try NDJSONOutput(folder: options.folder)
      try eachNode(of: topology, seed: options.seed) {
        node,
        kind,
        id,
        text throws(GenerationError) in
        try output.append(node: node, kind: kind, id: id, text: text)
      }
      try eachEdge(of: topology, seed: options.seed) {
        relation,
        ids,
        text throws(GenerationError) in
        try output.append(relation: relation, ids: ids, text: text)
      }
      try output.close()
    }
    if options.writesCSV {
      var output = try CSVOutput(folder: options.folder)
      try eachNode(of: topology, seed: options.seed) { _, kind, id, text throws(GenerationError) in
        try output.append(kind: kind, id: id, text: text)
      }
      try eachEdge(of: topology, seed: options.seed) {
        relation,
        ids,
        text throws(GenerationError) in
        try output.append(relation: relation, ids: ids, text: text)
      }
      try output.close()
    }
    if options.writesBinary { try BinaryOutput.write(topology, folder: options.folder) }
    try QueriesOutput.write(
      Queries(topology, seed: options.seed),
      topology: topology,
      folder: options.folder
    )
    summarize(topology)
  }

  private static func eachNode(
    of topology: Topology,
    seed: UInt64,
    body: (Int, NodeKind, [UInt8], borrowing NodeText) throws(GenerationError) -> Void
  ) throws(GenerationError) {
    var text = NodeText()
    var id: [UInt8] = []
    for node in 0..<topology.nodeCount {
      text.fill(node: node, kind: topology.kinds[node], seed: seed)
      id.removeAll(keepingCapacity: true)
      Identifiers.appendNode(node, to: &id)
      try body(node, topology.kinds[node], id, text)
    }
  }

  private static func eachEdge(
    of topology: Topology,
    seed: UInt64,
    body: (RelationKind, borrowing EdgeIDs, borrowing EdgeText) throws(GenerationError) -> Void
  ) throws(GenerationError) {
    var text = EdgeText()
    var ids = EdgeIDs()
    for edge in 0..<topology.edgeCount {
      ids.fill(edge: edge, source: topology.sources[edge], target: topology.targets[edge])
      text.fill(edge: edge, hundredths: topology.hundredths[edge], seed: seed)
      try body(topology.relations[edge], ids, text)
    }
  }

  private static func summarize(_ topology: Topology) {
    let connected = LargestComponent(of: topology)
    let isolated = topology.degrees.count { $0 == 0 }
    print(
      """
      \(topology.nodeCount) nodes, \(topology.edgeCount) edges; largest degree \(topology.degrees.max() ?? 0), \
      \(isolated) isolated nodes; \(connected.componentCount) components, the largest of \(connected.count) nodes
      """
    )
  }
}
