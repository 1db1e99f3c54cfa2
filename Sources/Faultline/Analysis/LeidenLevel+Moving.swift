extension LeidenLevel {
  /// How often nodes may think again, on average.
  ///
  /// A few times are enough, as every move adds to the modularity. In the rows of a forged image an edge may have one
  /// end only; then nodes could call each other for ever.
  private static let visitsPerNode = 256

  /// Moves nodes to the community where they add most to the modularity, until none would gain by moving.
  ///
  /// Nodes wait in a queue; one that moves calls its neighbors outside the new community to think again. Of equally good
  /// communities a node stays in its own, then takes the one whose members it meets first.
  ///
  /// - Parameters:
  ///   - communityArray: The community of each node, by any number below that of nodes.
  ///   - price: What two nodes of strength 1 in one community cost.
  ///   - start: The nodes, in the order in which they think for the first time.
  func move(_ communityArray: inout [UInt32], _ price: Double, _ start: [UInt32]) {
    guard !start.isEmpty else { return }
    var sumArray = [Double](repeating: 0, count: count)
    var sizeArray = [UInt32](repeating: 0, count: count)
    for node in 0..<count {
      sumArray[Int(communityArray[node])] += strengths[node]
      sizeArray[Int(communityArray[node])] += 1
    }
    var empty = (0..<UInt32(count)).filter { sizeArray[Int($0)] == 0 }
    var linkArray = [UInt32](repeating: 0, count: count)
    var metArray = [UInt32](repeating: 0, count: count + 1)
    var queueArray = start
    var waitingArray = [Bool](repeating: true, count: count)
    var communities = communityArray.mutableSpan
    var sums = sumArray.mutableSpan
    var sizes = sizeArray.mutableSpan
    var links = linkArray.mutableSpan
    var met = metArray.mutableSpan
    var queue = queueArray.mutableSpan
    var waiting = waitingArray.mutableSpan
    let (offsets, targets) = (rows.offsets.span, rows.targets.span)
    let (weights, strengths) = (self.weights.span, self.strengths.span)
    var (head, length) = (0, queue.count)
    var visits = queue.count * LeidenLevel.visitsPerNode
    while length > 0, visits > 0 {
      visits -= 1
      let node = Int(queue[head])
      head = head + 1 == queue.count ? 0 : head + 1
      length -= 1
      waiting[node] = false
      let row = Int(offsets[node])..<Int(offsets[node + 1])
      let old = communities[node]
      var metCount = 0
      for end in row {
        let community = communities[Int(targets[end])]
        let known = links[Int(community)]
        met[metCount] = community
        metCount &+= known == 0 ? 1 : 0
        links[Int(community)] = known &+ weights[end]
      }
      let cost = price * strengths[node]
      sums[Int(old)] -= strengths[node]
      var best = old
      var bestGain = Double(links[Int(old)]) - cost * sums[Int(old)]
      for index in 0..<metCount {
        let community = met[index]
        let gain = Double(links[Int(community)]) - cost * sums[Int(community)]
        links[Int(community)] = 0
        if gain > bestGain { (best, bestGain) = (community, gain) }
      }
      if bestGain < 0, sizes[Int(old)] > 1, let free = empty.popLast() { best = free }
      sums[Int(best)] += strengths[node]
      guard best != old else { continue }
      sizes[Int(old)] -= 1
      sizes[Int(best)] += 1
      if sizes[Int(old)] == 0 { empty.append(old) }
      communities[node] = best
      for end in row {
        let neighbor = targets[end]
        guard !waiting[Int(neighbor)], communities[Int(neighbor)] != best else { continue }
        waiting[Int(neighbor)] = true
        let free = head + length
        queue[free < queue.count ? free : free - queue.count] = neighbor
        length += 1
      }
    }
  }
}
