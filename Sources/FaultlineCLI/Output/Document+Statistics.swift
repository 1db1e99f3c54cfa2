internal import Faultline

extension Document {
  init(_ statistics: GraphStatistics, filter: Filter, graph: Graph) {
    let nodes = statistics.entityCount + statistics.actionCount
    let edges = statistics.relationCount + statistics.roleCount
    let size = "\(Words.count(nodes, "node")), \(Words.count(edges, "edge"))"
    add(.title("Overview", aside: size))
    add(.remark(Document.scope(of: filter, graph)))
    add(
      .paragraph(
        [
          Words.count(statistics.entityCount, "entity", plural: "entities"),
          Words.count(statistics.actionCount, "action"),
          Words.count(statistics.relationCount, "relation"),
          Words.count(statistics.roleCount, "part in actions", plural: "parts in actions"),
          Words.count(statistics.claimCount, "claim"),
          Words.count(statistics.sourceCount, "source"),
        ].joined(separator: ", ") + "."
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
