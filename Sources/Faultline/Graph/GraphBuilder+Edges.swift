extension GraphBuilder {
  /// What the columns say of a statement: its status, whether that depends on what is known, and since when it is known.
  private func standing(cites: [Cite], stances: [Stance], pin: Pin?) -> (
    status: ClaimStatus, flags: UInt8, known: Int32
  ) {
    let assessment = StatusAssessment.assess(
      cites: cites,
      stances: stances,
      pin: pin,
      source: source,
      name: \.rawValue
    )
    let days = (cites + stances.map(\.cite)).map {
      source($0.source)?.knownFrom?.number ?? Int32.max
    }
    let isSensitive = !stances.isEmpty || Set(days).count > 1
    // A statement that cites nothing is somebody's word and no more.
    return (
      assessment?.status ?? .alleged,
      isSensitive ? EdgeFlags.knowledgeSensitive : 0,
      days.min() ?? .max
    )
  }

  mutating func makeEdges() {
    var unsorted: [Edge] = []
    for (index, relation) in relations.enumerated() {
      let standing = standing(
        cites: relation.cites,
        stances: relation.stances,
        pin: relation.pin
      )
      let isSymmetric = Vocabulary.definition(of: relation.kind)?.isSymmetric ?? false
      unsorted.append(
        Edge(
          from: UInt32(numbering.nodes[relation.from] ?? 0),
          to: UInt32(numbering.nodes[relation.to] ?? 0),
          kind: kinds.number(of: .edge(.relation(relation.kind))),
          status: standing.status,
          flags: standing.flags | (isSymmetric ? EdgeFlags.symmetric : 0),
          reference: UInt32(index),
          bounds: relation.time.bounds,
          known: standing.known
        )
      )
    }
    for action in actions {
      let node = UInt32(numbering.nodes[action.id] ?? 0)
      let standing = standing(cites: action.cites, stances: action.stances, pin: action.pin)
      let bounds = Period(from: action.dates.first, until: action.dates.until).bounds
      for part in action.parts {
        let player = UInt32(numbering.nodes[part.player] ?? 0)
        let isIssuer = part.role == .issuer
        unsorted.append(
          Edge(
            from: isIssuer ? player : node,
            to: isIssuer ? node : player,
            kind: kinds.number(of: .edge(.role(part.role))),
            status: standing.status,
            flags: standing.flags | EdgeFlags.role,
            reference: node,
            bounds: bounds,
            known: standing.known
          )
        )
      }
    }
    edges = unsorted.sorted {
      ($0.from, $0.kind, $0.to, $0.reference) < ($1.from, $1.kind, $1.to, $1.reference)
    }
    relationEdges = [UInt32](repeating: 0, count: relations.count)
    for (number, edge) in edges.enumerated() where edge.flags & EdgeFlags.role == 0 {
      relationEdges[Int(edge.reference)] = UInt32(number)
    }
  }
}

/// What the flag column of the edges holds.
enum EdgeFlags {
  /// Both directions read alike.
  static let symmetric: UInt8 = 1
  /// The edge is a part in an action; its reference is the node of the action.
  static let role: UInt8 = 2
  /// The status depends on which sources were known.
  static let knowledgeSensitive: UInt8 = 4
}
