/// Which nodes and edges a question is about.
///
/// The empty filter lets everything through.
public struct Filter: Hashable, Sendable {
  /// What was true on this day.
  public var asOf: Day?
  /// What had been published by this day.
  public var knownBy: Day?
  /// Edges and claims of these statuses only; empty for all.
  public var statuses: [ClaimStatus]
  /// Nodes of these kinds only, by the names of entity and action kinds, or `action` for all actions; empty for all.
  public var nodeKinds: [String]
  /// Edges of these kinds only, by the names of relation kinds and action roles; empty for all.
  public var edgeKinds: [String]
  /// Edges only that carry a stake which may be as large as this, in percent; `nil` for all.
  public var minimumStake: ExactDecimal?

  /// Makes a filter.
  ///
  /// - Parameters:
  ///   - asOf: What was true on this day.
  ///   - knownBy: What had been published by this day.
  ///   - statuses: Edges and claims of these statuses only.
  ///   - nodeKinds: Nodes of these kinds only.
  ///   - edgeKinds: Edges of these kinds only.
  ///   - minimumStake: Edges only that carry a stake which may be as large as this, in percent.
  public init(
    asOf: Day? = nil,
    knownBy: Day? = nil,
    statuses: [ClaimStatus] = [],
    nodeKinds: [String] = [],
    edgeKinds: [String] = [],
    minimumStake: ExactDecimal? = nil
  ) {
    self.asOf = asOf
    self.knownBy = knownBy
    self.statuses = statuses
    self.nodeKinds = nodeKinds
    self.edgeKinds = edgeKinds
    self.minimumStake = minimumStake
  }

  /// The filter in words, for a subtitle: `as of 2025-02-01; known by …; status confirmed or reported`.
  ///
  /// - Returns: An empty text for the empty filter.
  public var summary: String {
    var parts: [String] = []
    if let asOf { parts.append("as of \(asOf)") }
    if let knownBy { parts.append("known by \(knownBy)") }
    func add(_ what: String, _ words: [String]) {
      if !words.isEmpty { parts.append(what + " " + words.joined(with: " or ")) }
    }
    add("status", statuses.map(\.name))
    add("kind", nodeKinds)
    add("relation", edgeKinds)
    if let minimumStake { parts.append("stakes from \(minimumStake)\u{A0}%") }
    return parts.joined(with: "; ")
  }
}
