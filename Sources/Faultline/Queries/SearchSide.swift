/// One of the two searches of a ``ShortestPathSearch``.
///
/// A value, so that its loops write to it without asking for access each time.
struct SearchSide: ~Copyable {
  /// Which way edges are followed: the near side goes along them, the far side against them.
  private let way: Traversal.Way
  /// 0 for the side that starts from where the paths start, 1 for the other.
  private let number: Int
  /// The nodes in the order in which they were reached.
  private var reached = GrowingBuffer<UInt32>()
  /// Where each level starts among them; then where the last ends.
  private var levels: [Int] = [0, 0]
  /// How many edges the nodes of each level have.
  private var works: [Int] = [0]
  /// The steps by which the last level met the other side: from the level before, to whom, by which edge.
  private var meetings = GrowingBuffer<Meeting>()

  private struct Meeting: BitwiseCopyable {
    var outer: UInt32
    var inner: UInt32
    var edge: UInt32
  }

  /// For each node its distances from both sides, one beside the other as they are asked for together: plus one, and 0
  /// for what was not reached.
  typealias Distances = ZeroedBuffer<UInt16>

  init(isNear: Bool, way: Traversal.Way) {
    number = isNear ? 0 : 1
    self.way = way
  }

  private var isNear: Bool { number == 0 }

  /// Where the distance of a node stands.
  @inline(__always) private func own(_ node: Int) -> Int { node * 2 + number }

  /// Where its distance from the other side stands.
  @inline(__always) private func others(_ node: Int) -> Int { node * 2 + (1 - number) }

  /// How many steps were taken.
  var depth: Int { levels.count - 2 }

  /// How many edges the next step has to look at.
  var work: Int { works[works.count - 1] }

  /// The places of the nodes that were reached last.
  var lastLevel: Range<Int> { levels[levels.count - 2]..<levels[levels.count - 1] }

  mutating func start(at node: Int, degree: Int, _ distances: borrowing Distances) {
    for place in 0..<reached.count { distances[own(Int(reached[place]))] = 0 }
    reached.removeAll()
    reached.append(UInt32(truncatingIfNeeded: node))
    distances[own(node)] = 1
    levels.removeAll(keepingCapacity: true)
    levels.append(0)
    levels.append(1)
    works.removeAll(keepingCapacity: true)
    works.append(degree)
    meetings.removeAll()
  }

  /// Takes one step in all directions.
  ///
  /// - Parameters:
  ///   - traversal: The steps.
  ///   - gate: What no path may enter.
  ///   - closed: The nodes that no path may pass.
  ///   - distances: Who was reached from either side.
  /// - Returns: Whether the other side was met; the level is whole even then.
  mutating func advance(
    _ traversal: Traversal,
    _ gate: ShortestPathSearch.Gate,
    _ closed: borrowing ZeroedBuffer<UInt8>,
    _ distances: borrowing Distances
  ) -> Bool {
    let adjacency = traversal.adjacency
    let mark = UInt16(depth + 2)
    let isGated = gate.isSet
    let end = isNear ? gate.goal : gate.start
    var hasMet = false
    for place in lastLevel {
      let node = Int(reached[place])
      traversal.forEachStep(from: node, way) { neighbor, place in
        let known = distances[own(neighbor)]
        if known != 0 {
          // Another step to where the other side was met.
          if hasMet, known == mark, distances[others(neighbor)] != 0 {
            meet(node, neighbor, adjacency.edge(place), gate)
          }
          return
        }
        if isGated {
          if neighbor != end, closed[neighbor] != 0 || !gate.isPassable(neighbor) { return }
          if isNear ? gate.isCut(node, neighbor) : gate.isCut(neighbor, node) { return }
        }
        distances[own(neighbor)] = mark
        reached.append(UInt32(truncatingIfNeeded: neighbor))
        if distances[others(neighbor)] != 0 {
          hasMet = true
          meet(node, neighbor, adjacency.edge(place), gate)
        }
      }
    }
    levels.append(reached.count)
    // What another step would cost; there is none after the sides have met.
    var work = 0
    if !hasMet {
      for place in lastLevel { work += adjacency.degree(Int(reached[place])) }
    }
    works.append(work)
    return hasMet
  }

  private mutating func meet(
    _ outer: Int,
    _ inner: Int,
    _ edge: Int,
    _ gate: ShortestPathSearch.Gate
  ) {
    if isNear ? gate.isCut(outer, inner) : gate.isCut(inner, outer) { return }
    meetings.append(
      Meeting(
        outer: UInt32(truncatingIfNeeded: outer),
        inner: UInt32(truncatingIfNeeded: inner),
        edge: UInt32(truncatingIfNeeded: edge)
      )
    )
  }

  /// The nodes of the last level that the other side reached too.
  func meetingNodes(_ distances: borrowing Distances) -> [Int] {
    var nodes: [Int] = []
    for place in lastLevel where distances[others(Int(reached[place]))] != 0 {
      nodes.append(Int(reached[place]))
    }
    return nodes
  }

  /// Adds the steps of shortest paths between a level and the one before it.
  ///
  /// - Parameters:
  ///   - level: A level whose nodes on shortest paths are known; those of the level before are found here.
  ///   - builder: Takes the steps and the nodes.
  ///   - traversal: The steps.
  ///   - gate: What no path may enter.
  ///   - distances: Who was reached from either side.
  ///   - marks: A zero for every node, and so again in the end.
  func link(
    _ level: Int,
    _ builder: inout PathWebBuilder,
    _ traversal: Traversal,
    _ gate: ShortestPathSearch.Gate,
    _ distances: borrowing Distances,
    _ marks: borrowing ZeroedBuffer<UInt32>
  ) {
    let place = isNear ? level : builder.length - level
    let placeBefore = isNear ? level - 1 : builder.length - level + 1
    let known = builder.levels[place]
    let back: Traversal.Way = way == .both ? .both : way == .along ? .against : .along
    let wanted = UInt16(level)
    func add(_ outer: Int, _ inner: Int, _ edge: Int) {
      // The outer node is nearer to the end that this side started from.
      let (from, to) = isNear ? (outer, inner) : (inner, outer)
      guard !gate.isCut(from, to) else { return }
      builder.add(from, to, weight: traversal.weight(ofEdge: edge), isBefore: isNear)
      if marks[outer] == 0 {
        marks[outer] = 1
        builder.levels[placeBefore].append(outer)
      }
    }
    defer { for node in builder.levels[placeBefore] { marks[node] = 0 } }
    if level == depth, !meetings.isEmpty {
      for index in 0..<meetings.count {
        let meeting = meetings[index]
        add(Int(meeting.outer), Int(meeting.inner), Int(meeting.edge))
      }
      return
    }
    let adjacency = traversal.adjacency
    let work = known.reduce(0) { $0 + adjacency.degree($1) }
    if work <= works[level - 1] || traversal.hasGroups {
      for inner in known {
        traversal.forEachStep(from: inner, back) { outer, place in
          if distances[own(outer)] == wanted { add(outer, inner, adjacency.edge(place)) }
        }
      }
    } else {
      // The level before has fewer edges to look through than the nodes that are known.
      for node in known { marks[node] |= 2 }
      for place in levels[level - 1]..<levels[level] {
        let outer = Int(reached[place])
        traversal.forEachStep(from: outer, way) { inner, place in
          if marks[inner] & 2 != 0 { add(outer, inner, adjacency.edge(place)) }
        }
      }
      for node in known { marks[node] &= ~2 }
    }
  }
}
