import Faultline

/// The work of one ``DiagramBuilder``: what was asked, and the figure as far as it has come.
struct Dressing {
  let graph: Graph
  let slice: Slice
  /// The answer itself with what is drawn dimmed around it.
  let shown: [Slice.Node]
  let shownEdges: [Slice.Edge]
  let sentences: Sentences
  /// How many of several paths are brought out.
  let highlighted: Int
  /// What stands on cards besides.
  let remarks: [NodeID: ExposureFigure.Remark]
  /// For each legal entity that a group speaks for: the group.
  let spokesman: [NodeID: NodeID]
  /// Every node that gets a card of its own.
  let cards: Set<NodeID>

  var citations: FigureCitations
  var nodes: [DiagramNode] = []
  var edges: [DiagramEdge] = []
  /// Claims that found no room.
  var claimsLeftOut = 0
  /// The drawn edges by what they were made of, so that a path can be brought out.
  var sourcesOfEdge: [DiagramEdge.ID: Set<EdgeID>] = [:]

  init(
    _ graph: Graph,
    _ slice: Slice,
    context: Slice?,
    highlighted: Int,
    remarks: [NodeID: ExposureFigure.Remark] = [:]
  ) {
    self.graph = graph
    citations = FigureCitations(graph)
    self.slice = slice
    self.highlighted = highlighted
    self.remarks = remarks
    sentences = Sentences(graph)
    let known = Set(slice.nodes.map(\.node))
    let knownEdges = Set(slice.edges.map(\.edge))
    shown = slice.nodes + (context?.nodes.filter { !known.contains($0.node) } ?? [])
    shownEdges = slice.edges + (context?.edges.filter { !knownEdges.contains($0.edge) } ?? [])
    let roles = Dictionary(
      shown.map { ($0.node, $0.role) },
      uniquingKeysWith: { first, _ in first }
    )
    var spokesman: [NodeID: NodeID] = [:]
    for entry in shownEdges where graph.kind(of: entry.edge) == .relation(.memberOfGroup) {
      let (member, group) = (graph.from(entry.edge), graph.to(entry.edge))
      let folds = slice.question == .whole || roles[member] == .member
      if folds, roles[group] != nil, spokesman[member] == nil { spokesman[member] = group }
    }
    self.spokesman = spokesman
    cards = Set(
      shown.filter { entry in
        // The list that an act adds to stands in the name of the act.
        let isMereList = entry.role == .context && graph.kind(of: entry.node) == .entity(.list)
        return spokesman[entry.node] == nil && !isMereList
      }.map(\.node)
    )
  }

  /// The card that stands for a node; nil when none does.
  func card(for node: NodeID) -> NodeID? {
    let card = spokesman[node] ?? node
    return cards.contains(card) ? card : nil
  }

  /// The id of the card of a node.
  func id(of node: NodeID) -> DiagramNode.ID { graph.id(of: node).rawValue }

  /// The numbers of the best of some sources.
  mutating func numbers(_ cites: [Cite]) -> [Int] { citations.numbers(cites) }
}
