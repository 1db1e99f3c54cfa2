/// Who is linked to some nodes, within so many hops.
public struct NeighborhoodQuery: Sendable {
  /// Which edges to follow.
  public enum Direction: String, Sendable, CaseIterable {
    /// Those that start at a node.
    case out
    /// Those that end at a node.
    case `in`
    /// Both.
    case both
  }

  /// What is asked about.
  public var focus: [NodeID]
  /// How many edges to follow, at least 0.
  public var hops: Int
  /// Which edges to follow.
  public var direction: Direction
  /// What may appear in the answer.
  public var filter: Filter
  /// Whether a group speaks for its legal entities.
  public var foldsGroups: Bool

  /// Makes a question.
  ///
  /// - Parameters:
  ///   - focus: What is asked about.
  ///   - hops: How many edges to follow.
  ///   - direction: Which edges to follow.
  ///   - filter: What may appear in the answer.
  ///   - foldsGroups: Whether a group speaks for its legal entities.
  public init(
    focus: [NodeID],
    hops: Int = 1,
    direction: Direction = .both,
    filter: Filter = Filter(),
    foldsGroups: Bool = true
  ) {
    self.focus = focus
    self.hops = hops
    self.direction = direction
    self.filter = filter
    self.foldsGroups = foldsGroups
  }

  /// Answers the question.
  ///
  /// An action that is reached brings along who issued it, on which list, and what it covers, but not its other
  /// targets: being listed on one day links nobody. A legal entity that is reached brings its group along.
  ///
  /// - Parameter graph: The graph to ask.
  /// - Returns: The nodes by distance, role and id; all edges between them; the claims about what was asked.
  /// - Complexity: O(*n* + *m*) in the nodes and edges reached, and O(*N*) memory in the nodes of the graph.
  public func run(in graph: Graph) -> Slice {
    var search = Search(self, graph)
    search.run()
    return search.slice()
  }

  private struct Search {
    let query: NeighborhoodQuery
    let graph: Graph
    let test: FilterTest
    let traversal: Traversal
    var found: [Slice.Node] = []
    /// The place of a node in `found`, plus one; 0 if it was not found.
    var place: [UInt32]

    init(_ query: NeighborhoodQuery, _ graph: Graph) {
      self.query = query
      self.graph = graph
      traversal = Traversal(graph, filter: query.filter, foldsGroups: query.foldsGroups)
      test = traversal.test
      place = [UInt32](repeating: 0, count: graph.nodeCount)
    }

    mutating func add(_ node: Int, _ role: Slice.NodeRole, _ distance: Int) -> Bool {
      guard node < place.count, place[node] == 0 else { return false }
      found.append(Slice.Node(node: NodeID(node), role: role, distance: distance))
      place[node] = UInt32(found.count)
      return true
    }

    mutating func run() {
      var frontier: [Int] = []
      for node in query.focus where add(node.index, .focus, 0) { frontier.append(node.index) }
      for node in frontier {
        for member in traversal.members(of: node) where add(member, .member, 0) {
          frontier.append(member)
        }
      }
      for distance in stride(from: 1, through: max(0, query.hops), by: 1) {
        var next: [Int] = []
        for node in frontier {
          if query.direction != .in {
            for edge in graph.outRow(node) where test.admits(edge: edge) {
              reach(graph.toNode(edge), distance, &next)
            }
          }
          if query.direction != .out {
            for place in graph.inRow(node) where test.admits(edge: Int(graph.inEdges[place])) {
              reach(graph.inNode(place), distance, &next)
            }
          }
        }
        for node in next where graph.isAction(NodeID(node)) { addContext(of: node, distance) }
        frontier = next
      }
    }

    private mutating func reach(_ node: Int, _ distance: Int, _ next: inout [Int]) {
      guard test.admits(node: node) else { return }
      let group = traversal.representative(of: node)
      if group != node, add(group, .neighbor, distance) { next.append(group) }
      if add(node, group == node ? .neighbor : .member, distance) { next.append(node) }
    }

    /// Adds who issued an action, on which list it places its targets, and what it covers.
    private mutating func addContext(of action: Int, _ distance: Int) {
      for edge in graph.outRow(action) where test.admits(edge: edge) {
        guard case .role(let role) = graph.kind(of: EdgeID(edge)), role != .target else { continue }
        addContext(graph.toNode(edge), distance)
      }
      for place in graph.inRow(action) {
        let edge = EdgeID(graph.inEdges[place])
        guard graph.kind(of: edge) == .role(.issuer), test.admits(edge: edge.index) else {
          continue
        }
        addContext(graph.inNode(place), distance)
      }
    }

    private mutating func addContext(_ node: Int, _ distance: Int) {
      if test.admits(node: node) { _ = add(node, .context, distance) }
    }

    func slice() -> Slice {
      let nodes = found.sorted {
        ($0.distance, $0.role, $0.node) < ($1.distance, $1.role, $1.node)
      }
      var slice = Slice(
        question: .neighborhood(query.focus, hops: query.hops),
        filter: query.filter,
        nodes: nodes,
        edges: [],
        claims: []
      )
      for node in nodes.map(\.node).sorted() {
        for edge in graph.outRow(node.index)
        where place[graph.toNode(edge)] != 0 && admits(edge) {
          slice.edges.append(
            Slice.Edge(
              edge: EdgeID(edge),
              validity: test.validity(edge),
              status: test.status(edge) ?? graph.status(of: EdgeID(edge))
            )
          )
        }
      }
      slice.claims = claims(slice)
      return slice
    }

    private func admits(_ edge: Int) -> Bool {
      test.admits(edge: edge)
        || (graph.kind(of: EdgeID(edge)) == .relation(.memberOfGroup) && query.foldsGroups
          && test.admitsMembership(edge: edge))
    }

    /// The claims about what was asked, about the actions and relations next to it, and those in which it speaks.
    private func claims(_ slice: Slice) -> [ClaimID] {
      var claims: Set<ClaimID> = []
      for entry in slice.nodes {
        let isNear = entry.role <= .member && entry.distance == 0
        guard isNear || (entry.distance == 1 && graph.isAction(entry.node)) else { continue }
        claims.formUnion(graph.claims(of: entry.node))
      }
      for entry in slice.edges { claims.formUnion(graph.claims(of: entry.edge)) }
      return claims.sorted().filter { id in graph.claim(id).map(test.admits) ?? false }
    }
  }
}
