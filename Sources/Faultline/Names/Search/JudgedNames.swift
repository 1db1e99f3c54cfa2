/// The judgements of a graph by what they are about.
struct JudgedNames {
  private var byName: [String: [(judgement: Judgement, other: String)]] = [:]

  init(_ graph: Graph) {
    for judgement in graph.judgements.sorted(by: { $0.on.description < $1.on.description }) {
      byName[NameFolding.fold(judgement.a), default: []].append((judgement, judgement.b))
      byName[NameFolding.fold(judgement.b), default: []].append((judgement, judgement.a))
    }
  }

  /// Whom judgements connect with a name, and whom they keep from it; the later judgement counts.
  func about(_ name: String, in graph: Graph) -> (same: [NameCandidate], different: [NodeID]) {
    guard let entries = byName[NameFolding.fold(name)] else { return ([], []) }
    var decided: [(node: NodeID, judgement: Judgement)] = []
    for (judgement, other) in entries {
      // The other side of a name is an id; what only two names say is about nobody.
      guard let node = graph.node(RecordID(other)) else { continue }
      decided.removeAll { $0.node == node }
      decided.append((node, judgement))
    }
    decided.sort { $0.node < $1.node }
    let same = decided.filter { $0.judgement.verdict == .same }.map { node, judgement in
      NameCandidate(
        node: node,
        name: graph.label(of: node),
        score: 1,
        basis: .judgement,
        steps: [
          NameStep("judged the same by \(judgement.by) on \(judgement.on): \(judgement.why)")
        ]
      )
    }
    return (same, decided.filter { $0.judgement.verdict == .different }.map(\.node))
  }
}
