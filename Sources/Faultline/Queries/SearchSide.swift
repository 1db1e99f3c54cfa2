/// One of the two searches of a ``ShortestPathSearch``.
///
/// A value, so that its loops write to it without asking for access each time.
struct SearchSide: ~Copyable {
  /// Which way edges are followed: the near side goes along them, the far side against them.
  private let way: Traversal.Way
  /// Whether this side starts from where the paths start.
  private let isNear: Bool
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

  /// For each node its distances from both sides in one number, as they are asked for together: that from the near side
  /// in the lower half, that from the far side in the upper, each plus one, and 0 for what was not reached.
  typealias Distances = ZeroedBuffer<UInt32>

  init(isNear: Bool, way: Traversal.Way) {
    self.isNear = isNear
    self.way = way
  }

  /// Where this side's half of a pair of distances stands.
  private var shift: UInt32 { isNear ? 0 : 16 }
  private var ownHalf: UInt32 { isNear ? 0xFFFF : 0xFFFF_0000 }

  /// How many steps were taken.
  var depth: Int { levels.count - 2 }

  /// How many edges the next step has to look at.
  var work: Int { works[works.count - 1] }

  /// The places of the nodes that were reached last.
  var lastLevel: Range<Int> { levels[levels.count - 2]..<levels[levels.count - 1] }

  mutating func start(at node: Int, degree: Int, _ distances: borrowing Distances) {
    for place in 0..<reached.count { distances[Int(reached[place])] &= ~ownHalf }
    reached.removeAll()
    reached.append(UInt32(truncatingIfNeeded: node))
    distances[node] |= 1 << shift
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
    let isPlain =
      !gate.isSet && !traversal.hasGroups && way == .both && !traversal.test.dependsOnAny
    let hasMet =
      isPlain
      ? advancePlainly(adjacency, gate, distances)
      : advanceThroughGate(traversal, gate, closed, distances)
    levels.append(reached.count)
    // What another step would cost; there is none after the sides have met.
    var work = 0
    if !hasMet {
      for place in lastLevel { work += adjacency.degree(Int(reached[place])) }
    }
    works.append(work)
    return hasMet
  }

  private mutating func advanceThroughGate(
    _ traversal: Traversal,
    _ gate: ShortestPathSearch.Gate,
    _ closed: borrowing ZeroedBuffer<UInt8>,
    _ distances: borrowing Distances
  ) -> Bool {
    let adjacency = traversal.adjacency
    let (ownHalf, mark) = (ownHalf, UInt32(depth + 2) << shift)
    let end = isNear ? gate.goal : gate.start
    var hasMet = false
    for place in lastLevel {
      let node = Int(reached[place])
      traversal.forEachStep(from: node, way) { neighbor, place in
        let known = distances[neighbor]
        if known & ownHalf == 0 {
          if neighbor != end, closed[neighbor] != 0 || !gate.isPassable(neighbor) { return }
          if isNear ? gate.isCut(node, neighbor) : gate.isCut(neighbor, node) { return }
          distances[neighbor] = known | mark
          reached.append(UInt32(truncatingIfNeeded: neighbor))
        } else if known & ownHalf != mark {
          return
        }
        // Every step to where the other side was met counts, also the second one.
        if known & ~ownHalf != 0 {
          hasMet = true
          meet(node, neighbor, adjacency.edge(place), gate)
        }
      }
    }
    return hasMet
  }

  /// As ``advanceThroughGate(_:_:_:_:)`` where every step may be taken: without a branch that depends on who was reached.
  private mutating func advancePlainly(
    _ adjacency: Adjacency,
    _ gate: ShortestPathSearch.Gate,
    _ distances: borrowing Distances
  ) -> Bool {
    let (ownHalf, mark) = (ownHalf, UInt32(depth + 2) << shift)
    var hasMet = false
    for place in lastLevel {
      let node = Int(reached[place])
      let row = adjacency.neighborRow(node)
      reached.reserve(reached.count + row.count)
      // unsafe: there is room for the whole row behind what was reached.
      var next = unsafe reached.end
      for place in row {
        let neighbor = adjacency.neighbor(place)
        let known = distances[neighbor]
        let isNew = known & ownHalf == 0
        unsafe next.pointee = UInt32(truncatingIfNeeded: neighbor)
        unsafe next += isNew ? 1 : 0
        distances[neighbor] = isNew ? known | mark : known
        if known & ~ownHalf != 0, isNew || known & ownHalf == mark {
          hasMet = true
          meet(node, neighbor, adjacency.edge(place), gate)
        }
      }
      unsafe reached.extend(to: next)
    }
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
    for place in lastLevel where distances[Int(reached[place])] & ~ownHalf != 0 {
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
    let (ownHalf, wanted) = (ownHalf, UInt32(level) << shift)
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
          if distances[outer] & ownHalf == wanted { add(outer, inner, adjacency.edge(place)) }
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
