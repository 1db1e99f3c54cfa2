extension Graph {
  /// All nodes, in the order of their numbers.
  public var nodes: [NodeID] { (0..<nodeCount).map { NodeID($0) } }

  /// What a node is.
  public func kind(of node: NodeID) -> NodeKind { kinds.nodeKind(nodeKind[node.index]) }

  /// Whether a node is an action.
  public func isAction(_ node: NodeID) -> Bool { kinds.isAction(nodeKind[node.index]) }

  /// The id of a node's record.
  public func id(of node: NodeID) -> RecordID { nodeRows.id(node.index) }

  /// The printed name of a node: the first name of an entity, the title of an action, else the id.
  public func label(of node: NodeID) -> String {
    if horizon != nil, !isAction(node) { return entity(node)?.label ?? id(of: node).rawValue }
    var input = nodeRows.reader(node.index)
    input.skipText()
    if isAction(node) || input.count() > 0 { return input.text() }
    return id(of: node).rawValue
  }

  /// The node of an id.
  ///
  /// - Parameter id: The id of an entity or an action.
  /// - Returns: `nil` if no entity or action carries it.
  /// - Complexity: O(1) on average.
  public func node(_ id: RecordID) -> NodeID? {
    let rows = nodeRows
    return nodeIndex.number(of: id.rawValue) { rows.hasID($0, id) }.map { NodeID($0) }
  }

  /// The record of a node that is an entity.
  ///
  /// - Parameter node: The node.
  /// - Returns: `nil` for an action, for one that was not known by the ``horizon``, or if the image is damaged there.
  public func entity(_ node: NodeID) -> Entity? {
    let record = entityRecord(node)
    return horizon == nil ? record : record.flatMap { asKnown($0, node) }
  }

  /// The record of a node that is an action.
  ///
  /// - Parameter node: The node.
  /// - Returns: `nil` for an entity, for one that was not known by the ``horizon``, or if the image is damaged there.
  public func action(_ node: NodeID) -> Action? {
    let record = actionRecord(node)
    return horizon == nil ? record : record.flatMap { asKnown($0) }
  }

  /// The record of an entity, whatever was known.
  func entityRecord(_ node: NodeID) -> Entity? {
    guard case .entity(let kind) = kind(of: node) else { return nil }
    var input = nodeRows.reader(node.index)
    return decoder.entity(&input, kind: kind)
  }

  /// The record of an action, whatever was known.
  func actionRecord(_ node: NodeID) -> Action? {
    guard case .action(let kind) = kind(of: node) else { return nil }
    var input = nodeRows.reader(node.index)
    return decoder.action(&input, kind: kind)
  }

  /// The edge that makes a node part of a group, if any: of several the first.
  public func groupEdge(of node: NodeID) -> EdgeID? {
    let stored = nodeGroup[node.index]
    guard stored != 0 else { return nil }
    let edge = checkedEdge(stored - 1)
    if let horizon, edgeKnown[edge] > horizon.number { return nil }
    return EdgeID(edge)
  }

  /// The group that a node belongs to, if any: of several the first.
  func group(of node: NodeID) -> NodeID? { groupEdge(of: node).map { to($0) } }
}
