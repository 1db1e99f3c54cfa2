internal import Faultline

extension Document {
  init(_ report: PathReport, _ slice: Slice, graph: Graph) {
    guard case .paths(let from, let to) = slice.question else { return }
    add(
      .title(
        "How \(graph.label(of: from)) and \(graph.label(of: to)) are connected",
        aside: Words.count(report.paths.count, "path")
      )
    )
    add(.remark(Document.scope(of: slice.filter, graph)))
    for (index, entry) in report.paths.enumerated() {
      let links = Words.count(entry.links.count, "link")
      let weakest = entry.weakest == .confirmed ? "" : ", weakest: \(entry.weakest.name)"
      add(.heading("\(index + 1). \(entry.names.joined(with: " – ")) (\(links)\(weakest))"))
      for link in entry.links { add(link) }
    }
    if slice.isCut {
      let count = slice.pathCount.map { "\($0) paths" } ?? "more paths than can be counted"
      add(
        .remark(
          "There are \(count) of this length; \(report.paths.count) are shown. --limit shows more."
        )
      )
    }
    addSources(from: graph)
  }
}
