/// The ids of a relation and of its ends as text.
struct EdgeIDs {
  private(set) var edge: [UInt8] = []
  private(set) var source: [UInt8] = []
  private(set) var target: [UInt8] = []

  mutating func fill(edge number: Int, source: UInt32, target: UInt32) {
    edge.removeAll(keepingCapacity: true)
    self.source.removeAll(keepingCapacity: true)
    self.target.removeAll(keepingCapacity: true)
    Identifiers.appendEdge(number, to: &edge)
    Identifiers.appendNode(Int(source), to: &self.source)
    Identifiers.appendNode(Int(target), to: &self.target)
  }
}
