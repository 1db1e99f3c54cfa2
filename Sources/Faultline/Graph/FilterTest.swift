/// A ``Filter`` made ready for one graph: flat tables in place of names, so that a search asks it per edge at no cost.
///
/// A class, so that handing it on costs nothing.
final class FilterTest: Sendable {
  let graph: Graph
  let filter: Filter
  /// Whether some kind of edges is left out.
  let dependsOnKind: Bool
  /// Whether an edge itself has to be asked, beyond its kind.
  let dependsOnEdge: Bool
  /// Whether some kind of nodes is left out.
  let dependsOnNode: Bool
  /// Whether anything at all is left out.
  var dependsOnAny: Bool { dependsOnKind || dependsOnEdge || dependsOnNode }
  private let passesNodeKind: [Bool]
  private let passesEdgeKind: [Bool]
  /// As `passesEdgeKind`, for the kinds that the rows hold; the last entry is unused.
  private let passesRowKind: [Bool]
  /// Whether there are kinds that rows cannot hold.
  let hasWideKinds: Bool
  private let passesStatus: UInt8
  private let asOf: Int32
  private let dependsOnTime: Bool
  private let knownBy: Int32?
  private let minimumStake: Int32

  init(_ filter: Filter, in whole: Graph) {
    let graph = whole.known(by: filter.knownBy)
    self.graph = graph
    self.filter = filter
    var nodeKinds: [Bool] = []
    var edgeKinds: [Bool] = []
    for kind in graph.kinds.kinds {
      switch kind {
      case .node(let kind):
        nodeKinds.append(
          filter.nodeKinds.isEmpty || filter.nodeKinds.contains(kind.name)
            || (kind.isAction && filter.nodeKinds.contains("action"))
        )
        edgeKinds.append(false)
      case .edge(let kind):
        nodeKinds.append(false)
        edgeKinds.append(filter.edgeKinds.isEmpty || filter.edgeKinds.contains(kind.name))
      }
    }
    passesNodeKind = nodeKinds
    passesEdgeKind = edgeKinds
    passesRowKind = (0..<256).map { $0 < edgeKinds.count && edgeKinds[$0] }
    hasWideKinds = edgeKinds.count > Int(Adjacency.wideKind)
    passesStatus =
      filter.statuses.isEmpty ? .max : filter.statuses.reduce(0) { $0 | 1 << $1.rawValue }
    asOf = filter.asOf?.number ?? 0
    dependsOnTime = filter.asOf != nil
    knownBy = graph.horizon?.number
    minimumStake = filter.minimumStake?.millionths.up ?? -1
    dependsOnKind = !filter.edgeKinds.isEmpty
    dependsOnNode = !filter.nodeKinds.isEmpty
    dependsOnEdge =
      filter.asOf != nil || graph.horizon != nil || !filter.statuses.isEmpty
      || filter.minimumStake != nil
  }

  /// Whether a node may appear in an answer.
  @inline(__always) func admits(node: Int) -> Bool {
    guard dependsOnNode else { return true }
    let kind = Int(graph.nodeKind[node])
    return kind < passesNodeKind.count && passesNodeKind[kind]
  }

  /// As ``admits(node:)``, for a node that no admitted edge leads to.
  func admits(lone node: Int) -> Bool {
    admits(node: node) && (knownBy == nil || graph.isKnown(NodeID(node)))
  }

  /// Whether an edge may appear in an answer: known, of a wanted kind and status, and not certainly outside its time.
  @inline(__always) func admits(edge: Int) -> Bool {
    if dependsOnKind, !admitsKind(of: edge) { return false }
    return !dependsOnEdge || admitsBeyondKind(edge)
  }

  /// As ``admits(edge:)``, for the edge of a place in a row.
  @inline(__always) func admits(place: Int, _ adjacency: Adjacency) -> Bool {
    if dependsOnKind {
      let kind = adjacency.kind(place)
      if kind == Adjacency.wideKind {
        guard admitsKind(of: adjacency.edge(place)) else { return false }
      } else {
        guard passesRowKind[Int(kind)] else { return false }
      }
    }
    return !dependsOnEdge || admitsBeyondKind(adjacency.edge(place))
  }

