/// Values by hashes of words (``NameHash``), for tables that are made once and asked millions of times.
///
/// A dictionary hashes its keys again, each time; these are hashes already.
struct HashTable<Value: Sendable>: Sendable {
  private var slots: [UInt32]
  private var keys: [UInt64] = []
  private var values: [Value] = []

  /// Makes a table of what a dictionary holds; it does not depend on the order there, but for its own.
  init(_ dictionary: [UInt64: Value]) {
    var size = 4
    while size < dictionary.count * 3 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    keys.reserveCapacity(dictionary.count)
    values.reserveCapacity(dictionary.count)
    for (key, value) in dictionary {
      keys.append(key)
      values.append(value)
      var slot = HashTable.slot(of: key) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(keys.count)
    }
  }

  /// The value of a hash, or `nil` if it has none.
  @inline(__always)
  subscript(key: UInt64) -> Value? { place(of: key).map { values[$0] } }

  /// Whether a hash has a value.
  @inline(__always)
  func contains(_ key: UInt64) -> Bool { place(of: key) != nil }

  @inline(__always)
  private func place(of key: UInt64) -> Int? {
    let mask = slots.count - 1
    var slot = HashTable.slot(of: key) & mask
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if keys[place] == key { return place }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private static func slot(of key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ key >> 29) }
}
