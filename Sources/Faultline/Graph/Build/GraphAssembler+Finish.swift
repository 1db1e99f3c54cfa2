extension GraphAssembler {
  /// Links everything that has come into a graph.
  ///
  /// - Returns: The graph, and what was found odd.
  /// - Complexity: O((*n* + *m*) log *d*) in the numbers of nodes and edges and the largest degree, and memory for
  ///   both what was kept and the image.
  public consuming func finish() -> (graph: Graph, report: Report) {
    guard let result = try? graph(in: nil) else {
      // invariant: only a file can lack room, and an image that was assembled a moment ago opens.
      preconditionFailure("the image just built does not open")
    }
    return result
  }

  /// Links everything that has come into a graph that stands in a file, as ``finish()`` does in memory.
  ///
  /// - Parameter descriptor: An empty file that is open for reading and writing; it may be closed afterwards.
  /// - Returns: The graph, which is mapped from the file, and what was found odd.
  /// - Throws: ``SystemFailure`` if there is no room for the file, or if it is none that can be mapped.
  public consuming func finish(in descriptor: Int32) throws(SystemFailure) -> (
    graph: Graph, report: Report
  ) {
    try graph(in: descriptor)
  }

  private consuming func graph(in descriptor: Int32?) throws(SystemFailure) -> (
    graph: Graph, report: Report
  ) {
    let (bytes, report) = try image(in: descriptor)
    guard let graph = try? Graph(bytes: bytes, checksBlocks: false) else {
      // invariant: an image that was assembled a moment ago opens.
      preconditionFailure("the image just built does not open")
    }
    return (graph, report)
  }

  private consuming func image(in descriptor: Int32?) throws(SystemFailure) -> (
    bytes: GraphBytes, report: Report
  ) {
    resolveNames()
    defineUnknown()
    let claimLinks = linkClaims()
    var sourceRecords = ByteWriter()
    var sourceStarts: [UInt64] = [0]
    for source in sources {
      RecordEncoder.encode(source, to: &sourceRecords, &references)
      sourceStarts.append(UInt64(sourceRecords.count))
    }
    let ruleRecords = encodedRules()
    var judgementRecords = ByteWriter()
    var judgementStarts: [UInt64] = judgements.isEmpty ? [] : [0]
    for judgement in judgements.sorted(by: Judgement.areInOrder) {
      RecordEncoder.encode(judgement, to: &judgementRecords, &references)
      judgementStarts.append(UInt64(judgementRecords.count))
    }
    growNodes()
    defineUnknown()

    let owners = nameOwners()
    let index = indexesNames ? NameIndexWork(count: names.count) : nil
    let person = kinds.known(.node(.entity(.person)))
    var order: EdgeOrder.Result?
    var repeated = Repeated()
    // The edges are put in order beside the search for the terms of names: neither needs the other.
    Parallel.forEach(slots: 1 + (index?.slotCount ?? 0), threads: threadCount) { slot in
      if slot > 0 {
        index?.run(
          slot - 1,
          kind: { nameKind($0, owners, person: person) },
          text: { unsafe $1.append(copying: names.text($0)) }
        )
      } else {
        repeated = findRepeated()
        order = EdgeOrder.sorted(
          edges,
          nodeCount: references.nodes.count,
          isDropped: repeated.isDropped
        )
      }
    }
    report.take(repeated)
    guard let sorted = order.take() else {
      // invariant: the slot above was run.
      preconditionFailure("edges are put in order once")
    }
    let columns = EdgeColumns(sorted.order, edges, relationCount: relationStarts.count)
    let terms = index?.columns() ?? NameIndexColumns()
    // What claims are about is written by the numbers that relations have in the graph.
    var claimRecords = ByteWriter()
    var claimStarts: [UInt64] = [0]
    for (claim, links) in zip(claims, claimLinks.abouts) {
      let about = links.map { link in
        switch link {
        case .node(let node): node * 2
        case .relation(let relation):
          Int(columns.reference[Int(columns.edgeOfRelation[relation])]) * 2 + 1
        }
      }
      RecordEncoder.encode(claim, about: about, to: &claimRecords, &references)
      claimStarts.append(UInt64(claimRecords.count))
    }
    let hasGroups = edges.kind.contains(membership)
    let nodeCount = references.nodes.count
    let information = information(
      edgeCount: sorted.order.count,
      relationCount: columns.relationCount
    )
    let labelBytes = encodedLabels()
    let linkedEdges = claimLinks.edges.map { link in
      (edge: columns.edgeOfRelation[link.relation], claim: link.claim)
    }
    .sorted { ($0.edge, $0.claim) < ($1.edge, $1.claim) }

    let sizes: [GraphImage.Section: Int] = [
      .information: information.count,
      .kinds: kinds.encoded.count,
      .labels: labelBytes.count,
      .nodeKind: 2 * nodeCount,
      .nodeGroup: hasGroups ? 4 * nodeCount : 0,
      .nodeRecordOffsets: 8 * (nodeCount + 1),
      .nodeRecords: nodeRecordSizes.sum,
      .nodeIndex: 4 * TextIndex.slotCount(for: nodeCount),
      .edgeRows: EdgeRow.size * sorted.order.count,
      .edgeBriefs: 8 * sorted.order.count,
      .rowOffsets: 4 * (2 * nodeCount + 2),
      .rowNeighbors: 8 * sorted.order.count,
      .rowEdges: 8 * sorted.order.count,
      .rowKinds: 2 * sorted.order.count,
      .relationEdges: 4 * columns.relationCount,
      .relationRecordOffsets: 8 * (columns.relationCount + 1),
      .relationRecords: columns.recordByteCount(relationStarts, end: relationRecords.count),
      .relationIndex: 4 * TextIndex.slotCount(for: columns.relationCount),
      .sourceKnown: 4 * sources.count,
      .sourceRecordOffsets: 8 * sourceStarts.count,
      .sourceRecords: sourceRecords.count,
      .sourceIndex: 4 * TextIndex.slotCount(for: sources.count),
      .claimRecordOffsets: 8 * claimStarts.count,
      .claimRecords: claimRecords.count,
      .nodeClaimOffsets: claimLinks.nodes.isEmpty ? 0 : 4 * (nodeCount + 1),
      .nodeClaims: 4 * claimLinks.nodes.count,
      .edgeClaims: 8 * linkedEdges.count,
      .judgementRecordOffsets: 8 * judgementStarts.count,
      .judgementRecords: judgementRecords.count,
      .nameKeyOffsets: 8 * (names.count + 1),
      .nameKeys: names.byteCount,
      .nameNodeOffsets: 4 * (names.count + 1),
      .nameNodes: 4 * owners.nodes.count,
      .nameTermIndex: 4 * terms.slotCount,
      .nameTerms: 8 * terms.terms.count,
      .nameTermOffsets: 4 * terms.offsets.count,
      .nameTermNames: 4 * terms.names.count,
      .nameIndex: 4 * TextIndex.slotCount(for: names.count),
      .rules: ruleRecords.count,
    ]
    let bytes = try ImageCanvas.draw(sizes, in: descriptor, threads: threadCount) { canvas in
      canvas.copy(information, to: .information)
      canvas.copy(kinds.encoded, to: .kinds)
      canvas.copy(labelBytes, to: .labels)
      canvas.copy(sources.map { $0.knownFrom?.number ?? .max }, to: .sourceKnown)
      canvas.copy(sourceStarts, to: .sourceRecordOffsets)
      canvas.copy(sourceRecords, to: .sourceRecords)
      canvas.drawIndex(references.sources.hashes, as: .sourceIndex)
      canvas.copy(claimStarts, to: .claimRecordOffsets)
      canvas.copy(claimRecords, to: .claimRecords)
      if !claimLinks.nodes.isEmpty {
        var offsets = [UInt32](repeating: 0, count: nodeCount + 1)
        for link in claimLinks.nodes { offsets[link.node + 1] += 1 }
        for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
        canvas.copy(offsets, to: .nodeClaimOffsets)
        canvas.copy(claimLinks.nodes.map(\.claim), to: .nodeClaims)
      }
      canvas.copy(linkedEdges.flatMap { [$0.edge, $0.claim] }, to: .edgeClaims)
      canvas.copy(judgementStarts, to: .judgementRecordOffsets)
      canvas.copy(judgementRecords, to: .judgementRecords)
      canvas.copy(ruleRecords, to: .rules)
      drawLarge(sorted, columns, owners, terms, on: canvas)
    }
    return (bytes, report)
  }

  /// What kind of party a name is one of; `nil` for one that no entity carries.
  private borrowing func nameKind(
    _ key: Int,
    _ owners: borrowing NameOwners,
    person: UInt16?
  ) -> NameKind? {
    var kind: NameKind?
    for place in Int(owners.offsets[key])..<Int(owners.offsets[key + 1]) {
      let number = nodeKinds[Int(owners.nodes[place])]
      guard case .entity = kinds.nodeKind(number) else { continue }
      if number == person { return .person }
      kind = .organization
    }
    return kind
  }

  // MARK: What is missing, and what is there twice

  /// Makes entities of what was named and did not come.
  private mutating func defineUnknown() {
    var kind: UInt16?
    for node in 0..<nodeKinds.count where nodeKinds[node] == GraphAssembler.notYet {
      let number = kind ?? kinds.number(of: .node(.entity("unknown")))
      kind = number
      let id = RecordID(references.nodes[node])
      report.unknownCount += 1
      if report.unknownExamples.count < GraphAssembler.exampleLimit {
        report.unknownExamples.append(id)
      }
      let start = nodeRecords.count
      let entity = Entity(id: id, kind: "unknown", names: [])
      RecordEncoder.encode(entity, to: &nodeRecords, &references)
      define(node, kind: number, from: start)
    }
  }

  /// Marks relations that came before, word for word, and counts those that only share an id.
  private borrowing func findRepeated() -> Repeated {
    var found = Repeated()
    let mask = TextIndex.slotCount(for: max(relationCount, 1)) - 1
    /// Half of the hash in the upper half, the edge of the relation plus one in the lower.
    var slots = GrowingBuffer<UInt64>(repeating: 0, count: mask + 1)
    for edge in 0..<edges.count where edges.flags[edge] & EdgeFlags.role == 0 {
      if withdrawn.contains(edge) {
        found.leaveOut(edge, of: edges.count)
        continue
      }
      let relation = Int(edges.reference[edge])
      let hash = relationHashes[relation]
      var slot = Int(truncatingIfNeeded: hash) & mask
      var isRepeated = false
      while slots[slot] != 0 {
        if slots[slot] & ~0xFFFF_FFFF == hash & ~0xFFFF_FFFF {
          let other = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
          let likeness = likeness(of: edge, and: other)
          if likeness == .whole {
            isRepeated = true
            break
          }
          if likeness == .id {
            found.sharedIDCount += 1
            if found.sharedIDExamples.count < GraphAssembler.exampleLimit {
              found.sharedIDExamples.append(relationID(relation))
            }
            break
          }
        }
        slot = (slot + 1) & mask
      }
      if isRepeated {
        found.leaveOut(edge, of: edges.count)
        found.count += 1
      } else if slots[slot] == 0 {
        slots[slot] = hash & ~0xFFFF_FFFF | UInt64(edge + 1)
      }
    }
    return found
  }

  private enum Likeness {
    case none
    case id
    case whole
  }

  private func likeness(of edge: Int, and other: Int) -> Likeness {
    let (first, second) = (Int(edges.reference[edge]), Int(edges.reference[other]))
    guard relationID(first) == relationID(second) else { return .none }
    let (left, right) = (recordRange(first), recordRange(second))
    let records = unsafe relationRecords.bytes.elements
    let isSame =
      edges.from[edge] == edges.from[other] && edges.to[edge] == edges.to[other]
      && edges.kind[edge] == edges.kind[other]
    // unsafe: both ranges lie within the records.
    return unsafe isSame && records[left].elementsEqual(records[right]) ? .whole : .id
  }

  func recordRange(_ relation: Int) -> Range<Int> {
    let isLast = relation + 1 == relationStarts.count
    return Int(
      relationStarts[relation]
    )..<(isLast
      ? relationRecords.count : Int(relationStarts[relation + 1]))
  }

  func relationID(_ relation: Int) -> RecordID {
    let range = recordRange(relation)
    // unsafe: the column does not outlive the call.
    let id = unsafe relationRecords.withColumn { column -> RecordID? in
      var input = ByteReader(column, range: range)
      return RecordID(input.text())
    }
    return id ?? ""
  }

  // MARK: Small sections

  private var membership: UInt16 { kinds.known(.edge(.relation(.memberOfGroup))) ?? .max }

  private func information(edgeCount: Int, relationCount: Int) -> [UInt8] {
    var out = ByteWriter()
    let counts = [
      references.nodes.count, edgeCount, relationCount, sources.count, claims.count,
    ]
    for count in counts { out.append(count) }
    let days = sources.compactMap { ($0.published ?? $0.retrieved)?.earliest.number }
    out.append(signed: Int64(days.max() ?? .min))
    return out.array
  }

  private func encodedLabels() -> [UInt8] {
    var out = ByteWriter()
    out.append(references.labels.count)
    for number in 0..<references.labels.count { out.append(references.labels[number]) }
    return out.array
  }

  private mutating func encodedRules() -> [UInt8] {
    guard !rules.isEmpty else { return [] }
    var out = ByteWriter()
    out.append(rules.count)
    for rule in rules { RecordEncoder.encode(rule, to: &out, &references) }
    return out.array
  }

  /// Which nodes and relations claims are linked to.
  private struct ClaimLinks {
    /// What a claim is about: a node, or a relation by its number in the order in which they came.
    enum Subject {
      case node(Int)
      case relation(Int)
    }

    /// For each claim what it is about.
    var abouts: [[Subject]] = []
    /// The nodes that claims are about or that speak in them, in order.
    var nodes: [(node: Int, claim: UInt32)] = []
    /// The relations that claims are about.
    var edges: [(relation: Int, claim: UInt32)] = []
  }

  /// Finds what each claim is linked to; what nothing else named becomes a node.
  private mutating func linkClaims() -> ClaimLinks {
    var links = ClaimLinks()
    let wanted = Set(claims.flatMap(\.about))
    var relations: [RecordID: Int] = [:]
    if !wanted.isEmpty {
      for relation in 0..<relationCount {
        let id = relationID(relation)
        if wanted.contains(id), relations[id] == nil { relations[id] = relation }
      }
    }
    for (number, claim) in claims.enumerated() {
      var linked: Set<Int> = []
      var about: [ClaimLinks.Subject] = []
      for id in claim.about {
        if references.nodes.known(id.rawValue) == nil, let relation = relations[id] {
          links.edges.append((relation, UInt32(number)))
          about.append(.relation(relation))
        } else {
          let node = references.node(id)
          about.append(.node(node))
          if linked.insert(node).inserted { links.nodes.append((node, UInt32(number))) }
        }
      }
      for stance in claim.stances {
        let node = references.node(stance.by)
        if linked.insert(node).inserted { links.nodes.append((node, UInt32(number))) }
      }
      links.abouts.append(about)
    }
    links.nodes.sort { ($0.node, $0.claim) < ($1.node, $1.claim) }
    return links
  }

  /// For each name the nodes that carry it, each once.
  private func nameOwners() -> NameOwners {
    var starts = GrowingBuffer<UInt32>(repeating: 0, count: names.count + 1)
    for index in 0..<postings.count { starts[Int(postings[index] >> 32) + 1] += 1 }
    for key in 0..<names.count { starts[key + 1] += starts[key] }
    var sorted = GrowingBuffer<UInt32>(repeating: 0, count: postings.count)
    var next = GrowingBuffer<UInt32>(repeating: 0, count: names.count)
    for key in 0..<names.count { next[key] = starts[key] }
    for index in 0..<postings.count {
      let key = Int(postings[index] >> 32)
      sorted[Int(next[key])] = UInt32(truncatingIfNeeded: postings[index])
      next[key] += 1
    }
    var offsets = GrowingBuffer<UInt32>()
    var nodes = GrowingBuffer<UInt32>()
    offsets.reserve(names.count + 1)
    nodes.reserve(postings.count)
    offsets.append(0)
    for key in 0..<names.count {
      let row = Int(starts[key])..<Int(starts[key + 1])
      RowSort.sort(&sorted, row, by: <)
      for place in row where place == row.lowerBound || sorted[place] != sorted[place - 1] {
        nodes.append(sorted[place])
      }
      offsets.append(UInt32(nodes.count))
    }
    return NameOwners(offsets: offsets, nodes: nodes)
  }
}

/// Relations that came more than once.
struct Repeated: ~Copyable {
  /// Which edges are left out, because they came before or were completed later; empty for none.
  var isDropped = GrowingBuffer<UInt8>()
  var count = 0
  var sharedIDCount = 0
  var sharedIDExamples: [RecordID] = []

  mutating func leaveOut(_ edge: Int, of edgeCount: Int) {
    if isDropped.isEmpty { isDropped = GrowingBuffer(repeating: 0, count: edgeCount) }
    isDropped[edge] = 1
  }
}

extension GraphAssembler.Report {
  mutating func take(_ repeated: borrowing Repeated) {
    repeatedCount += repeated.count
    sharedIDCount += repeated.sharedIDCount
    sharedIDExamples += repeated.sharedIDExamples
  }
}

/// For each name the nodes that carry it.
struct NameOwners: ~Copyable {
  /// Where the nodes of each name start, and where the last end.
  var offsets: GrowingBuffer<UInt32>
  /// The nodes.
  var nodes: GrowingBuffer<UInt32>
}
