extension Graph {
  /// All edges, in order.
  public var edges: [EdgeID] { (0..<edgeCount).map { EdgeID($0) } }

  /// The first end of an edge.
  public func from(_ edge: EdgeID) -> NodeID { NodeID(checked(edgeFrom[edge.index])) }

  /// The second end of an edge.
  public func to(_ edge: EdgeID) -> NodeID { NodeID(toNode(edge.index)) }

  /// What an edge is.
  public func kind(of edge: EdgeID) -> EdgeKind { kinds.edgeKind(edgeKind[edge.index]) }

  /// The status of an edge with everything known that the graph knows, or knew by its ``horizon``.
  public func status(of edge: EdgeID) -> ClaimStatus {
    if horizon != nil, edgeFlags[edge.index] & EdgeFlags.knowledgeSensitive != 0,
      let assessment = assessment(of: edge)
    {
      return assessment.status
    }
    return ClaimStatus(rawValue: edgeStatus[edge.index]) ?? .alleged
  }

  /// Whether both directions of an edge read alike.
  public func isSymmetric(_ edge: EdgeID) -> Bool {
    edgeFlags[edge.index] & EdgeFlags.symmetric != 0
  }

  /// When an edge holds, as day numbers.
  public func bounds(of edge: EdgeID) -> Period.Bounds {
    Period.Bounds(
      fromEarliest: edgeFromEarliest[edge.index],
      fromLatest: edgeFromLatest[edge.index],
      untilEarliest: edgeUntilEarliest[edge.index],
      untilLatest: edgeUntilLatest[edge.index]
    )
  }

  /// The edges that start at a node, in order.
  public func outEdges(of node: NodeID) -> [EdgeID] {
    let adjacency = adjacency
    return adjacency.outRow(node.index).map { EdgeID(adjacency.edge($0)) }
  }

  /// The edges that end at a node, ordered by kind, then first end.
  public func inEdges(of node: NodeID) -> [EdgeID] {
    let adjacency = adjacency
    return adjacency.inRow(node.index).map { EdgeID(adjacency.edge($0)) }
  }

  /// How many edges a node has; a loop counts twice.
  public func degree(of node: NodeID) -> Int { adjacency.degree(node.index) }

  /// The second end of an edge.
  @inline(__always) func toNode(_ edge: Int) -> Int { checked(edgeTo[edge]) }

  /// A node number from a column: 0 in place of one that no node has, so that damage never leads outside an array.
  @inline(__always) private func checked(_ node: UInt32) -> Int {
    Int(node) < nodeCount ? Int(node) : 0
  }

  /// An edge number from a column: 0 in place of one that no edge has.
  @inline(__always) func checkedEdge(_ edge: UInt32) -> Int {
    Int(edge) < edgeCount ? Int(edge) : 0
  }

  /// The record of an edge that is a relation.
  ///
  /// - Parameter edge: The edge.
  /// - Returns: `nil` for a part in an action, for one not known by the ``horizon``, or if the image is damaged there.
  public func relation(_ edge: EdgeID) -> Relation? {
    let record = relationRecord(edge)
    return horizon == nil ? record : record.flatMap { asKnown($0) }
  }

  /// The record of a relation, whatever was known.
  func relationRecord(_ edge: EdgeID) -> Relation? {
    guard edgeFlags[edge.index] & EdgeFlags.role == 0,
      case .relation(let kind) = kind(of: edge)
    else { return nil }
    var input = relationRows.reader(Int(edgeReference[edge.index]))
    return decoder.relation(&input, kind: kind, from: id(of: from(edge)), to: id(of: to(edge)))
  }

  /// The action that an edge is a part of.
  ///
  /// - Parameter edge: The edge.
  /// - Returns: `nil` for a relation.
  public func actionNode(of edge: EdgeID) -> NodeID? {
    guard edgeFlags[edge.index] & EdgeFlags.role != 0 else { return nil }
    return NodeID(checked(edgeReference[edge.index]))
  }

  /// The edge of a relation.
  ///
  /// - Parameter relation: The id of the relation.
  /// - Returns: `nil` if no relation carries it.
  public func edge(_ relation: RecordID) -> EdgeID? {
    let rows = relationRows
    return relationIndex.number(of: relation.rawValue) { rows.hasID($0, relation) }
      .map { EdgeID(checkedEdge(relationEdges[$0])) }
  }
}
