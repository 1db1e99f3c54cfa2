internal import FaultlineExchange
internal import Glibc

/// Shows how far the reading of a large file has come, on one line of standard error that is written over.
///
/// A pipe or a file gets nothing: who reads messages there wants none of this.
struct ProgressLine {
  private let isShown: Bool

  /// Looks whether standard error is a terminal.
  init() { isShown = isatty(STDERR_FILENO) == 1 }

  /// Shows a report, and wipes the line with the last one.
  func show(_ progress: BulkProgress) {
    guard isShown else { return }
    let text = progress.isFinished ? "" : ProgressLine.text(progress)
    Console.write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO)
  }

  /// Shows what is being done; nothing wipes the line.
  func say(_ text: String) {
    if isShown { Console.write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO) }
  }

  /// A report in words: `entities.ftm.json: 120 of 1580 MB, 380000 records, 950 MB/s, 2 s left`.
  static func text(_ progress: BulkProgress) -> String {
    let name = progress.path.split(separator: "/").last.map(String.init) ?? progress.path
    let total = progress.totalBytes.map { " of \($0 / 1_000_000)" } ?? ""
    let rate = Int(progress.bytesPerSecond / 1_000_000)
    let rest = progress.remaining.map { ", \($0.components.seconds + 1) s left" } ?? ""
    return "\(name): \(progress.bytes / 1_000_000)\(total) MB, \(progress.records) records, "
      + "\(rate) MB/s\(rest)"
  }
}
