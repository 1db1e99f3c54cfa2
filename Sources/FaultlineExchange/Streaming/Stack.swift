/// A growing row of plain values that is emptied and filled again for every record.
///
/// An array asks at every change whether it is shared; this cannot be, so it does not ask.
@safe struct Stack<Element: BitwiseCopyable>: ~Copyable {
  // unsafe: allocated and freed by this value alone; every access is checked against the count.
  private var base: UnsafeMutablePointer<Element>
  private var room = 16
  private(set) var count = 0

  init() { unsafe base = .allocate(capacity: room) }

  deinit { unsafe base.deallocate() }

  /// Adds a value.
  @inline(__always)
  mutating func append(_ value: Element) {
    if count == room { grow() }
    unsafe (base + count).initialize(to: value)
    count += 1
  }

  /// Forgets all values and keeps the room.
  @inline(__always)
  mutating func removeAll() { count = 0 }

  /// A value.
  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count)
      return unsafe base[index]
    }
    set {
      precondition(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }

  private mutating func grow() {
    let more = UnsafeMutablePointer<Element>.allocate(capacity: room * 2)
    unsafe more.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = more
    room *= 2
  }
}
