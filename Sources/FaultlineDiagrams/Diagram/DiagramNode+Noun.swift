extension DiagramNode {
  /// A word for a kind of thing, for one and for many.
  public struct Noun: Sendable, Hashable {
    /// For one: "fund".
    public var singular: String
    /// For many: "funds".
    public var plural: String

    /// Creates a word; without a plural, an `s` is added.
    public init(_ singular: String, plural: String? = nil) {
      self.singular = singular
      self.plural = plural ?? singular + "s"
    }
  }
}
