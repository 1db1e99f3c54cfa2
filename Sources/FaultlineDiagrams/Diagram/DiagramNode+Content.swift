extension DiagramNode {
  /// What a card shows beside its tag, name and details.
  public enum Content: Sendable, Hashable {
    /// Nothing more.
    case plain
    /// A claim: the name is what is asserted, and the answers to it stand inside the same card.
    case claim([Reply])
    /// Several leaves in one card: the tag counts them, the text names the first few.
    case list(ListCard)
  }
}
