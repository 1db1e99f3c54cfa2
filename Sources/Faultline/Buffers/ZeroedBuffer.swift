internal import Glibc

/// A flat list of plain values that starts as zeros, of which only the pages that are written cost memory.
///
/// A search keeps its marks in one: a small neighborhood in a graph of millions pays for what it touches.
@safe
struct ZeroedBuffer<Element: BitwiseCopyable & FixedWidthInteger>: ~Copyable,
  @unchecked Sendable
{
  // unsafe: owned by this value alone, freed once, `count` elements wide.
  private let base: UnsafeMutablePointer<Element>
  /// How many elements there are.
  let count: Int

  init(count: Int) {
    self.count = count
    // Large blocks come from the system as untouched zero pages.
    guard let block = unsafe calloc(max(count, 1), MemoryLayout<Element>.stride) else {
      outOfMemory(for: count, "elements")
    }
    unsafe base = block.assumingMemoryBound(to: Element.self)
  }

  deinit { unsafe free(base) }

  /// The elements as they stand in memory; valid while the buffer lives.
  @unsafe var elements: UnsafeBufferPointer<Element> {
    unsafe UnsafeBufferPointer(start: base, count: count)
  }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      // unsafe: the callers index within `count`, which debug builds check.
      return unsafe base[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }
}
