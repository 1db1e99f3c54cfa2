/// The best of many, without sorting all of them.
enum Ranking {
  /// The indices of the highest values above 0: the highest first, then the smallest index.
  ///
  /// A heap holds the best so far, the worst of them on top.
  static func top(_ count: Int, of values: [Double]) -> [Int] {
    guard count > 0 else { return [] }
    func isWorse(_ left: Int, _ right: Int) -> Bool {
      values[left] != values[right] ? values[left] < values[right] : left > right
    }
    var heap: [Int] = []
    func sink(_ start: Int) {
      var parent = start
      while 2 * parent + 1 < heap.count {
        var child = 2 * parent + 1
        if child + 1 < heap.count, isWorse(heap[child + 1], heap[child]) { child += 1 }
        guard isWorse(heap[child], heap[parent]) else { return }
        heap.swapAt(child, parent)
        parent = child
      }
    }
    for index in values.indices where values[index] > 0 {
      if heap.count < count {
        heap.append(index)
        if heap.count == count { for start in heap.indices.reversed() { sink(start) } }
      } else if isWorse(heap[0], index) {
        heap[0] = index
        sink(0)
      }
    }
    return heap.sorted { isWorse($1, $0) }
  }
}