  /// As ``admits(edge:)``, for an edge that is known in brief.
  @inline(__always) func admits(edge: Int, _ brief: EdgeBrief) -> Bool {
    if dependsOnKind {
      if brief.kind == Adjacency.wideKind {
        guard admitsKind(of: edge) else { return false }
      } else {
        guard passesRowKind[Int(brief.kind)] else { return false }
      }
    }
    return !dependsOnEdge || admitsBeyondKind(edge)
  }

  /// Hands the kinds that rows hold to a closure, as 256 flags by their numbers.
  @unsafe func withRowKinds<Result>(_ body: (UnsafePointer<Bool>) -> Result) -> Result? {
    // unsafe: the array has 256 elements.
    unsafe passesRowKind.withUnsafeBufferPointer { flags in
      unsafe flags.baseAddress.map { unsafe body($0) }
    }
  }

  private func admitsKind(of edge: Int) -> Bool {
    let kind = Int(graph.edgeKind[edge])
    return kind < passesEdgeKind.count && passesEdgeKind[kind]
  }

  private func admitsBeyondKind(_ edge: Int) -> Bool {
    isInTime(edge) && isKnownWithStatus(edge) && graph.edgeStakeMax[edge] >= minimumStake
  }

  /// As ``admits(edge:)`` but for any kind: what holds groups together whatever is asked for.
  func admitsMembership(edge: Int) -> Bool {
    isInTime(edge) && (knownBy.map { graph.edgeKnown[edge] <= $0 } ?? true)
  }

  @inline(__always) private func isInTime(_ edge: Int) -> Bool {
    guard dependsOnTime else { return true }
    guard asOf >= graph.edgeFromEarliest[edge] else { return false }
    return asOf < graph.edgeUntilLatest[edge]
      || (knownBy != nil && graph.hidesEnd(of: EdgeID(edge)))
  }

  @inline(__always) private func isKnownWithStatus(_ edge: Int) -> Bool {
    if let knownBy {
      guard graph.edgeKnown[edge] <= knownBy else { return false }
      if graph.edgeFlags[edge] & EdgeFlags.knowledgeSensitive != 0 {
        guard let status = status(edge) else { return false }
        return passesStatus & (1 << status.rawValue) != 0
      }
    }
    return passesStatus & (1 << (graph.edgeStatus[edge] & 7)) != 0
  }

  /// The status of an edge with what the filter lets be known.
  func status(_ edge: Int) -> ClaimStatus? {
    if let knownBy {
      guard graph.edgeKnown[edge] <= knownBy else { return nil }
      if graph.edgeFlags[edge] & EdgeFlags.knowledgeSensitive != 0 {
        return graph.assessment(of: EdgeID(edge))?.status
      }
    }
    return graph.status(of: EdgeID(edge))
  }

  /// As ``status(_:)``, for an edge that is known in brief.
  @inline(__always) func status(_ edge: Int, _ brief: EdgeBrief) -> ClaimStatus? {
    knownBy == nil ? ClaimStatus(rawValue: brief.status) ?? .alleged : status(edge)
  }

  /// Whether an action was known and has a wanted status.
  func isKnown(action node: NodeID) -> Bool {
    guard graph.isAction(node) else { return false }
    guard knownBy != nil || passesStatus != .max else { return true }
    guard let assessment = graph.assessment(of: node) else { return false }
    return passesStatus & (1 << assessment.status.rawValue) != 0
  }

  /// Whether an edge held on the day of the filter; `yes` if it names none.
  @inline(__always) func validity(_ edge: Int) -> Validity {
    guard dependsOnTime else { return .yes }
    let bounds = graph.bounds(of: EdgeID(edge))
    guard knownBy != nil, graph.hidesEnd(of: EdgeID(edge)) else {
      return Period.validity(bounds, on: asOf)
    }
    return asOf >= bounds.fromLatest ? .yes : asOf >= bounds.fromEarliest ? .maybe : .no
  }

  /// Whether a claim may appear in an answer; its record is read only if the filter asks for anything in it.
  func admits(claim id: ClaimID) -> Bool {
    guard dependsOnTime || knownBy != nil || passesStatus != .max else { return true }
    return graph.claim(id).map(admits(claim:)) ?? false
  }

  /// Whether a claim may appear in an answer.
  func admits(claim: Claim) -> Bool {
    guard let assessment = graph.assessment(of: claim) else {
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
