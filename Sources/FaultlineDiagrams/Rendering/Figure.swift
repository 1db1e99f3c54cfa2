/// A finished figure.
public struct Figure: Sendable, Hashable {
  /// The file.
  public let bytes: [UInt8]
  /// The format of the file.
  public let format: FigureFormat
  /// How well it fits its page.
  public let report: FitReport
  /// What to tell the user: about the fit first, then what the layout engine remarked.
  public let warnings: [String]

  /// The file as text; for bitmaps and PDF of no use.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
