// unsafe in this file: the buffers of a canvas have the sizes that were computed from the same counts.

internal import Synchronization

extension GraphAssembler {
  /// How many edges a slot draws.
  private static var edgeStretch: Int { 1 << 14 }

  /// Draws the large sections, several at a time.
  borrowing func drawLarge(
    _ sorted: borrowing EdgeOrder.Result,
    _ columns: borrowing EdgeColumns,
    _ owners: borrowing NameOwners,
    _ terms: borrowing NameIndexColumns,
    on canvas: borrowing ImageCanvas
  ) {
    let summaries = standings.map { $0.summary(sources) { references.sources.known($0.rawValue) } }
    let hasGroups = canvas.count(of: .nodeGroup) > 0
    let stretch = GraphAssembler.edgeStretch
    let edgeSlots = max(1, (sorted.order.count + stretch - 1) / stretch)
    let edgeSlotsDone = Atomic(0)
    Parallel.forEach(slots: edgeSlots + 4, threads: threadCount) { slot in
      switch slot - edgeSlots {
      case 0: drawRelations(columns, on: canvas)
      case 1: drawNodes(on: canvas)
      case 2: drawNameTerms(terms, on: canvas)
      case 3: drawNames(owners, on: canvas)
      default:
        let start = slot * stretch
        let numbers = start..<min(start + stretch, sorted.order.count)
        drawEdges(numbers, sorted.order, columns, summaries, on: canvas)
        // Rows and groups are made of all edges: whoever draws the last of them goes on with those.
        let done = edgeSlotsDone.wrappingAdd(1, ordering: .acquiringAndReleasing).newValue
        guard done == edgeSlots else { return }
        drawRows(sorted.order, sorted.starts, on: canvas)
        if hasGroups { drawGroups(on: canvas) }
      }
    }
  }

