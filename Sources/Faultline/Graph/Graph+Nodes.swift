extension Graph {
  /// All nodes, in the order of their numbers.
  public var nodes: [NodeID] { (0..<nodeCount).map { NodeID($0) } }

  /// What a node is.
  public func kind(of node: NodeID) -> NodeKind { kinds.nodeKind(nodeKind[node.index]) }

  /// Whether a node is an action.
  public func isAction(_ node: NodeID) -> Bool { kind(of: node).isAction }

  /// The id of a node's record.
  public func id(of node: NodeID) -> RecordID {
    var input = nodeReader(node)
    return RecordID(input.text())
  }

  /// The printed name of a node: the first name of an entity, the title of an action, else the id.
  public func label(of node: NodeID) -> String {
    var input = nodeReader(node)
    let id = input.text()
    if isAction(node) { return input.text() }
    return input.count() > 0 ? input.text() : id
  }

  /// The node of an id.
  ///
  /// - Parameter id: The id of an entity or an action.
  /// - Returns: `nil` if no entity or action carries it.
  /// - Complexity: O(1) on average.
  public func node(_ id: RecordID) -> NodeID? {
    nodeIndex.number(of: id.rawValue) { self.id(of: NodeID($0)) == id }.map { NodeID($0) }
  }

  /// The record of a node that is an entity.
  ///
  /// - Parameter node: The node.
  /// - Returns: `nil` for an action, or if the image is damaged there.
  public func entity(_ node: NodeID) -> Entity? {
    guard case .entity(let kind) = kind(of: node) else { return nil }
    var input = nodeReader(node)
    return decoder.entity(&input, kind: kind)
  }

  /// The record of a node that is an action.
  ///
  /// - Parameter node: The node.
  /// - Returns: `nil` for an entity, or if the image is damaged there.
  public func action(_ node: NodeID) -> Action? {
    guard case .action(let kind) = kind(of: node) else { return nil }
    var input = nodeReader(node)
    return decoder.action(&input, kind: kind)
  }

  /// The edge that makes a node part of a group, if any: of several the first.
  public func groupEdge(of node: NodeID) -> EdgeID? {
    let stored = nodeGroup[node.index]
    return stored == 0 ? nil : EdgeID(checkedEdge(stored - 1))
  }

  private func nodeReader(_ node: NodeID) -> ByteReader {
    ByteReader(nodeRecords, range: nodeRecordOffsets.row(node.index, limit: nodeRecords.count))
  }

  /// Turns the numbers inside records back into ids.
  var decoder: RecordDecoder {
    RecordDecoder(
      nodeID: { id(of: NodeID($0)) },
      relationID: { relationID($0) },
      sourceID: { id(of: SourceID($0)) },
      label: { $0 < labels.count ? labels[$0] : "" }
    )
  }
}
