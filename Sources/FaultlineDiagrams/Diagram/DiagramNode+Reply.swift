extension DiagramNode {
  /// An answer to a claim, printed inside its card: `DENIED [2] Zhipu: “lacked factual basis”`.
  public struct Reply: Sendable, Hashable {
    /// What the answer does, for instance "Denied".
    public var heading: String
    /// The sources of the answer.
    public var citations: [Int]
    /// Who answers and in which words.
    public var text: String

    /// Creates an answer.
    public init(heading: String, citations: [Int] = [], text: String) {
      self.heading = heading
      self.citations = citations
      self.text = text
    }
  }
}
