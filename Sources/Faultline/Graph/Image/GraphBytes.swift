internal import Glibc

/// The bytes of an image and whoever owns them.
///
/// The bytes never change while the value lives, which is what makes sharing them between threads safe.
@safe final class GraphBytes: @unchecked Sendable {
  // unsafe: only `column` reads through it, after checking the range.
  private let base: UnsafeRawPointer
  let count: Int
  private let release: @Sendable () -> Void
  private var checks: UnsafeMutablePointer<BlockChecks>?

  /// Copies bytes into memory of its own, aligned for every column.
  convenience init(copying bytes: [UInt8]) {
    unsafe self.init(count: bytes.count) { target in
      // unsafe: the target has the size of the array.
      unsafe bytes.withUnsafeBytes { unsafe target.copyMemory(from: $0) }
    }
  }

  /// Makes memory of its own and lets it be filled.
  init(count: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Void) {
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: max(count, 1),
      alignment: GraphImage.alignment
    )
    // unsafe: the memory was allocated with this size.
    unsafe fill(UnsafeMutableRawBufferPointer(start: memory, count: count))
    unsafe base = UnsafeRawPointer(memory)
    self.count = count
    let address = UInt(bitPattern: memory)
    release = {
      // unsafe: frees the memory allocated above, once.
      unsafe UnsafeMutableRawPointer(bitPattern: address)?.deallocate()
    }
    unsafe checks = nil
  }

  /// Makes room in a file, maps it, and lets it be filled: what is written is in the file and was never elsewhere.
  ///
  /// - Parameters:
  ///   - descriptor: An empty file that is open for reading and writing.
  ///   - count: How many bytes to make.
  ///   - fill: Fills them.
  /// - Throws: ``GraphAssembler/SystemFailure`` if there is no room, or if the file cannot be mapped.
  convenience init(
    mapping descriptor: Int32,
    count: Int,
    _ fill: (UnsafeMutableRawBufferPointer) -> Void
  ) throws(GraphAssembler.SystemFailure) {
    // Room is made first: a full disk is an error here, and would be a crash in the middle of the filling.
    let code = posix_fallocate(descriptor, 0, count)
    guard code == 0 else { throw GraphAssembler.SystemFailure(code: code) }
    // unsafe: C calls; the mapping is released with this value.
    guard
      let memory = unsafe mmap(nil, count, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0),
      unsafe memory != MAP_FAILED
    else { throw GraphAssembler.SystemFailure(code: errno) }
    // The file is made to lie in pieces of two megabytes in the page cache, before threads write here and there: whoever maps
    // it then pays for one page where it would pay for 512. Both are advice, and an old kernel may do neither.
    _ = unsafe madvise(memory, count, MADV_HUGEPAGE)
    _ = unsafe madvise(memory, count, MADV_POPULATE_READ)
    unsafe fill(UnsafeMutableRawBufferPointer(start: memory, count: count))
    let address = UInt(bitPattern: memory)
    unsafe self.init(borrowing: UnsafeRawPointer(memory), count: count) {
      unsafe munmap(UnsafeMutableRawPointer(bitPattern: address), count)
    }
  }

  /// Uses bytes that somebody else keeps: a mapped file, or bytes that are part of the program.
  ///
  /// - Parameters:
  ///   - base: The first byte, aligned to ``GraphImage/alignment``.
  ///   - count: How many bytes there are.
  ///   - release: Called when no graph needs them any more.
  @unsafe init(
    borrowing base: UnsafeRawPointer,
    count: Int,
    release: @escaping @Sendable () -> Void = {}
  ) {
    unsafe self.base = base
    self.count = count
    self.release = release
    unsafe checks = nil
  }

  deinit {
    // unsafe: made by `check(blocksUpTo:with:)`, once.
    unsafe checks?.deinitialize(count: 1)
    unsafe checks?.deallocate()
    release()
  }

  /// Has every block checked at its first use from now on.
  ///
  /// - Parameters:
  ///   - end: Where the bytes end that have checksums.
  ///   - sums: A checksum for each block before it.
  func check(blocksUpTo end: Int, with sums: Range<Int>) {
    // unsafe: the caller took both from a table of sections that lies within the bytes.
    let memory = UnsafeMutablePointer<BlockChecks>.allocate(capacity: 1)
    unsafe memory.initialize(
      to: BlockChecks(
        image: base,
        byteCount: end,
        sums: base.advanced(by: sums.lowerBound).assumingMemoryBound(to: UInt32.self)
      )
    )
    unsafe checks = memory
  }

  /// Where the first damaged block starts that was read so far.
  var damage: Int? { unsafe checks?.pointee.damage }

  /// Reads every block.
  func checkAll(upTo end: Int) { unsafe checks?.pointee.touch(0..<end) }

  /// The elements from an offset on, or `nil` if they do not lie wholly and aligned within the bytes.
  func column<Element>(_ type: Element.Type, offset: Int, count elements: Int) -> Column<Element>? {
    let (size, overflow) = elements.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard !overflow, offset >= 0, elements >= 0, offset <= count, size <= count - offset,
      offset % MemoryLayout<Element>.alignment == 0
    else { return nil }
    // unsafe: the range was checked against the size of the bytes just above.
    return unsafe Column(
      base: base.advanced(by: offset).assumingMemoryBound(to: Element.self),
      count: elements,
      offset: offset,
      checks: checks.map { unsafe UnsafePointer($0) }
    )
  }

  /// Hands all bytes to a closure in place.
  func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // unsafe: the bytes live as long as this value.
    try unsafe body(UnsafeRawBufferPointer(start: base, count: count))
  }
}
