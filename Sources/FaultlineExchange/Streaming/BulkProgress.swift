/// How far the reading of a large file has come.
public struct BulkProgress: Hashable, Sendable {
  /// The file.
  public let path: String
  /// How many bytes are read.
  public let bytes: Int
  /// How many bytes there are, unless it is a pipe.
  public let totalBytes: Int?
  /// How many records are read.
  public let records: Int
  /// How long it took so far.
  public let elapsed: Duration
  /// Whether this is the last report.
  public let isFinished: Bool

  /// How many bytes are read in a second.
  public var bytesPerSecond: Double {
    let seconds = elapsed / .seconds(1)
    return seconds > 0 ? Double(bytes) / seconds : 0
  }

  /// How long the rest will take at the rate so far, if that can be said.
  public var remaining: Duration? {
    guard let totalBytes, bytesPerSecond > 0 else { return nil }
    return .seconds(Double(max(0, totalBytes - bytes)) / bytesPerSecond)
  }
}
