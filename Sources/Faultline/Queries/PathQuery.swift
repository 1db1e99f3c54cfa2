/// How two nodes are connected.
public struct PathQuery: Sendable {
  /// Which paths are wanted.
  public enum Selection: Hashable, Sendable {
    /// One shortest path.
    case shortest
    /// All shortest paths.
    case allShortest
    /// The so many best paths that visit no node twice, shorter ones first.
    case best(Int)
  }

  /// What makes one path better than another.
  public enum Weighting: String, Hashable, Sendable, CaseIterable {
    /// The number of links, then how well they are established.
    case links
    /// How well its links are established, then their number.
    case status
    /// The product of the stakes on the way, the largest first; only links that carry a stake are followed.
    case stake
  }

  /// Where the paths start.
  public var from: NodeID
  /// Where they end.
  public var to: NodeID
  /// Which paths are wanted.
  public var selection: Selection
  /// What makes one path better than another; ``Selection/allShortest`` always counts links.
  public var weighting: Weighting
  /// How many edges a path may have.
  public var maximumHops: Int
  /// Whether edges are followed only from their first end to their second.
  public var isDirected: Bool
  /// Nodes that no path may pass.
  public var avoiding: [NodeID]
  /// Nodes that every path must pass, in this order.
  public var via: [NodeID]
  /// Nodes with more edges than this are not passed; the ends may have any number.
  public var hubLimit: Int?
  /// What may appear in the answer.
  public var filter: Filter
  /// How many paths are given at the most.
  public var limit: Int

  /// Makes a question.
  ///
  /// - Parameters:
  ///   - from: Where the paths start.
  ///   - to: Where they end.
  ///   - selection: Which paths are wanted.
  ///   - weighting: What makes one path better than another.
  ///   - maximumHops: How many edges a path may have.
  ///   - isDirected: Whether edges are followed only from their first end to their second.
  ///   - avoiding: Nodes that no path may pass.
  ///   - via: Nodes that every path must pass, in this order.
  ///   - hubLimit: Nodes with more edges than this are not passed.
  ///   - filter: What may appear in the answer.
  ///   - limit: How many paths are given at the most.
  public init(
    from: NodeID,
    to: NodeID,
    selection: Selection = .shortest,
    weighting: Weighting = .links,
    maximumHops: Int = 8,
    isDirected: Bool = false,
    avoiding: [NodeID] = [],
    via: [NodeID] = [],
    hubLimit: Int? = nil,
    filter: Filter = Filter(),
    limit: Int = 1000
  ) {
    self.from = from
    self.to = to
    self.selection = selection
    self.weighting = weighting
    self.maximumHops = maximumHops
    self.isDirected = isDirected
    self.avoiding = avoiding
    self.via = via
    self.hubLimit = hubLimit
    self.filter = filter
    self.limit = limit
  }

  /// Answers the question.
  ///
  /// Groups stand for their legal entities, except for a legal entity that is named in the question. Of paths of
  /// one length the best-established comes first (none alleged before one alleged), then the order of the node numbers decides. Two paths are the same if they pass the same nodes; parallel edges
  /// are given together.
  ///
  /// - Parameter graph: The graph to ask.
  /// - Returns: The paths, and the nodes and edges on them; no nodes if there is no path.
  /// - Complexity: O(*n* + *m*) for shortest paths, and in practice a small part of that, as both ends are searched from;
  ///   for the *k* best O(*k* · *l* · (*n* + *m*)) with paths of length *l* (J. Y. Yen, "Finding the K Shortest Loopless
  ///   Paths in a Network", 1971). However many shortest paths there are, memory is bounded by the graph and the limit.
  public func run(in graph: Graph) -> Slice {
    let finder = PathFinder(self, graph)
    let (found, count, isCut) = finder.find()
    let paths = found.map(finder.path)
    var slice = Slice(
      question: .paths(from, to),
      filter: filter,
      nodes: [],
      edges: [],
      claims: [],
      paths: paths,
      isCut: isCut
    )
    slice.pathCount = count
    finder.fill(&slice)
    return slice
  }
}
