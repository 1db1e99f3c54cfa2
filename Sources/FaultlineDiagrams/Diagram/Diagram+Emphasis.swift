extension Diagram {
  /// How loudly a node or an edge is drawn.
  public enum Emphasis: String, Sendable, Hashable, CaseIterable {
    /// What the figure is about: larger name, thick border.
    case focus
    /// Drawn as its kind or family is drawn.
    case normal
    /// On the path that the figure shows: full colour and a heavier line.
    case highlighted
    /// Context only: grey, without edge labels.
    case dimmed
  }
}
