/// How well a figure fits its page.
public struct FitReport: Sendable, Hashable {
  /// The page it was fitted to.
  public let page: Diagram.Page
  /// Width of the finished figure in points.
  public let width: Double
  /// Height of the finished figure in points.
  public let height: Double
  /// How much the drawing was magnified (above 1) or reduced (below 1).
  public let scale: Double
  /// Size of the smallest text of the figure, as it stands on the page, in points.
  public let smallestText: Double
  /// True when the figure runs from left to right, false when from top to bottom.
  public let runsToTheRight: Bool
  /// Pairs of lines that cross.
  public let crossings: Int
  /// Words or cards that lie on one another; 0 unless the layout engine failed at its work.
  public let overlaps: Int
  /// How many cards were collapsed further to make the figure fit.
  public let collapsed: Int
  /// How many layouts were tried.
  public let tried: Int
  /// What a reader will stumble over, and what to do about it.
  public let warnings: [String]

  /// The size in points under which text is hard to read in print.
  public static let readableSize = 8.0
}
