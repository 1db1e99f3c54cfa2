internal import CFuzzer
public import Faultline
internal import FaultlineExchange
internal import Glibc

/// A reader of any kind, as bytes in and records or findings out.
///
/// A new reader is fuzzed as soon as it stands in the list of all formats (`InputFormat.all`).
public struct FuzzedReader: Sendable {
  /// What a reader made of its input.
  public enum Reading: Sendable {
    /// Native records, to be checked and linked.
    case records(ReadResult)
    /// A graph that was put together while reading.
    case graph(Graph)
  }

  /// What the format is called.
  public let format: String
  /// The endings of its files, with their points.
  public let endings: [String]
  /// Reads bytes.
  public let read: @Sendable ([UInt8]) -> Reading

  /// All readers there are, in the order in which the first byte of an input picks them.
  public static let all: [FuzzedReader] =
    InputFormat.all.map { format in
      switch format {
      case .records(let reader): FuzzedReader(reader)
      case .stream(let reader): FuzzedReader(reader)
      }
    }

  private init(_ reader: any RecordReader) {
    format = reader.format
    endings = reader.endings
    read = { bytes in
      let result = reader.read(bytes, named: "input")
      if reader.isNative { return .records(result) }
      for finding in result.diagnostics { _ = finding.description }
      var assembler = GraphAssembler()
      do {
        try assembler.add(result.records)
      } catch {
        preconditionFailure("records of a reader do not fit together: \(error)")
      }
      return .graph(assembler.finish().graph)
    }
  }

  private init(_ reader: any BulkReader) {
    format = reader.format
    endings = reader.endings
    read = { bytes in
      let whole = FuzzedReader.read(bytes, with: reader, blockSize: 1 << 20)
      // Records lie across the edges of small blocks, which must not be seen in what is read.
      let pieces = FuzzedReader.read(bytes, with: reader, blockSize: 16)
      precondition(whole.image == pieces.image, "blocks of another size give another graph")
      return .graph(whole)
    }
  }

  /// Has bytes read as a file that is in memory only.
  private static func read(_ bytes: [UInt8], with reader: any BulkReader, blockSize: Int) -> Graph {
    // unsafe: C calls on a descriptor and bytes that are held meanwhile.
    let descriptor = unsafe memfd_create("input", 0)
    defer { close(descriptor) }
    let written = unsafe bytes.withUnsafeBytes {
      unsafe write(descriptor, $0.baseAddress, $0.count)
    }
    precondition(written == bytes.count, "no file in memory")
    var assembler = GraphAssembler()
    do {
      let file = try ChunkedFile("/proc/self/fd/\(descriptor)", blockSize: blockSize)
      let result = reader.read(file, into: &assembler, progress: nil)
      for finding in result.diagnostics { _ = finding.description }
    } catch {
      preconditionFailure("the file in memory cannot be read: \(error)")
    }
    return assembler.finish().graph
  }

  /// Has the reader that the first byte picks read the other bytes, and does with the outcome all that can be done.
  ///
  /// - Parameter input: The input.
  public static func test(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let reader = all[Int(first) % all.count]
    switch reader.read(Array(input.dropFirst())) {
    case .records(let result): test(result)
    case .graph(let graph):
      _ = Questions.everything(of: graph)
      RoundTrip.check(graph, against: RoundTrip.records(of: graph))
    }
  }

  private static func test(_ result: ReadResult) {
    let findings = result.diagnostics + RecordValidator.diagnostics(of: result)
    for finding in findings { _ = finding.description }
    guard !findings.contains(where: { $0.code.severity == .error }) else { return }
    do {
      let isImported = result.locations.holdsImported
      let graph = try GraphBuilder.build(result.records, isImported: isImported)
      // What is there twice in imported records is kept once.
      RoundTrip.check(
        graph,
        against: isImported ? RoundTrip.records(of: graph) : result.records
      )
      _ = Questions.everything(of: graph)
    } catch {
      preconditionFailure("records without an error do not link: \(error)")
    }
  }
}
