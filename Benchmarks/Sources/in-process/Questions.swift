internal import Faultline

/// The questions of `queries.bin`: lists of node numbers, each after its length.
struct Questions {
  private var lists: [[NodeID]] = []

  init(_ bytes: [UInt8]) {
    var index = 0
    func next() -> UInt32? {
      guard index + 4 <= bytes.count else { return nil }
      defer { index += 4 }
      return (0..<4).reduce(0) { $0 | UInt32(bytes[index + $1]) << UInt32(8 * $1) }
    }
    while let count = next() {
      lists.append((0..<count).compactMap { _ in next().map { NodeID($0) } })
    }
  }

  var hubs: [NodeID] { list(0) }
  var randoms: [NodeID] { list(1) }
  var pairs: [(NodeID, NodeID)] { pairs(of: 2) }
  var allShortest: [(NodeID, NodeID)] { pairs(of: 3) }
  var best: [(NodeID, NodeID)] { pairs(of: 4) }

  private func list(_ index: Int) -> [NodeID] { index < lists.count ? lists[index] : [] }

  private func pairs(of index: Int) -> [(NodeID, NodeID)] {
    let nodes = list(index)
    return stride(from: 0, to: nodes.count - 1, by: 2).map { (nodes[$0], nodes[$0 + 1]) }
  }
}
