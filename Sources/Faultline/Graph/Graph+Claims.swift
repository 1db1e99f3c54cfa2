extension Graph {
  /// All claims, in the order of their ids.
  public var claims: [ClaimID] { (0..<claimCount).map { ClaimID($0) } }

  /// The record of a claim.
  ///
  /// - Parameter claim: The claim.
  /// - Returns: `nil` if nobody had spoken by the ``horizon``, or if the image is damaged there.
  public func claim(_ claim: ClaimID) -> Claim? {
    var input = claimRows.reader(claim.index)
    let record = decoder.claim(&input)
    return horizon == nil ? record : record.flatMap { asKnown($0) }
  }

  /// The claims that are about a node, or in which it speaks, in the order of their ids.
  public func claims(of node: NodeID) -> [ClaimID] {
    nodeClaims.elements(nodeClaimOffsets.row(node.index, limit: nodeClaims.count))
      .map { ClaimID(Int($0)) }
  }

  /// The claims that are about a relation, in the order of their ids.
  public func claims(of edge: EdgeID) -> [ClaimID] {
    var (low, high) = (0, edgeClaims.count / 2)
    while low < high {
      let middle = (low + high) / 2
      if edgeClaims[middle * 2] < edge.number { low = middle + 1 } else { high = middle }
    }
    var found: [ClaimID] = []
    while low < edgeClaims.count / 2, edgeClaims[low * 2] == edge.number {
      found.append(ClaimID(Int(edgeClaims[low * 2 + 1])))
      low += 1
    }
    return found
  }
}
