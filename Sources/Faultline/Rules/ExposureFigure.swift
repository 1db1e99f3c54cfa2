/// The part of a graph that shows an ``Exposure``: the target, its holders, and the chain up to those who are listed.
///
/// What counts is on the paths of the slice, one step each; holdings that do not count are there too. Nothing that had
/// ended or not begun is shown.
public struct ExposureFigure: Sendable {
  /// What is to be said of a party beside its name.
  public struct Remark: Hashable, Sendable {
    /// The words.
    public let text: String
    /// What they rest on.
    public let cites: [Cite]
  }

  /// The nodes, the edges and the paths.
  public let slice: Slice
  /// How parties stand: `listed: SDN list since 2022-03-03`, `restricted: 60 % held`.
  public let remarks: [NodeID: Remark]

  /// How many holders of a party are shown.
  private static let shownHolders = 24

  /// Takes what an answer rests on out of a graph.
  ///
  /// - Parameters:
  ///   - exposure: The answer.
  ///   - graph: The graph that it came from.
  public init(_ exposure: Exposure, in graph: Graph) {
    var figure = Drawing(graph)
    figure.add(exposure.target, .focus)
    for holder in exposure.holders.prefix(ExposureFigure.shownHolders) where holder.isCurrent {
      figure.add(holder)
    }
    for link in exposure.chain + exposure.shortfalls {
      // What is held of an owner that is not caught leads nowhere.
      let leads = link.standing != .free
      for holder in link.holders.prefix(ExposureFigure.shownHolders) {
        figure.add(holder, onWay: leads)
      }
      if link.standing == .speaker { figure.addMembers(of: link.party, exposure) }
    }
    if !exposure.members.isEmpty { figure.addMembers(of: exposure.target, exposure) }
    let writer = ExposureWriter(exposure, graph)
    slice = Slice(
      question: .exposure(exposure.target, answer: writer.title, rule: writer.caption),
      filter: exposure.filter,
      nodes: figure.nodes,
      edges: figure.edges,
      claims: [],
      paths: figure.ways,
      isCut: exposure.holders.count > ExposureFigure.shownHolders
    )
    var remarks: [NodeID: Remark] = [:]
    for link in exposure.chain + exposure.shortfalls where link.standing != .speaker {
      remarks[link.party] = Remark(text: writer.remark(on: link), cites: [])
    }
    for party in exposure.listed {
      remarks[party.party] = Remark(
        text: writer.remark(on: party),
        cites: party.listings.flatMap { graph.action($0.action)?.cites ?? [] }
      )
    }
    remarks[exposure.target] = Remark(
      text: writer.words(for: exposure.verdict),
      cites: exposure.listings.flatMap { graph.action($0.action)?.cites ?? [] }
    )
    self.remarks = remarks
  }

  /// The slice as far as it has come.
  private struct Drawing {
    let graph: Graph
    var nodes: [Slice.Node] = []
    var edges: [Slice.Edge] = []
    var ways: [Path] = []
    private var knownNodes: Set<NodeID> = []
    private var knownEdges: Set<EdgeID> = []

    init(_ graph: Graph) { self.graph = graph }

    mutating func add(_ node: NodeID, _ role: Slice.NodeRole) {
      guard knownNodes.insert(node).inserted else { return }
      nodes.append(Slice.Node(node: node, role: role, distance: role == .focus ? 0 : 1))
    }

    mutating func add(_ holder: Holder, onWay: Bool = true) {
      let counts = holder.counts && onWay
      add(holder.owner, counts ? .path : .neighbor)
      add(graph.to(holder.edge), .path)
      guard knownEdges.insert(holder.edge).inserted else { return }
      edges.append(
        Slice.Edge(edge: holder.edge, validity: holder.validity, status: holder.status)
      )
      guard counts else { return }
      let step = Path.Step(node: graph.to(holder.edge), edges: [holder.edge])
      ways.append(Path(start: holder.owner, steps: [step]))
    }

    /// Shows which legal entities of a group make the difference.
    mutating func addMembers(of group: NodeID, _ exposure: Exposure) {
      let hit = Set(exposure.listed.map(\.party) + exposure.chain.map(\.party))
      for edge in graph.inEdges(of: group)
      where graph.kind(of: edge) == .relation(.memberOfGroup) && hit.contains(graph.from(edge)) {
        add(graph.from(edge), .path)
        guard knownEdges.insert(edge).inserted else { continue }
        edges.append(Slice.Edge(edge: edge, validity: .yes, status: graph.status(of: edge)))
      }
    }
  }
}

extension Holder {
  /// Whether it is something that holds on the day.
  fileprivate var isCurrent: Bool {
    switch counting {
    case .not(.ended), .not(.notYet), .not(.filtered), .not(.refuted): false
    default: true
    }
  }
}
