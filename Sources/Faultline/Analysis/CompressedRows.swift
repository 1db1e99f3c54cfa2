/// Rows of node numbers, one after the other in one array (compressed sparse rows).
///
/// Invariants, which everything in this folder relies on: `offsets` starts with 0, never falls and ends with the number of
/// targets; every target is below the number of rows.
struct CompressedRows: Sendable {
  /// Where each row starts, and where the last one ends.
  let offsets: [UInt32]
  /// The rows.
  let targets: [UInt32]

  /// Takes rows that hold the invariants.
  init(offsets: [UInt32], targets: [UInt32]) {
    self.offsets = offsets
    self.targets = targets
  }

  /// How many rows there are.
  var count: Int { offsets.count - 1 }

  /// The places of a row.
  @inline(__always) func row(_ index: Int) -> Range<Int> {
    Int(offsets[index])..<Int(offsets[index + 1])
  }

  /// How long a row is.
  @inline(__always) func length(_ index: Int) -> Int { Int(offsets[index + 1] - offsets[index]) }

  /// The same pairs read the other way round; each row is sorted.
  ///
  /// - Complexity: O(*n* + *m*).
  func transposed() -> CompressedRows {
    var starts = [UInt32](repeating: 0, count: count + 1)
    for target in targets { starts[Int(target) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var cursorArray = starts
    var flippedArray = [UInt32](repeating: 0, count: targets.count)
    var cursors = cursorArray.mutableSpan
    var flipped = flippedArray.mutableSpan
    let (offsets, targets) = (self.offsets.span, self.targets.span)
    for index in 0..<count {
      for place in Int(offsets[index])..<Int(offsets[index + 1]) {
        let target = Int(targets[place])
        flipped[Int(cursors[target])] = UInt32(truncatingIfNeeded: index)
        cursors[target] += 1
      }
    }
    return CompressedRows(offsets: starts, targets: flippedArray)
  }

  func _checkInvariants() {
    precondition(offsets.first == 0 && offsets.last == UInt32(targets.count))
    precondition(zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 })
    precondition(targets.allSatisfy { $0 < count })
  }
}
