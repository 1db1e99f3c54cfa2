extension DiagramNode {
  /// Leaves that stand in one card: `8 FUNDS · CN` over `HongShan, Hillhouse, Qiming, +5 more`.
  public struct ListCard: Sendable, Hashable {
    /// All names, in the order in which the leaves stood in the diagram.
    public var names: [String]
    /// How many of them are printed; the rest is counted.
    public var shown: Int
    /// The ids of the nodes that the card stands for.
    public var members: [DiagramNode.ID]

    /// Creates a list card.
    public init(names: [String], shown: Int = 3, members: [DiagramNode.ID] = []) {
      self.names = names
      self.shown = max(1, shown)
      self.members = members
    }
  }
}
