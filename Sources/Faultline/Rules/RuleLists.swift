/// The lists that a rule goes by, as far as a graph holds them.
public struct RuleLists: Hashable, Sendable {
  /// Those that the graph holds, in the order of the rule.
  public let found: [NodeID]
  /// Those that it does not.
  public let missing: [RecordID]

  /// Takes lists of a graph in place of those that a rule names.
  ///
  /// - Parameter lists: The lists.
  public init(_ lists: [NodeID]) {
    found = lists
    missing = []
  }

  /// Looks for the lists of a rule in a graph.
  ///
  /// A graph that was not made for the rule may hold its lists under other ids: then one of their names has to fit.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - graph: The graph.
  ///   - names: How a list of the rule is called; nothing finds lists by their ids alone.
  public init(of rule: Rule, in graph: Graph, names: (RecordID) -> [String] = { _ in [] }) {
    var (found, missing): ([NodeID], [RecordID]) = ([], [])
    for id in rule.lists {
      let own = graph.node(id).map { [$0] } ?? []
      let named = names(id).compactMap { name -> NodeID? in
        guard case .found(let node) = graph.resolve(name) else { return nil }
        return node
      }
      let list = (own + named).first { graph.kind(of: $0) == .entity(.list) }
      if let list {
        if !found.contains(list) { found.append(list) }
      } else {
        missing.append(id)
      }
    }
    self.found = found
    self.missing = missing
  }
}
