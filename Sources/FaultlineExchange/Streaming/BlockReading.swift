internal import Faultline

/// A block of a file as a reader sees it.
struct Block {
  let view: ByteView
  /// How many bytes of the file stand in it; behind them a line feed.
  let count: Int
  /// Whether these are the last bytes of the file.
  let isLast: Bool
  /// Whether it cannot grow any more.
  let isFull: Bool
  /// Where room for texts that a reader makes starts.
  let scratch: Int
}

/// The state of reading one large file.
protocol BlockReading: ~Copyable {
  var findings: BulkFindings { get set }
  /// The line that the next block starts in, from 1.
  var line: Int { get set }
  /// How many records were read.
  var recordCount: Int { get }
  /// Whether nothing of the rest can be read.
  var isStopped: Bool { get }

  /// Reads the whole records at the start of a block.
  ///
  /// - Returns: How many bytes they take; all of them if the block is the last one.
  mutating func read(_ block: Block, into sink: inout some RecordSink & ~Copyable) -> Int
}

extension BlockReading where Self: ~Copyable {
  /// Reads a file to its end.
  ///
  /// - Returns: How many bytes were read.
  mutating func readAll(
    _ file: inout ChunkedFile,
    into sink: inout some RecordSink & ~Copyable,
    progress: ((BulkProgress) -> Void)?
  ) -> Int {
    var meter = ProgressMeter(progress)
    do throws(FileError) {
      try file.check()
      while true {
        var done = read(
          Block(
            view: file.view,
            count: file.count,
            isLast: file.isLast,
            isFull: file.isFull,
            scratch: file.scratch
          ),
          into: &sink
        )
        if file.isLast || isStopped { break }
        if done == 0, file.isFull { done = try skipLongLine(&file) }
        try file.advance(past: done)
        meter.tick(file, records: recordCount)
      }
    } catch {
      let problem = RecordFiles.diagnostic(of: error)
      findings.add(problem.code, line: 0, column: 0, problem.message, hint: problem.hint)
    }
    meter.tick(file, records: recordCount, isFinished: true)
    return file.consumed + file.count
  }

  /// Leaves a line out that is longer than a block may be.
  ///
  /// - Returns: How many bytes of the block that is there then belong to it.
  private mutating func skipLongLine(_ file: inout ChunkedFile) throws(FileError) -> Int {
    findings.add(
      .longRecord,
      line: line,
      column: 1,
      "the record that starts here is longer than \(ChunkedFile.recordLimit >> 20) MiB",
      hint: "put a line break behind every record; one that long is left out"
    )
    line += 1
    while !file.isLast {
      try file.advance(past: file.count)
      let end = file.view.firstIndex(of: UInt8(ascii: "\n"), from: 0)
      if end < file.count { return end + 1 }
    }
    return file.count
  }
}
