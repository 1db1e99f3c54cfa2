internal import Faultline
internal import FaultlineExchange

/// The communities or the components of a graph, and who is linked best in each.
struct PartsView: AnalysisView {
  /// How many nodes of a part are shown.
  private static let memberLimit = 5

  private let graph: Graph
  private let filter: Filter
  private let parts: Partition
  /// The modularity and the seed of communities; `nil` for components.
  private let quality: (modularity: Double, seed: UInt64)?
  /// How many parts have several nodes: these are shown, those of one node are counted.
  private let linked: Int
  private let shown: [[Partition.Member]]

  init(communitiesOf graph: Graph, _ filter: Filter, _ seed: UInt64, top: Int) {
    let links = AnalysisGraph(of: graph, filter: filter)
    let communities = Communities(of: links, seed: seed)
    self.init(communities.parts, (communities.modularity, seed), links, graph, filter, top)
  }

  init(componentsOf graph: Graph, _ filter: Filter, top: Int) {
    let links = AnalysisGraph(of: graph, filter: filter)
    self.init(Components(of: links).parts, nil, links, graph, filter, top)
  }

  private init(
    _ parts: Partition,
    _ quality: (Double, UInt64)?,
    _ links: AnalysisGraph,
    _ graph: Graph,
    _ filter: Filter,
    _ top: Int
  ) {
    self.graph = graph
    self.filter = filter
    self.parts = parts
    self.quality = quality
    // The largest come first.
    linked = parts.sizes.prefix { $0 > 1 }.count
    shown = parts.bestLinked(ofFirst: min(top, linked), count: PartsView.memberLimit, in: links)
  }

  var isEmpty: Bool { linked == 0 }

  var json: [UInt8] {
    JSONAnswer.parts(
      parts,
      modularity: quality?.modularity,
      seed: quality?.seed,
      shown: shown,
      filter: filter,
      in: graph
    )
  }

  var columns: [String] {
    [quality == nil ? "component" : "community", "size", "links", "name", "kind", "id"]
  }

  var rows: [[String]] {
    shown.enumerated().flatMap { index, members in
      members.map { [String(index + 1), String(parts.sizes[index])] + cells($0) }
    }
  }

  var document: Document {
    var document = Document()
    let noun = quality == nil ? "component" : "community"
    let plural = quality == nil ? "components" : "communities"
    document.add(
      .title(
        quality == nil ? "Components" : "Communities",
        aside: Words.count(parts.sizes.reduce(0, +), "node")
      )
    )
    document.add(.remark(Document.scope(of: filter, graph)))
    var facts = [
      Words.count(linked, "\(noun) of several nodes", plural: "\(plural) of several nodes")
    ]
    let alone = parts.count - linked
    if alone > 0 {
      facts.append(Words.count(alone, "node on its own", plural: "nodes on their own"))
    }
    if let quality {
      let modularity = Words.decimal(quality.modularity, places: 3)
      facts.append("modularity \(modularity) (seed \(quality.seed))")
    }
    document.add(.paragraph(facts.joined(separator: ", ") + "."))
    for (index, members) in shown.enumerated() {
      document.add(.heading("\(index + 1). \(Words.count(parts.sizes[index], "node"))"))
      document.add(
        .table(
          ["links", "name", "kind", "id"],
          rows: members.map { cells($0) },
          numeric: [0],
          whole: [3]
        )
      )
    }
    return document
  }

  private func cells(_ member: Partition.Member) -> [String] {
    [
      String(member.links), graph.label(of: member.node), graph.kind(of: member.node).name,
      graph.id(of: member.node).rawValue,
    ]
  }
}
