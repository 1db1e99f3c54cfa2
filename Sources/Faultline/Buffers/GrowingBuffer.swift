internal import Glibc

/// A flat list of plain values that grows in place.
///
/// It is an array without the costs that matter at a hundred million elements: no zeroing, no uniqueness checks, and
/// growth moves pages instead of copying them (`realloc` of large blocks). Indexes are checked in debug builds.
@safe struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  // unsafe: owned by this value alone, freed once, `capacity` elements wide.
  private var base: UnsafeMutablePointer<Element>?
  private var capacity = 0
  /// How many elements there are.
  private(set) var count = 0

  init() {
    unsafe base = nil
  }

  /// A buffer of equal elements.
  init(repeating element: Element, count: Int) {
    unsafe base = nil
    reserve(count)
    self.count = count
    // unsafe: the room was reserved just above.
    unsafe base?.update(repeating: element, count: count)
  }

  deinit { unsafe free(base) }

  var isEmpty: Bool { count == 0 }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      // unsafe: the callers index within `count`, which debug builds check.
      return unsafe base.unsafelyUnwrapped[index]
    }
    @inline(__always) set {
      assert(index >= 0 && index < count)
      unsafe base.unsafelyUnwrapped[index] = newValue
    }
  }

  @inline(__always) mutating func append(_ element: Element) {
    if count == capacity { reserve(count + 1) }
    // unsafe: there is room for one more.
    unsafe base.unsafelyUnwrapped[count] = element
    count += 1
  }

  /// Appends the elements that stand at a place in memory.
  @unsafe mutating func append(copying elements: UnsafeBufferPointer<Element>) {
    guard let start = elements.baseAddress, !elements.isEmpty else { return }
    reserve(count + elements.count)
    unsafe base.unsafelyUnwrapped.advanced(by: count).update(from: start, count: elements.count)
    count += elements.count
  }

  /// Makes room for so many elements in all.
  mutating func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    let larger = max(wanted, capacity + capacity / 2, 16)
    // unsafe: the block belongs to this value; its elements are plain bytes and may be moved.
    guard let moved = unsafe realloc(base, larger * MemoryLayout<Element>.stride) else {
      // invariant: Linux gives address space; where it does not, there is no memory left to say so with.
      fatalError("out of memory for \(larger) elements")
    }
    unsafe base = moved.assumingMemoryBound(to: Element.self)
    capacity = larger
  }

  /// Where the next element goes, within the room that was reserved.
  @unsafe var end: UnsafeMutablePointer<Element> {
    // unsafe: the block is at least `count` elements wide.
    unsafe base.unsafelyUnwrapped + count
  }

  /// Takes over the elements that were written up to a place in the room that was reserved.
  @unsafe mutating func extend(to end: UnsafeMutablePointer<Element>) {
    // unsafe: both lie within the one block.
    count = unsafe end - base.unsafelyUnwrapped
    assert(count <= capacity)
  }

  /// Appends one element again and again, until there are so many.
  mutating func append(repeating element: Element, upTo wanted: Int) {
    guard wanted > count else { return }
    reserve(wanted)
    // unsafe: the room was reserved just above.
    unsafe end.update(repeating: element, count: wanted - count)
    count = wanted
  }

  mutating func removeAll(keepingCapacity: Bool = true) {
    count = 0
    guard !keepingCapacity else { return }
    unsafe free(base)
    unsafe base = nil
    capacity = 0
  }

  /// Drops elements at the end.
  mutating func truncate(to count: Int) { self.count = min(self.count, max(0, count)) }

  /// The elements as they stand in memory; valid until the buffer changes.
  @unsafe var elements: UnsafeBufferPointer<Element> {
    unsafe UnsafeBufferPointer(start: base, count: count)
  }

  /// The elements as they stand in memory, to change; valid until the buffer grows.
  @unsafe var mutableElements: UnsafeMutableBufferPointer<Element> {
    mutating get { unsafe UnsafeMutableBufferPointer(start: base, count: count) }
  }
}
