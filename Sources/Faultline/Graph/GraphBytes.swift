/// The bytes of an image and whoever owns them.
///
/// The bytes never change while the value lives, which is what makes sharing them between threads safe.
@safe final class GraphBytes: @unchecked Sendable {
  // unsafe: only `column` reads through it, after checking the range.
  private let base: UnsafeRawPointer
  let count: Int
  private let release: @Sendable () -> Void

  /// Copies bytes into memory of its own, aligned for every column.
  init(copying bytes: [UInt8]) {
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: max(bytes.count, 1),
      alignment: GraphImage.alignment
    )
    unsafe bytes.withUnsafeBytes { source in
      // unsafe: fills the memory just allocated, whose size is that of the array.
      if let start = source.baseAddress {
        unsafe memory.copyMemory(from: start, byteCount: source.count)
      }
    }
    unsafe base = UnsafeRawPointer(memory)
    count = bytes.count
    let address = UInt(bitPattern: memory)
    release = {
      // unsafe: frees the memory allocated above, once.
      unsafe UnsafeMutableRawPointer(bitPattern: address)?.deallocate()
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
  }

  deinit { release() }

  /// The elements from an offset on, or `nil` if they do not lie wholly and aligned within the bytes.
  func column<Element>(_ type: Element.Type, offset: Int, count elements: Int) -> Column<Element>? {
    let (size, overflow) = elements.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard !overflow, offset >= 0, elements >= 0, offset <= count, size <= count - offset,
      offset % MemoryLayout<Element>.alignment == 0
    else { return nil }
    // unsafe: the range was checked against the size of the bytes just above.
    return unsafe Column(
      base: base.advanced(by: offset).assumingMemoryBound(to: Element.self),
      count: elements
    )
  }
}
