internal import FaultlineExchange
internal import Glibc

/// A line on standard error that says how far long work has come, written over again and again.
struct ProgressLine {
  /// Shows how far the reading of a file has come.
  func show(_ progress: BulkProgress) {
    var parts = [progress.path.split(separator: "/").last.map { String($0) } ?? progress.path]
    if let total = progress.totalBytes, total > 0 {
      parts.append("\(progress.bytes * 100 / total) %")
    }
    parts.append("\(progress.records) records")
    parts.append("\(Int(progress.bytesPerSecond / 1_000_000)) MB/s")
    if let remaining = progress.remaining, !progress.isFinished {
      parts.append("\(Int((remaining / .seconds(1)).rounded(.up))) s left")
    }
    say(parts.joined(separator: ", "))
  }

  /// Shows what is being done.
  func say(_ text: String) {
    Console.write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO)
  }

  /// Takes the line away.
  func clear() { say("") }
}
