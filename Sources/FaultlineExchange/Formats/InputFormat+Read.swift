public import Faultline

extension InputFormat {
  /// Reads a file of any format into the assembler of a graph, also from a pipe.
  ///
  /// - Parameters:
  ///   - path: The file; `-` for standard input.
  ///   - assembler: Takes the records.
  ///   - mapping: What columns of tables mean, where their names do not say it.
  ///   - progress: Is told some times a second how far the reading has come, and once when it is done.
  /// - Returns: What was read, what is wrong, and what had no place. A file that cannot be read, or that no reader
  ///   knows, is a finding.
  public static func read(
    _ path: String,
    into assembler: inout GraphAssembler,
    mapping: CSVMapping? = nil,
    progress: ((BulkProgress) -> Void)? = nil
  ) -> BulkResult {
    var result = BulkResult()
    do throws(FileError) {
      var file = try ChunkedFile(path)
      try file.check()
      let start = file.start
      if let coding = start.coding, start.xmlRoot == nil {
        result.diagnostics = [
          Diagnostic(
            .unsupported,
            at: SourceLocation(file: path),
            "the file is \(coding.what)",
            hint: coding.hint
          )
        ]
        return result
      }
      switch of(start, named: path, mapping: mapping) {
      case .stream(let reader): return reader.read(file, into: &assembler, progress: progress)
      case .records(let reader):
        return read(try file.readRest(limit: reader.fileLimit), path, reader, &assembler)
      case nil: result.diagnostics = [try unknown(&file, start)]
      }
    } catch {
      result.diagnostics = [RecordFiles.diagnostic(of: error)]
    }
    return result
  }

  private static func read(
    _ bytes: [UInt8],
    _ path: String,
    _ reader: any RecordReader,
    _ assembler: inout GraphAssembler
  ) -> BulkResult {
    let read = reader.read(bytes, named: path)
    var result = BulkResult()
    result.format = reader.format
    result.bytes = bytes.count
    result.losses = read.losses
    result.diagnostics = read.diagnostics
    if reader.isNative {
      result.diagnostics += RecordValidator.diagnostics(of: read)
      result.diagnostics.sort(by: Diagnostic.areInOrder)
      if result.hasErrors { return result }
    }
    do throws(GraphBuilder.Failure) {
      try assembler.add(read.records)
      result.entities = read.records.entities.count
      result.relations = read.records.relations.count
      result.actions = read.records.actions.count
    } catch {
      let location = SourceLocation(file: path)
      let hint = "give each record an id of its own; see whether the file is given twice"
      result.diagnostics.append(Diagnostic(.duplicateID, at: location, "\(error)", hint: hint))
    }
    return result
  }

  /// The finding that nobody knows a format; of JSON that is none, where it is none.
  private static func unknown(
    _ file: inout ChunkedFile,
    _ start: FileStart
  ) throws(FileError) -> Diagnostic {
    var what = "this format"
    switch start.shape {
    case .json(let sketch):
      let path = file.path
      let bytes = try file.readRest(limit: JSONTree.fileLimit)
      if case .failure(let found) = JSONTree.read(bytes, named: path) { return found }
      let keys = (sketch.item ?? sketch).keys.joined(separator: ", ").shortened
      what = "JSON with such keys (\(keys.isEmpty ? "none" : keys))"
    case .xml(let root): what = "XML of this root (\(root.shortened))"
    case .text:
      if start.bytes.allSatisfy({ $0 <= 0x20 }), start.bytes.count < 1 << 12 {
        return Diagnostic(
          .empty,
          at: SourceLocation(file: file.path),
          "the file is empty",
          hint: "see whether the program that wrote it came to its end"
        )
      }
    }
    let names = all.map(\.name).joined(separator: ", ")
    return Diagnostic(
      .unsupported,
      at: SourceLocation(file: file.path),
      "no reader knows \(what)",
      hint: "known are \(names); name the file with the ending of its format"
    )
  }
}
