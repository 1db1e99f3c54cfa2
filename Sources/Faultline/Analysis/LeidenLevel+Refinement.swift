extension LeidenLevel {
  /// Builds communities anew inside given ones, from single nodes that are joined to what they are well linked with.
  ///
  /// A node that is still alone, and well linked with the rest of its community, joins the part that it adds most to, among the
  /// parts that are well linked with the rest themselves. The paper draws the part at random, the better the more
  /// likely; this takes the best, to which that comes down at the low temperature it recommends.
  ///
  /// - Parameters:
  ///   - communities: The community of each node, numbered without gaps.
  ///   - communityCount: How many communities there are.
  ///   - price: What two nodes of strength 1 in one part cost.
  ///   - order: The nodes, in the order in which they choose.
  /// - Returns: The part of each node, by any number below that of nodes.
  func refine(
    _ communities: [UInt32],
    _ communityCount: Int,
    _ price: Double,
    _ order: [UInt32]
  ) -> [UInt32] {
    var totals = [Double](repeating: 0, count: communityCount)
    for node in communities.indices { totals[Int(communities[node])] += strengths[node] }
    // By part: the strength, the weight of the edges to the rest of its community, and whether it is a node alone.
    var sumArray = strengths
    var cutArray = [Double](repeating: 0, count: count)
    var aloneArray = [Bool](repeating: true, count: count)
    var partArray = Array(0..<UInt32(count))
    var linkArray = [UInt32](repeating: 0, count: count)
    var metArray = [UInt32](repeating: 0, count: count + 1)
    let (offsets, targets) = (rows.offsets.span, rows.targets.span)
    let (weights, communities) = (self.weights.span, communities.span)
    var cuts = cutArray.mutableSpan
    for node in 0..<count {
      var cut: UInt32 = 0
      for end in Int(offsets[node])..<Int(offsets[node + 1]) {
        cut &+= communities[Int(targets[end])] == communities[node] ? weights[end] : 0
      }
      cuts[node] = Double(cut)
    }
    var sums = sumArray.mutableSpan
    var alone = aloneArray.mutableSpan
    var parts = partArray.mutableSpan
    var links = linkArray.mutableSpan
    var met = metArray.mutableSpan
    for next in order {
      let node = Int(next)
      let total = totals[Int(communities[node])]
      guard alone[node], cuts[node] >= price * sums[node] * (total - sums[node]) else { continue }
      var metCount = 0
      for end in Int(offsets[node])..<Int(offsets[node + 1])
      where communities[Int(targets[end])] == communities[node] {
        let part = parts[Int(targets[end])]
        let known = links[Int(part)]
        met[metCount] = part
        metCount &+= known == 0 ? 1 : 0
        links[Int(part)] = known &+ weights[end]
      }
      var (best, bestGain, bestLinks) = (node, 0.0, 0.0)
      for index in 0..<metCount {
        let part = Int(met[index])
        let linked = Double(links[part])
        links[part] = 0
        let gain = linked - price * sums[node] * sums[part]
        if gain > bestGain, cuts[part] >= price * sums[part] * (total - sums[part]) {
          (best, bestGain, bestLinks) = (part, gain, linked)
        }
      }
      guard best != node else { continue }
      parts[node] = UInt32(best)
      sums[best] += sums[node]
      cuts[best] += cuts[node] - 2 * bestLinks
      (sums[node], cuts[node], alone[best]) = (0, 0, false)
    }
    return partArray
  }
}