  borrowing func drawNodes(on canvas: borrowing ImageCanvas) {
    unsafe canvas.copy(nodeKinds.elements, to: .nodeKind)
    let offsets = unsafe canvas.elements(.nodeRecordOffsets, as: UInt64.self)
    let records = unsafe UnsafeMutableRawBufferPointer(
      canvas.elements(.nodeRecords, as: UInt8.self)
    )
    let written = unsafe UnsafeRawBufferPointer(nodeRecords.bytes.elements)
    var end = 0
    for node in 0..<nodeKinds.count {
      unsafe offsets[node] = UInt64(end)
      let start = Int(nodeRecordStarts[node])
      let size = Int(nodeRecordSizes[node])
      unsafe UnsafeMutableRawBufferPointer(rebasing: records[end..<end + size])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: written[start..<start + size]))
      end += size
    }
    unsafe offsets[nodeKinds.count] = UInt64(end)
    canvas.drawIndex(references.nodes.hashes, as: .nodeIndex)
  }

  borrowing func drawEdges(
    _ numbers: Range<Int>,
    _ order: borrowing GrowingBuffer<UInt32>,
    _ columns: borrowing EdgeColumns,
    _ summaries: [Standing.Summary],
    on canvas: borrowing ImageCanvas
  ) {
    let rows = unsafe canvas.elements(.edgeRows, as: EdgeRow.self)
    let briefs = unsafe canvas.elements(.edgeBriefs, as: UInt64.self)
    for number in numbers {
      let edge = Int(order[number])
      let summary = summaries[Int(edges.standing[edge])]
      let bounds = edges.bounds[edge]
      let share = edges.share[edge]
      let row = EdgeRow(
        from: edges.from[edge],
        to: edges.to[edge],
        reference: columns.reference[number],
        fromEarliest: bounds.fromEarliest,
        fromLatest: bounds.fromLatest,
        untilEarliest: bounds.untilEarliest,
        untilLatest: bounds.untilLatest,
        known: summary.known,
        stakeMin: share.min,
        stakeMax: share.max,
        kind: edges.kind[edge],
        status: summary.status.rawValue,
        flags: edges.flags[edge] | summary.flags
      )
      unsafe rows[number] = row
      unsafe briefs[number] = EdgeBrief(row).bits
    }
  }

  /// Draws the rows: first where each starts, then its outgoing places, then its incoming ones.
  borrowing func drawRows(
    _ order: borrowing GrowingBuffer<UInt32>,
    _ starts: borrowing GrowingBuffer<UInt32>,
    on canvas: borrowing ImageCanvas
  ) {
    let nodeCount = starts.count - 1
    let offsets = unsafe canvas.elements(.rowOffsets, as: UInt32.self)
    let neighbors = unsafe canvas.elements(.rowNeighbors, as: UInt32.self)
    let rowEdges = unsafe canvas.elements(.rowEdges, as: UInt32.self)
    let rowKinds = unsafe canvas.elements(.rowKinds, as: UInt8.self)
    let rows = unsafe canvas.elements(.edgeRows, as: EdgeRow.self)
    let briefs = unsafe canvas.elements(.edgeBriefs, as: UInt64.self)
    @inline(__always) func brief(_ edge: Int) -> EdgeBrief { unsafe EdgeBrief(bits: briefs[edge]) }

    var incoming = GrowingBuffer<UInt32>(repeating: 0, count: nodeCount + 1)
    for edge in 0..<order.count { incoming[brief(edge).to + 1] += 1 }
    for node in 0..<nodeCount { incoming[node + 1] += incoming[node] }
    /// The edges that end at each node, in order of their numbers, which then are put in order of their kinds.
    var sorted = GrowingBuffer<UInt32>(repeating: 0, count: order.count)
    var next = GrowingBuffer<UInt32>(repeating: 0, count: nodeCount)
    for node in 0..<nodeCount { next[node] = incoming[node] }
    for edge in 0..<order.count {
      let node = brief(edge).to
      sorted[Int(next[node])] = UInt32(edge)
      next[node] += 1
    }

    /// Whether an edge comes before another one that ends at the same node.
    @inline(__always) func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
      let kinds = (brief(Int(left)).kind, brief(Int(right)).kind)
      if kinds.0 != kinds.1 { return kinds.0 < kinds.1 }
      guard kinds.0 == Adjacency.wideKind else { return left < right }
      let wide = unsafe (rows[Int(left)].kind, rows[Int(right)].kind)
      return wide.0 == wide.1 ? left < right : wide.0 < wide.1
    }
    var place = 0
    @inline(__always) func put(_ neighbor: UInt32, _ edge: Int) {
      unsafe neighbors[place] = neighbor
      unsafe rowEdges[place] = UInt32(edge)
      unsafe rowKinds[place] = brief(edge).kind
      place += 1
    }
    for node in 0..<nodeCount {
      unsafe offsets[node * 2] = UInt32(place)
      unsafe offsets[node * 2 + 1] = starts[node]
      for edge in Int(starts[node])..<Int(starts[node + 1]) {
        put(UInt32(brief(edge).to), edge)
      }
      let row = Int(incoming[node])..<Int(incoming[node + 1])
      RowSort.sort(&sorted, row, by: precedes)
      for index in row {
        let edge = Int(sorted[index])
        put(unsafe rows[edge].from, edge)
      }
    }
    unsafe offsets[nodeCount * 2] = UInt32(place)
    unsafe offsets[nodeCount * 2 + 1] = starts[nodeCount]
  }

  /// Draws the edge to the group that each node belongs to, plus one; 0 for none.
  borrowing func drawGroups(on canvas: borrowing ImageCanvas) {
    let group = unsafe canvas.elements(.nodeGroup, as: UInt32.self)
    unsafe group.update(repeating: 0)
    let membership = kinds.known(.edge(.relation(.memberOfGroup)))
    let rows = unsafe canvas.elements(.edgeRows, as: EdgeRow.self)
    for edge in 0..<rows.count where unsafe rows[edge].kind == membership {
      let node = Int(unsafe rows[edge].from)
      if unsafe group[node] == 0 { unsafe group[node] = UInt32(edge) + 1 }
    }
  }

  borrowing func drawRelations(
    _ columns: borrowing EdgeColumns,
    on canvas: borrowing ImageCanvas
  ) {
    unsafe canvas.copy(columns.relationEdges.elements, to: .relationEdges)
    let offsets = unsafe canvas.elements(.relationRecordOffsets, as: UInt64.self)
    let records = unsafe UnsafeMutableRawBufferPointer(
      canvas.elements(.relationRecords, as: UInt8.self)
    )
    let slots = unsafe canvas.elements(.relationIndex, as: UInt32.self)
    unsafe slots.update(repeating: 0)
    let written = unsafe UnsafeRawBufferPointer(relationRecords.bytes.elements)
    var end = 0
    for number in 0..<columns.relationCount {
      unsafe offsets[number] = UInt64(end)
      let relation = Int(columns.relations[number])
      let start = Int(relationStarts[relation])
      let isLast = relation + 1 == relationStarts.count
      let size = (isLast ? written.count : Int(relationStarts[relation + 1])) - start
      unsafe UnsafeMutableRawBufferPointer(rebasing: records[end..<end + size])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: written[start..<start + size]))
      end += size
      unsafe TextIndex.insert(number, hash: relationHashes[relation], into: slots)
    }
    unsafe offsets[columns.relationCount] = UInt64(end)
  }

  borrowing func drawNames(
    _ owners: borrowing NameOwners,
    on canvas: borrowing ImageCanvas
  ) {
    unsafe canvas.copy(names.contents.bytes, to: .nameKeys)
    unsafe canvas.copy(names.contents.offsets, to: .nameKeyOffsets)
    unsafe canvas.copy(owners.offsets.elements, to: .nameNodeOffsets)
    unsafe canvas.copy(owners.nodes.elements, to: .nameNodes)
    canvas.drawIndex(names.hashes, as: .nameIndex)
  }
}

extension GraphAssembler {
  borrowing func drawNameTerms(
    _ terms: borrowing NameIndexColumns,
    on canvas: borrowing ImageCanvas
  ) {
    unsafe canvas.copy(terms.terms.elements, to: .nameTerms)
    unsafe canvas.copy(terms.offsets.elements, to: .nameTermOffsets)
    unsafe canvas.copy(terms.names.elements, to: .nameTermNames)
    unsafe terms.fill(canvas.elements(.nameTermIndex, as: UInt32.self))
  }
}

extension ImageCanvas {
  borrowing func copy(_ writer: borrowing ByteWriter, to section: GraphImage.Section) {
    unsafe copy(writer.bytes.elements, to: section)
  }

  /// Draws the index of texts whose hashes are given by number.
  borrowing func drawIndex(
    _ hashes: borrowing GrowingBuffer<UInt64>,
    as section: GraphImage.Section
  ) {
    let slots = unsafe elements(section, as: UInt32.self)
    unsafe slots.update(repeating: 0)
    for number in 0..<hashes.count {
      unsafe TextIndex.insert(number, hash: hashes[number], into: slots)
    }
  }
}
