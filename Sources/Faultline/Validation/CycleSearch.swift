/// Finds circles among links from one id to another.
struct CycleSearch {
  /// A link.
  struct Edge {
    let from: RecordID
    let to: RecordID
    /// The number of the record that makes the link.
    let tag: Int
  }

  /// How many circles are given at the most.
  static let limit = 100

  private var numbers: [RecordID: Int] = [:]
  private var edges: [[Edge]] = []

  /// Adds a link.
  mutating func add(from: RecordID, to: RecordID, tag: Int) {
    edges[number(of: from)].append(Edge(from: from, to: to, tag: tag))
    _ = number(of: to)
  }

  private mutating func number(of id: RecordID) -> Int {
    if let number = numbers[id] { return number }
    let number = edges.count
    numbers[id] = number
    edges.append([])
    return number
  }

  /// The circles that a depth-first search closes, in the order in which links were added.
  ///
  /// At least one circle is found if there is any; of circles that share links, not all may be.
  ///
  /// - Returns: Each circle as its links; the last one closes it.
  /// - Complexity: O(*n* + *m*), and the length of the circles that are given.
  func cycles() -> [[Edge]] {
    enum State { case new, open, done }
    var states = [State](repeating: .new, count: edges.count)
    var found: [[Edge]] = []
    for start in edges.indices where states[start] == .new {
      var path: [(node: Int, next: Int)] = [(start, 0)]
      states[start] = .open
      while let (node, next) = path.last {
        guard next < edges[node].count else {
          states[node] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        guard let target = numbers[edges[node][next].to] else { continue }
        switch states[target] {
        case .done: break
        case .new:
          states[target] = .open
          path.append((target, 0))
        case .open:
          guard let first = path.firstIndex(where: { $0.node == target }) else { break }
          found.append(path[first...].map { edges[$0.node][$0.next - 1] })
          if found.count == CycleSearch.limit { return found }
        }
      }
    }
    return found
  }
}
