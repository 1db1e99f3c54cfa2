extension GraphBuilder {
  /// Lays all sections out.
  func sections() -> [GraphImage.Section: [UInt8]] {
    var sections: [GraphImage.Section: [UInt8]] = [:]
    let encoder = RecordEncoder(numbering: numbering)
    sections[.information] = information()
    sections[.kinds] = kinds.encoded
    (sections[.nodeRecordOffsets], sections[.nodeRecords]) = blobs(
      nodes.map { node in
        node.isAction ? encoder.encode(actions[node.index]) : encoder.encode(entities[node.index])
      }
    )
    (sections[.relationRecordOffsets], sections[.relationRecords]) = blobs(
      relations.map(encoder.encode)
    )
    (sections[.sourceRecordOffsets], sections[.sourceRecords]) = blobs(sources.map(encoder.encode))
    (sections[.claimRecordOffsets], sections[.claimRecords]) = blobs(claims.map(encoder.encode))
    addNodeColumns(to: &sections)
    addEdgeColumns(to: &sections)
    addAdjacency(to: &sections)
    addClaimLinks(to: &sections)
    addNames(to: &sections)
    sections[.sourceKnown] = packed(sources.map { $0.knownFrom?.number ?? .max })
    return sections
  }

  private func information() -> [UInt8] {
    var out = ByteWriter()
    for count in [nodes.count, edges.count, relations.count, sources.count, claims.count] {
      out.append(count)
    }
    let days = sources.compactMap { ($0.published ?? $0.retrieved)?.earliest.number }
    out.append(signed: Int64(days.max() ?? .min))
    return out.bytes
  }

  private func addNodeColumns(to sections: inout [GraphImage.Section: [UInt8]]) {
    sections[.nodeKind] = packed(
      nodes.map { node in
        let kind: NodeKind =
          node.isAction
          ? .action(actions[node.index].kind) : .entity(entities[node.index].kind)
        return kinds.known(.node(kind)) ?? 0
      }
    )
    sections[.nodeStatus] = packed(
      nodes.map { node -> UInt8 in
        guard node.isAction else { return ClaimStatus.confirmed.rawValue }
        let action = actions[node.index]
        let assessment = StatusAssessment.assess(
          cites: action.cites,
          stances: action.stances,
          pin: action.pin,
          source: source,
          name: \.rawValue
        )
        return (assessment?.status ?? .alleged).rawValue
      }
    )
    // The edge to the group that a node belongs to, plus one; 0 for none.
    var group = [UInt32](repeating: 0, count: nodes.count)
    let membership = kinds.known(.edge(.relation(.memberOfGroup)))
    for (number, edge) in edges.enumerated()
    where edge.kind == membership && group[Int(edge.from)] == 0 {
      group[Int(edge.from)] = UInt32(number) + 1
    }
    sections[.nodeGroup] = packed(group)
  }

  private func addEdgeColumns(to sections: inout [GraphImage.Section: [UInt8]]) {
    sections[.edgeFrom] = packed(edges.map(\.from))
    sections[.edgeTo] = packed(edges.map(\.to))
    sections[.edgeKind] = packed(edges.map(\.kind))
    sections[.edgeStatus] = packed(edges.map(\.status.rawValue))
    sections[.edgeFlags] = packed(edges.map(\.flags))
    sections[.edgeReference] = packed(edges.map(\.reference))
    sections[.edgeFromEarliest] = packed(edges.map(\.bounds.fromEarliest))
    sections[.edgeFromLatest] = packed(edges.map(\.bounds.fromLatest))
    sections[.edgeUntilEarliest] = packed(edges.map(\.bounds.untilEarliest))
    sections[.edgeUntilLatest] = packed(edges.map(\.bounds.untilLatest))
    sections[.edgeKnown] = packed(edges.map(\.known))
    sections[.relationEdges] = packed(relationEdges)
  }

  private func addAdjacency(to sections: inout [GraphImage.Section: [UInt8]]) {
    sections[.outOffsets] = packed(offsets(rows: nodes.count, of: edges.map { Int($0.from) }))
    sections[.inOffsets] = packed(offsets(rows: nodes.count, of: edges.map { Int($0.to) }))
    let inEdges = edges.indices.sorted { left, right in
      (edges[left].to, edges[left].kind, edges[left].from, left)
        < (edges[right].to, edges[right].kind, edges[right].from, right)
    }
    sections[.inEdges] = packed(inEdges.map { UInt32($0) })
    sections[.inSources] = packed(inEdges.map { edges[$0].from })
  }

  private func addClaimLinks(to sections: inout [GraphImage.Section: [UInt8]]) {
    var nodeLinks: [(node: Int, claim: UInt32)] = []
    var edgeLinks: [(edge: UInt32, claim: UInt32)] = []
    for (number, claim) in claims.enumerated() {
      var linked: Set<Int> = []
      for id in claim.about {
        if let node = numbering.nodes[id] {
          if linked.insert(node).inserted { nodeLinks.append((node, UInt32(number))) }
        } else if let relation = numbering.relations[id] {
          edgeLinks.append((relationEdges[relation], UInt32(number)))
        }
      }
      for stance in claim.stances {
        if let node = numbering.nodes[stance.by], linked.insert(node).inserted {
          nodeLinks.append((node, UInt32(number)))
        }
      }
    }
    nodeLinks.sort { ($0.node, $0.claim) < ($1.node, $1.claim) }
    edgeLinks.sort { ($0.edge, $0.claim) < ($1.edge, $1.claim) }
    sections[.nodeClaimOffsets] = packed(offsets(rows: nodes.count, of: nodeLinks.map(\.node)))
    sections[.nodeClaims] = packed(nodeLinks.map(\.claim))
    sections[.edgeClaims] = packed(edgeLinks.flatMap { [$0.edge, $0.claim] })
  }

  /// The sorted, folded names with the nodes that carry them.
  private func addNames(to sections: inout [GraphImage.Section: [UInt8]]) {
    var owners: [String: Set<UInt32>] = [:]
    for (number, node) in nodes.enumerated() {
      let names =
        if node.isAction {
          [
            actions[node.index].title, actions[node.index].instrument?.cite,
            actions[node.index].instrument?.document,
          ].compactMap(\.self)
        } else {
          entities[node.index].names.map(\.value)
        }
      for name in names {
        let key = NameFolding.fold(name)
        if !key.isEmpty { owners[key, default: []].insert(UInt32(number)) }
      }
    }
    let keys = owners.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var keyBytes = ByteWriter()
    var keyOffsets: [UInt32] = [0]
    var nodeOffsets: [UInt32] = [0]
    var postings: [UInt32] = []
    for key in keys {
      keyBytes.append(bytes: key.utf8)
      keyOffsets.append(UInt32(keyBytes.bytes.count))
      postings += (owners[key] ?? []).sorted()
      nodeOffsets.append(UInt32(postings.count))
    }
    sections[.nameKeys] = keyBytes.bytes
    sections[.nameKeyOffsets] = packed(keyOffsets)
    sections[.nameNodeOffsets] = packed(nodeOffsets)
    sections[.nameNodes] = packed(postings)
  }

  private func packed<Number: FixedWidthInteger>(_ numbers: [Number]) -> [UInt8] {
    var out = ByteWriter()
    for number in numbers { out.append(fixed: number) }
    return out.bytes
  }

  private func blobs(_ records: [[UInt8]]) -> (offsets: [UInt8], bytes: [UInt8]) {
    var bytes = ByteWriter()
    var offsets: [UInt64] = [0]
    for record in records {
      bytes.append(bytes: record)
      offsets.append(UInt64(bytes.bytes.count))
    }
    return (packed(offsets), bytes.bytes)
  }

  /// Where each row starts in a list that is sorted by row, and where the last one ends.
  private func offsets(rows: Int, of rowNumbers: [Int]) -> [UInt32] {
    var offsets = [UInt32](repeating: 0, count: rows + 1)
    for row in rowNumbers { offsets[row + 1] += 1 }
    for row in 0..<rows { offsets[row + 1] += offsets[row] }
    return offsets
  }
}
