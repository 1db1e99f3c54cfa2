/// Finds the names that share a term with a name: columns of an image, or of memory of its own.
struct NameIndex: Sendable {
  /// Keeps columns of its own alive.
  private let memory: GraphBytes?
  private let slots: Column<UInt32>
  private let terms: Column<UInt64>
  private let offsets: Column<UInt32>
  private let names: Column<UInt32>

  /// The index that an image holds; `nil` if it holds none.
  init?(in graph: Graph) {
    guard graph.nameTermIndex.count > 0 else { return nil }
    memory = nil
    slots = graph.nameTermIndex
    terms = graph.nameTerms
    offsets = graph.nameTermOffsets
    names = graph.nameTermNames
  }

  /// Makes the index of a graph in memory.
  init?(making graph: Graph) {
    let columns = NameIndexColumns(
      count: graph.nameKeyCount,
      threads: Parallel.coreCount,
      kind: { graph.nameKind(ofKey: $0) },
      text: { key, bytes in
        var name = graph.nameKey(key)
        // unsafe: the bytes are copied while they are held.
        name.withUTF8 { unsafe bytes.append(copying: $0) }
      }
    )
    guard columns.terms.count > 0 else { return nil }
    let sizes = [
      8 * columns.terms.count, 4 * columns.slotCount, 4 * columns.offsets.count,
      4 * columns.names.count,
    ]
    let bytes = unsafe GraphBytes(count: sizes.reduce(0, +)) { memory in
      // unsafe: each part has the size that was added up for it, and starts at a multiple of its width.
      unsafe memory.copyMemory(from: UnsafeRawBufferPointer(columns.terms.elements))
      let place = unsafe UnsafeMutableRawBufferPointer(
        rebasing: memory[sizes[0]..<sizes[0] + sizes[1]]
      )
      unsafe columns.fill(place.bindMemory(to: UInt32.self))
      var start = sizes[0] + sizes[1]
      unsafe UnsafeMutableRawBufferPointer(rebasing: memory[start...])
        .copyMemory(from: UnsafeRawBufferPointer(columns.offsets.elements))
      start += sizes[2]
      unsafe UnsafeMutableRawBufferPointer(rebasing: memory[start...])
        .copyMemory(from: UnsafeRawBufferPointer(columns.names.elements))
    }
    guard
      let terms = bytes.column(UInt64.self, offset: 0, count: columns.terms.count),
      let slots = bytes.column(UInt32.self, offset: sizes[0], count: columns.slotCount),
      let offsets = bytes.column(
        UInt32.self,
        offset: sizes[0] + sizes[1],
        count: columns.offsets.count
      ),
      let names = bytes.column(
        UInt32.self,
        offset: sizes[0] + sizes[1] + sizes[2],
        count: columns.names.count
      )
    else { return nil }
    memory = bytes
    (self.slots, self.terms, self.offsets, self.names) = (slots, terms, offsets, names)
  }

  /// The range of the names of a term; empty if no name has it.
  func row(of term: UInt64) -> Range<Int> {
    guard slots.count > 0, slots.count & (slots.count - 1) == 0 else { return 0..<0 }
    let mask = slots.count - 1
    var slot = NameIndexColumns.slot(of: term) & mask
    for _ in 0..<slots.count {
      let entry = Int(slots[slot])
      if entry == 0 { return 0..<0 }
      if entry <= terms.count, terms[entry - 1] == term {
        return offsets.row(entry - 1, limit: names.count)
      }
      slot = (slot + 1) & mask
    }
    return 0..<0
  }

  /// Visits the names of a term.
  @inline(__always)
  func forEachName(in row: Range<Int>, _ visit: (Int) -> Void) {
    for place in names.prepared(row) { visit(Int(names.element(place))) }
  }
}
