/// `queries.json` with ids for the peers, `queries.bin` with node numbers for the reference programs.
enum QueriesOutput {
  static func write(_ queries: Queries, topology: Topology, folder: String) throws(GenerationError)
  {
    let lists = [
      queries.hubs, queries.randoms, queries.pairs, queries.allShortest, queries.kShortest,
    ]
    var binary = try ByteWriter(path: folder + "/queries.bin")
    for list in lists {
      try binary.append(numbers: [UInt32(list.count)])
      try binary.append(numbers: list)
    }
    try binary.close()

    var text = try ByteWriter(path: folder + "/queries.json")
    let fields = [
      "\"nodes\":\(topology.nodeCount)",
      "\"edges\":\(topology.edgeCount)",
      "\"relations\":[\"Ownership\",\"Directorship\"]",
      "\"hubs\":" + list(queries.hubs),
      "\"randoms\":" + list(queries.randoms),
      "\"pairs\":" + pairs(queries.pairs),
      "\"all_shortest\":" + pairs(queries.allShortest),
      "\"k_shortest\":" + pairs(queries.kShortest),
    ]
    text.append(Array(("{" + fields.joined(separator: ",\n") + "}").utf8))
    try text.endLine()
    try text.close()
  }

  private static func list(_ nodes: [UInt32]) -> String {
    "[" + nodes.map(id).joined(separator: ",") + "]"
  }

  private static func pairs(_ nodes: [UInt32]) -> String {
    let pairs = stride(from: 0, to: nodes.count, by: 2).map {
      "[" + id(nodes[$0]) + "," + id(nodes[$0 + 1]) + "]"
    }
    return "[" + pairs.joined(separator: ",") + "]"
  }

  private static func id(_ node: UInt32) -> String {
    var bytes: [UInt8] = []
    Identifiers.appendNode(Int(node), to: &bytes)
    return "\"" + String(decoding: bytes, as: UTF8.self) + "\""
  }
}
