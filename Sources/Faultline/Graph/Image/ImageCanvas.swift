/// The bytes of an image while they are being written: sections to fill in any order, checksums in the end.
@safe struct ImageCanvas: ~Copyable {
  private let layout: GraphImage.Layout
  // unsafe: the memory belongs to the `GraphBytes` that `draw` is about to return.
  private let memory: UnsafeMutableRawBufferPointer

  /// Makes an image of sections with given sizes.
  ///
  /// - Parameters:
  ///   - sizes: The number of bytes of every section.
  ///   - descriptor: The empty file to make it in; `nil` for memory.
  ///   - threads: How many threads to use at most for the checksums.
  ///   - fill: Fills all sections.
  /// - Returns: The image.
  /// - Throws: ``GraphAssembler/SystemFailure`` if the file has no room.
  static func draw(
    _ sizes: [GraphImage.Section: Int],
    in descriptor: Int32?,
    threads: Int,
    _ fill: (borrowing ImageCanvas) -> Void
  ) throws(GraphAssembler.SystemFailure) -> GraphBytes {
    let layout = GraphImage.Layout(sizes)
    func draw(_ memory: UnsafeMutableRawBufferPointer) {
      let canvas = unsafe ImageCanvas(layout: layout, memory: memory)
      canvas.clearGaps()
      fill(canvas)
      canvas.addChecksums(threads)
    }
    if let descriptor {
      return try unsafe GraphBytes(mapping: descriptor, count: layout.byteCount, draw)
    }
    return unsafe GraphBytes(count: layout.byteCount, draw)
  }

  @unsafe private init(layout: GraphImage.Layout, memory: UnsafeMutableRawBufferPointer) {
    self.layout = layout
    unsafe self.memory = memory
  }

  /// How many bytes a section has.
  func count(of section: GraphImage.Section) -> Int { layout.range(of: section).count }

  /// The elements of a section, to be written.
  @unsafe func elements<Element: BitwiseCopyable>(
    _ section: GraphImage.Section,
    as type: Element.Type = Element.self
  ) -> UnsafeMutableBufferPointer<Element> {
    assert(MemoryLayout<Element>.stride % section.elementSize == 0)
    // unsafe: the range of a section lies within the memory, and is aligned for every element.
    return unsafe UnsafeMutableRawBufferPointer(rebasing: memory[layout.range(of: section)])
      .bindMemory(to: Element.self)
  }

  /// Fills a section with elements that stand elsewhere.
  @unsafe func copy<Element: BitwiseCopyable>(
    _ source: UnsafeBufferPointer<Element>,
    to section: GraphImage.Section
  ) {
    let target = unsafe elements(section, as: Element.self)
    assert(target.count == source.count)
    if let start = source.baseAddress {
      unsafe target.baseAddress?.update(from: start, count: min(source.count, target.count))
    }
  }

  func copy<Element: BitwiseCopyable>(_ source: [Element], to section: GraphImage.Section) {
    unsafe source.withUnsafeBufferPointer { unsafe copy($0, to: section) }
  }

  /// Writes the head, and zeros between the sections.
  private borrowing func clearGaps() {
    let head = layout.head
    // unsafe: all ranges come from the layout that the memory was made for.
    unsafe head.withUnsafeBytes { unsafe memory.copyMemory(from: $0) }
    var end = head.count
    for section in GraphImage.Section.allCases {
      let range = layout.range(of: section)
      unsafe UnsafeMutableRawBufferPointer(rebasing: memory[end..<range.lowerBound])
        .initializeMemory(as: UInt8.self, repeating: 0)
      end = range.upperBound
    }
  }

  private borrowing func addChecksums(_ threads: Int) {
    let sums = unsafe elements(.blockChecksums, as: UInt32.self)
    let end = layout.range(of: .blockChecksums).lowerBound
    let stretch = 1 << 14
    Parallel.forEach(slots: (sums.count + stretch - 1) / stretch, threads: threads) { slot in
      for block in slot * stretch..<min((slot + 1) * stretch, sums.count) {
        let start = block * BlockChecks.blockSize
        let bytes = unsafe memory[start..<min(start + BlockChecks.blockSize, end)]
        // unsafe: a checksum for each block, as the layout has it.
        unsafe sums[block] = Checksum.short(UnsafeRawBufferPointer(rebasing: bytes)).littleEndian
      }
    }
  }
}
