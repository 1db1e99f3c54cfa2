public import Faultline
internal import Glibc

/// Slices in files, of any format.
public enum SliceFile {
  /// How many bytes are held in memory until it is known that they may be shown.
  private static let memoryLimit = 8 << 20

  /// Writes a slice to a file, or into a folder if the format is one of several files.
  ///
  /// What was there stays as it was unless all could be written, and unless all that was read of the graph was whole.
  ///
  /// - Parameters:
  ///   - slice: What to write.
  ///   - graph: The graph that it came from.
  ///   - writer: The format.
  ///   - path: The file or folder. A folder is made if it is not there.
  /// - Returns: What the format could not hold.
  /// - Throws: ``FileError``.
  public static func write(
    _ slice: Slice,
    of graph: Graph,
    as writer: any SliceWriter,
    to path: String
  ) throws(FileError) -> LossReport {
    let graph = graph.known(by: slice.filter.knownBy)
    guard !writer.fileNames.isEmpty else {
      return try OutputFile.replace(path) { descriptor, _ throws(FileError) in
        let output = ByteOutput(descriptor: descriptor, path: path)
        let losses = writer.write(slice, of: graph, to: [output])
        try output.finish()
        try check(graph, path)
        return losses
      }
    }
    // unsafe: C calls on text that lives as long as they run.
    if unsafe mkdir(path, 0o777) != 0, errno != EEXIST {
      throw FileError(.write, path, errno: errno)
    }
    let folder = path.hasSuffix("/") ? path : path + "/"
    return try replace(writer.fileNames.map { folder + $0 }, []) { outputs throws(FileError) in
      let losses = writer.write(slice, of: graph, to: outputs)
      for output in outputs { try output.finish() }
      try check(graph, path)
      return losses
    }
  }

  /// Writes a slice to standard output, once all of it is known to be whole.
  ///
  /// - Parameters:
  ///   - slice: What to write.
  ///   - graph: The graph that it came from.
  ///   - writer: The format: one of a single file.
  /// - Returns: What the format could not hold.
  /// - Throws: ``FileError``.
  public static func writeToStandardOutput(
    _ slice: Slice,
    of graph: Graph,
    as writer: any SliceWriter
  ) throws(FileError) -> LossReport {
    let graph = graph.known(by: slice.filter.knownBy)
    let name = "standard output"
    let output = ByteOutput(memoryLimit: memoryLimit)
    let losses = writer.write(slice, of: graph, to: [output])
    try check(graph, name)
    try output.release(to: STDOUT_FILENO, named: name)
    return losses
  }

  /// Makes several files anew, all of them or none.
  private static func replace(
    _ paths: [String],
    _ outputs: [ByteOutput],
    _ body: ([ByteOutput]) throws(FileError) -> LossReport
  ) throws(FileError) -> LossReport {
    guard let path = paths.first else { return try body(outputs) }
    return try OutputFile.replace(path) { descriptor, _ throws(FileError) in
      let output = ByteOutput(descriptor: descriptor, path: path)
      return try replace(Array(paths.dropFirst()), outputs + [output], body)
    }
  }

  private static func check(_ graph: Graph, _ path: String) throws(FileError) {
    if let damage = graph.damage { throw FileError(.write, path, .system("\(damage)")) }
  }
}
