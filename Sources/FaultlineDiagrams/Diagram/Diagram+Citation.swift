extension Diagram {
  /// One numbered source, printed under the figure.
  public struct Citation: Sendable, Hashable, Identifiable {
    /// The number that cards and lines cite, from 1.
    public var number: Int
    /// What a reader needs to find the source: publisher, title, date.
    public var text: String
    /// Where it is, when it can be linked to.
    public var link: Link?

    /// The number again: numbers are unique in a diagram.
    public var id: Int { number }

    /// Creates a numbered source.
    public init(number: Int, text: String, link: Link? = nil) {
      self.number = number
      self.text = text
      self.link = link
    }
  }
}
