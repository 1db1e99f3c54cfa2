extension DiagramEdge {
  /// How well a relation is established, shown by the form of the line.
  public enum Certainty: String, Sendable, Hashable, CaseIterable {
    /// Confirmed or reported: solid.
    case established
    /// Alleged or disputed: dashed.
    case alleged
    /// Denied or taken back: dotted.
    case denied
  }
}
