/// How the relations of a graph are numbered: by their edges, so that the records of a node's edges stand together.
struct EdgeColumns: ~Copyable {
  /// For each relation, in the order of the edges, its number in the order in which they came.
  private(set) var relations = GrowingBuffer<UInt32>()
  /// For each relation, in the order of the edges, its edge.
  private(set) var relationEdges = GrowingBuffer<UInt32>()
  /// For each edge the number of its relation; 0 where it is a part in an action.
  private(set) var reference = GrowingBuffer<UInt32>()
  /// For each relation, in the order in which they came, its edge; 0 for one that was dropped.
  private(set) var edgeOfRelation: [UInt32]

  var relationCount: Int { relations.count }

  init(_ order: borrowing GrowingBuffer<UInt32>, _ edges: borrowing EdgeTable, relationCount: Int) {
    edgeOfRelation = [UInt32](repeating: 0, count: relationCount)
    relations.reserve(relationCount)
    relationEdges.reserve(relationCount)
    reference.reserve(order.count)
    for number in 0..<order.count {
      let edge = Int(order[number])
      if edges.flags[edge] & EdgeFlags.role != 0 {
        reference.append(edges.reference[edge])
        continue
      }
      let relation = edges.reference[edge]
      reference.append(UInt32(relations.count))
      relations.append(relation)
      relationEdges.append(UInt32(number))
      edgeOfRelation[Int(relation)] = UInt32(number)
    }
  }

  /// How many bytes the records of all relations have.
  func recordByteCount(_ starts: borrowing GrowingBuffer<UInt64>, end: Int) -> Int {
    if relations.count == starts.count { return end }
    var sum = 0
    for index in 0..<relations.count {
      let relation = Int(relations[index])
      let isLast = relation + 1 == starts.count
      sum += (isLast ? end : Int(starts[relation + 1])) - Int(starts[relation])
    }
    return sum
  }
}

extension GrowingBuffer where Element == UInt32 {
  /// The sum of all elements.
  var sum: Int {
    var sum = 0
    for index in 0..<count { sum += Int(self[index]) }
    return sum
  }
}

extension GrowingBuffer where Element: Equatable {
  /// Whether an element occurs.
  func contains(_ element: Element) -> Bool {
    for index in 0..<count where self[index] == element { return true }
    return false
  }
}
