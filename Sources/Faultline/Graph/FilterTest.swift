/// A ``Filter`` made ready for one graph: flat tables in place of names, so that a search asks it per edge at no cost.
struct FilterTest: Sendable {
  let graph: Graph
  let filter: Filter
  private let passesNodeKind: [Bool]
  private let passesEdgeKind: [Bool]
  private let passesStatus: UInt8
  private let asOf: Int32?
  private let knownBy: Int32?

  init(_ filter: Filter, in graph: Graph) {
    self.graph = graph
    self.filter = filter
    passesNodeKind = graph.kinds.kinds.map { kind in
      guard case .node(let kind) = kind else { return false }
      return filter.nodeKinds.isEmpty || filter.nodeKinds.contains(kind.name)
        || (kind.isAction && filter.nodeKinds.contains("action"))
    }
    passesEdgeKind = graph.kinds.kinds.map { kind in
      guard case .edge(let kind) = kind else { return false }
      return filter.edgeKinds.isEmpty || filter.edgeKinds.contains(kind.name)
    }
    passesStatus =
      filter.statuses.isEmpty ? .max : filter.statuses.reduce(0) { $0 | 1 << $1.rawValue }
    asOf = filter.asOf?.number
    knownBy = filter.knownBy?.number
  }

  /// Whether a node may appear in an answer.
  @inline(__always) func admits(node: Int) -> Bool {
    let kind = Int(graph.nodeKind[node])
    return kind < passesNodeKind.count && passesNodeKind[kind]
  }

  /// Whether an edge may appear in an answer: known, of a wanted kind and status, and not certainly outside its time.
  @inline(__always) func admits(edge: Int) -> Bool {
    let kind = Int(graph.edgeKind[edge])
    guard kind < passesEdgeKind.count, passesEdgeKind[kind] else { return false }
    return isInTime(edge) && isKnownWithStatus(edge)
  }

  /// As ``admits(edge:)`` but for any kind: what holds groups together whatever is asked for.
  func admitsMembership(edge: Int) -> Bool {
    isInTime(edge) && (knownBy.map { graph.edgeKnown[edge] <= $0 } ?? true)
  }

  @inline(__always) private func isInTime(_ edge: Int) -> Bool {
    guard let asOf else { return true }
    return asOf >= graph.edgeFromEarliest[edge] && asOf < graph.edgeUntilLatest[edge]
  }

  @inline(__always) private func isKnownWithStatus(_ edge: Int) -> Bool {
    if let knownBy {
      guard graph.edgeKnown[edge] <= knownBy else { return false }
      if graph.edgeFlags[edge] & EdgeFlags.knowledgeSensitive != 0 {
        guard let status = status(edge) else { return false }
        return passesStatus & (1 << status.rawValue) != 0
      }
    }
    return passesStatus & (1 << graph.edgeStatus[edge]) != 0
  }

  /// The status of an edge with what the filter lets be known.
  func status(_ edge: Int) -> ClaimStatus? {
    graph.assessment(of: EdgeID(edge), knownBy: filter.knownBy)?.status
  }

  /// Whether an action was known and has a wanted status.
  func isKnown(action node: NodeID) -> Bool {
    guard graph.isAction(node) else { return false }
    guard knownBy != nil || passesStatus != .max else { return true }
    guard let assessment = graph.assessment(of: node, knownBy: filter.knownBy) else { return false }
    return passesStatus & (1 << assessment.status.rawValue) != 0
  }

  /// Whether an edge held on the day of the filter; `yes` if it names none.
  func validity(_ edge: Int) -> Validity {
    guard let asOf else { return .yes }
    return Period.validity(graph.bounds(of: EdgeID(edge)), on: asOf)
  }

  /// Whether a claim may appear in an answer.
  func admits(claim: Claim) -> Bool {
    guard let assessment = graph.assessment(of: claim, knownBy: filter.knownBy) else {
      return false
    }
    if let day = filter.asOf {
      // A claim is there from the first day on which anybody spoke.
      let first = claim.stances.compactMap { $0.at?.earliest }.min()
      if let first, day < first { return false }
    }
    return passesStatus & (1 << assessment.status.rawValue) != 0
  }
}
