/// `edges.bin` for the reference programs: counts, sources, targets, percentages and kinds, one array after the other.
enum BinaryOutput {
  static func write(_ topology: Topology, folder: String) throws(GenerationError) {
    var file = try ByteWriter(path: folder + "/edges.bin")
    try file.append(numbers: [UInt64(topology.nodeCount), UInt64(topology.edgeCount)])
    try file.append(numbers: topology.sources)
    try file.append(numbers: topology.targets)
    try file.append(numbers: topology.hundredths.map { (Float($0) / 100).bitPattern })
    try file.append(numbers: topology.relations.map(\.rawValue))
    try file.close()
  }
}
