internal import Faultline

extension Document {
  init(_ statistics: GraphStatistics, filter: Filter, graph: Graph) {
    let nodes = statistics.entityCount + statistics.actionCount
    let edges = statistics.relationCount + statistics.roleCount
    add(.title("Overview", aside: "\(nodes) nodes, \(edges) edges"))
    add(.remark(Document.scope(of: filter, graph)))
    add(
      .paragraph(
        "\(statistics.entityCount) entities and \(statistics.actionCount) actions; "
          + "\(statistics.relationCount) relations and \(statistics.roleCount) parts in actions; "
          + "\(statistics.claimCount) claims; \(statistics.sourceCount) sources."
      )
    )
    add("Nodes by kind", statistics.nodeKinds)
    add("Edges by kind", statistics.edgeKinds)
    add("Edges by status", statistics.statuses)
    add("Claims by status", statistics.claimStatuses)
    add("Sources by class", statistics.sourceClasses)
    add("Countries", Array(statistics.countries.prefix(12)))
    add(.heading("Most linked"))
    add(
      .table(
        ["edges", "name", "kind", "id"],
        rows: statistics.mostLinked.map { entry in
          [
            String(entry.edges), graph.label(of: entry.node), graph.kind(of: entry.node).name,
            graph.id(of: entry.node).rawValue,
          ]
        },
        numeric: [0],
        whole: [3]
      )
    )
  }

  private mutating func add(_ heading: String, _ counts: [GraphStatistics.Count]) {
    guard !counts.isEmpty else { return }
    add(.heading(heading))
    add(.paragraph(counts.map { "\($0.name) \($0.count)" }.joined(separator: " · ")))
  }
}
