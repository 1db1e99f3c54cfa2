/// A diagram made ready for drawing: ends resolved to positions, names of elements chosen, text cleaned.
///
/// Nodes that repeat an id and edges without both ends are left out here and nowhere else.
struct Scene: Sendable {
  /// One line with its ends as positions in ``Scene/nodes``.
  struct Line: Sendable {
    var edge: DiagramEdge
    /// Position of the end that the sentence starts with.
    var from: Int
    /// Position of the end that the sentence ends with.
    var to: Int
    /// Position of the end that should stand above or left.
    var upper: Int
    /// Position of the other end.
    var lower: Int
  }

  let diagram: Diagram
  let nodes: [DiagramNode]
  let lines: [Line]
  /// The element id of each node, for instance `n-zhipu`.
  let nodeSlugs: [String]
  /// The element id of each line, for instance `e-tencent--invests--zhipu`.
  let edgeSlugs: [String]
  /// Sources by number, each number once.
  let citations: [Diagram.Citation]

  init(_ diagram: Diagram) {
    var position: [DiagramNode.ID: Int] = [:]
    var nodes: [DiagramNode] = []
    for node in diagram.nodes where position[node.id] == nil {
      position[node.id] = nodes.count
      nodes.append(node)
    }
    var lines: [Line] = []
    for edge in diagram.edges {
      guard let from = position[edge.from], let to = position[edge.to], from != to else { continue }
      let isUp = edge.flow == .up
      lines.append(
        Line(edge: edge, from: from, to: to, upper: isUp ? to : from, lower: isUp ? from : to)
      )
    }
    var numbers: Set<Int> = []
    self.diagram = diagram
    self.nodes = nodes
    self.lines = lines
    nodeSlugs = Slug.unique(nodes.map(\.id), prefix: "n-")
    edgeSlugs = Slug.unique(lines.map(\.edge.id), prefix: "e-")
    citations = diagram.citations.filter { numbers.insert($0.number).inserted }
      .sorted { $0.number < $1.number }
  }
}
