extension DiagramEdge {
  /// Which end of a line the layout prefers above (in a figure that runs from left to right: left).
  public enum Flow: String, Sendable, Hashable, CaseIterable {
    /// The end that the sentence starts with stands above.
    case down
    /// The end that the sentence ends with stands above, for instance the company above its investor.
    case up
    /// Either way.
    case any
  }
}
