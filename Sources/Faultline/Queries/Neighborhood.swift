/// A neighborhood that was searched, whose edges can be gone through without being kept.
///
/// There may be a hundred thousand of them around a hub: a report counts them and prints a few dozen.
struct Neighborhood {
  /// Who was asked about, as far as they were known by the day of the question.
  let focus: [NodeID]
  let search: NeighborhoodSearch
  let test: FilterTest
  private let graph: Graph
  private let adjacency: Adjacency
  /// What holds groups together, which belongs to the answer whatever is asked for; `nil` if there are no groups.
  private let membership: UInt16?

  /// Searches a neighborhood.
  init(_ query: NeighborhoodQuery, in graph: Graph) {
    search = NeighborhoodSearch(
      graph,
      filter: query.filter,
      direction: query.direction,
      foldsGroups: query.foldsGroups
    )
    focus = query.focus.filter { graph.isKnown($0) }
    search.run(from: focus, hops: query.hops)
    test = FilterTest(query.filter, in: graph)
    self.graph = graph
    adjacency = graph.adjacency
    membership =
      query.foldsGroups && graph.nodeGroup.count > 0
      ? graph.kinds.known(.edge(.relation(.memberOfGroup))) : nil
  }

  /// Calls a closure with every edge between the nodes that were reached, in order.
  @inline(__always) func forEachEdge(_ body: (_ edge: EdgeID, _ brief: EdgeBrief) -> Void) {
    let reached = search.reachedSet
    let nodes = search.nodesInOrder(reached)
    if membership == nil, !test.dependsOnEdge, !test.hasWideKinds {
      var found = GrowingBuffer<UInt32>()
      for place in nodes.indices {
        adjacency.fetchAhead(of: place, in: nodes)
        find(adjacency.outEdges(Int(nodes[place])), endingIn: reached, &found)
        for index in 0..<found.count {
          let edge = Int(found[index])
          body(EdgeID(edge), adjacency.brief(edge))
        }
      }
      return
    }
    for place in nodes.indices {
      adjacency.fetchAhead(of: place, in: nodes)
      for edge in adjacency.outEdges(Int(nodes[place])) {
        let brief = adjacency.brief(edge)
        if !test.admits(edge: edge, brief) {
          guard let membership, graph.kindNumber(edge, brief) == membership,
            test.admitsMembership(edge: edge)
          else { continue }
        }
        if reached.contains(brief.to) { body(EdgeID(edge), brief) }
      }
    }
  }

  /// Finds those of some edges that are asked for and end where the search came, where only the kind is asked for: without
  /// a branch that depends on the data, as about half of them do and no processor guesses which.
  private func find(
    _ edges: Range<Int>,
    endingIn reached: borrowing NodeSet,
    _ found: inout GrowingBuffer<UInt32>
  ) {
    found.removeAll()
    guard !edges.isEmpty else { return }
    found.reserve(edges.count)
    let takesAll: UInt64 = test.dependsOnKind ? 0 : 1
    // unsafe: there is room for all edges, and a kind is a byte.
    _ = unsafe test.withRowKinds { passes in
      var next = unsafe found.end
      for edge in edges {
        let brief = adjacency.brief(edge)
        let passes: UInt64 = unsafe passes[Int(brief.kind)] ? 1 : 0
        unsafe next.pointee = UInt32(truncatingIfNeeded: edge)
        unsafe next += Int((passes | takesAll) & reached.bit(brief.to))
      }
      unsafe found.extend(to: next)
    }
  }

  /// All edges between the nodes that were reached, in order.
  var edges: [Slice.Edge] {
    var edges: [Slice.Edge] = []
    forEachEdge { edge, brief in edges.append(test.entry(of: edge, brief)) }
    return edges
  }

  /// The claims about what was asked, about the actions and relations next to it, and those in which it speaks.
  var claims: [ClaimID] {
    guard graph.claimCount > 0 else { return [] }
    var claims: [ClaimID] = []
    for entry in search.sortedNodes(at: 0..<2) {
      let isNear = entry.role <= .member && entry.distance == 0
      guard isNear || (entry.distance == 1 && graph.isAction(entry.node)) else { continue }
      claims += graph.claims(of: entry.node)
    }
    for place in stride(from: 0, to: graph.edgeClaims.count - 1, by: 2) {
      let edge = EdgeID(graph.checkedEdge(graph.edgeClaims[place]))
      guard search.hasReached(graph.from(edge).index), search.hasReached(graph.to(edge).index),
        test.admits(edge: edge.index)
      else { continue }
      claims.append(ClaimID(Int(graph.edgeClaims[place + 1])))
    }
    return claims.sortedOnce().filter { test.admits(claim: $0) }
  }
}

extension FilterTest {
  /// An edge as a slice has it.
  @inline(__always) func entry(of edge: EdgeID, _ brief: EdgeBrief) -> Slice.Edge {
    Slice.Edge(
      edge: edge,
      validity: validity(edge.index),
      status: status(edge.index, brief) ?? graph.status(of: edge)
    )
  }
}
