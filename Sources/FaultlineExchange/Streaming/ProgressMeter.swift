/// Reports progress some times a second, and once at the end.
struct ProgressMeter {
  /// How often it is reported.
  static let interval = Duration.milliseconds(250)

  private let report: ((BulkProgress) -> Void)?
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now

  init(_ report: ((BulkProgress) -> Void)?) { self.report = report }

  /// Reports, if it is time to.
  mutating func tick(_ file: borrowing ChunkedFile, records: Int, isFinished: Bool = false) {
    guard let report else { return }
    let now = ContinuousClock.now
    guard isFinished || now - last >= ProgressMeter.interval else { return }
    last = now
    report(
      BulkProgress(
        path: file.path,
        bytes: isFinished ? file.consumed + file.count : file.consumed,
        totalBytes: file.size,
        records: records,
        elapsed: now - start,
        isFinished: isFinished
      )
    )
  }
}
