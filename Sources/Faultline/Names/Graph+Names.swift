extension Graph {
  /// Finds who is meant by a name or an id.
  ///
  /// Recorded judgements go first. An id, or any name in any script, matches exactly but for case, width and accents. A name
  /// that a group shares only with its own legal entities means the group. Any other shared name is ambiguous. Names that
  /// are merely alike are never taken for each other; they are the near misses.
  ///
  /// - Parameter text: What the user typed.
  /// - Returns: The one that is meant, the several that carry the name, or near misses.
  public func resolve(_ text: String) -> Resolution {
    let named = namedNodes(text)
    var exact = named.byID.map { id in [id] + named.byName.filter { $0 != id } } ?? named.byName
    if judgementCount > 0 {
      let judged = JudgedNames(self).about(text, in: self)
      if judged.same.count == 1, named.byID == nil { return .found(judged.same[0].node) }
      exact.removeAll { judged.different.contains($0) && $0 != named.byID }
    }
    if exact.count == 1 { return .found(exact[0]) }
    if exact.isEmpty {
      let near = alikeMatches(text, limit: 5, indexingUpTo: Graph.quicklyIndexed)
      return .unknown(near.isEmpty ? farMatches(text, limit: 3) : near)
    }
    let groups = exact.filter { node in
      exact.allSatisfy { other in other == node || group(of: other) == node }
    }
    if groups.count == 1 { return .found(groups[0]) }
    return .ambiguous(exactMatches(text))
  }

  /// Lists everybody whose name matches, the best first.
  ///
  /// - Parameters:
  ///   - text: What the user typed.
  ///   - limit: How many near matches to add to the exact ones.
  /// - Returns: Whom a judgement names, exact matches, then names that are alike by falling score, then those that start with
  ///   the text or hold it; each node once. Judgements that keep somebody from a name are kept to.
  public func matches(_ text: String, limit: Int = 20) -> [NameMatch] {
    let judged = JudgedNames(self).about(text, in: self)
    let same = judged.same.map { match(for: $0) }
    let exact = exactMatches(text).filter { exact in
      !judged.different.contains(exact.node) && !same.contains { $0.node == exact.node }
    }
    let known = same + exact
    return known
      + alikeMatches(text, limit: limit).filter { near in
        !known.contains { $0.node == near.node } && !judged.different.contains(near.node)
      }
  }

  /// Up to so many names an index is made to say "did you mean".
  private static let quicklyIndexed = 20_000

  /// Names that a comparison finds alike, then those that start with a text or hold it, with lower scores.
  private func alikeMatches(_ text: String, limit: Int, indexingUpTo indexed: Int = 200_000)
    -> [NameMatch]
  {
    guard limit > 0 else { return [] }
    var search = NameSearch(self, indexingUpTo: indexed)
    var found = search.candidates(for: text, limit: limit)
      .filter { $0.basis == .comparison }
      .map { match(for: $0) }
    // That looks through all names; it is not needed where the list is full.
    guard found.count < limit else { return found }
    for near in nearMatches(text, limit: limit) where found.count < limit {
      guard !found.contains(where: { $0.node == near.node }) else { continue }
      found.append(
        NameMatch(node: near.node, name: near.name, reason: near.reason, score: near.score * 0.7)
      )
    }
    return found
  }

  private func match(for candidate: NameCandidate) -> NameMatch {
    let reason: NameMatch.Reason =
      switch candidate.basis {
      case .judgement: .judged(candidate.reason)
      case .exact: .exact
      case .comparison: .compared(candidate.band)
      }
    return NameMatch(
      node: candidate.node,
      name: candidate.name,
      reason: reason,
      score: candidate.score,
      steps: candidate.steps
    )
  }

  /// Who carries a text as its id, and who as a name.
  private func namedNodes(_ text: String) -> (byID: NodeID?, byName: [NodeID]) {
    let folded = NameFolding.fold(text)
    let key = folded.isEmpty ? nil : nameIndex.number(of: folded) { nameKey($0) == folded }
    return (node(RecordID(text)).flatMap { isKnown($0) ? $0 : nil }, key.map(nameOwners) ?? [])
  }

  /// Whether some record carries a name, whatever its case, width and accents.
  func carriesName(_ text: String) -> Bool { !namedNodes(text).byName.isEmpty }

  func exactMatches(_ text: String) -> [NameMatch] {
    let (byID, byName) = namedNodes(text)
    let folded = NameFolding.fold(text)
    var matches: [NameMatch] = []
    if let byID { matches.append(NameMatch(node: byID, name: text, reason: .id, score: 1)) }
    for node in byName where !matches.contains(where: { $0.node == node }) {
      let name = name(of: node, folded: folded)
      matches.append(NameMatch(node: node, name: name, reason: .exact, score: 1))
    }
    return matches
  }

  private func nearMatches(_ text: String, limit: Int) -> [NameMatch] {
    bestMatches(text, limit: limit) { judge, name in judge.near(name) }
  }

  /// The entities of whose names a word differs least from a text.
  private func farMatches(_ text: String, limit: Int) -> [NameMatch] {
    bestMatches(text, limit: limit, isOfEntities: true) { judge, name in judge.far(name) }
  }

  /// A name that is near, before it is known whether another name of the same node is nearer.
  private struct Candidate {
    let key: Int
    let node: NodeID
    let reason: NameMatch.Reason
    let score: Double
  }

  /// Judges every name of the index, and gives the best name of each node, the best nodes first.
  private func bestMatches(
    _ text: String,
    limit: Int,
    isOfEntities: Bool = false,
    _ assess: (_ judge: inout NameJudge, _ name: [Unicode.Scalar]) -> (
      reason: NameMatch.Reason, score: Double
    )?
  ) -> [NameMatch] {
    let folded = NameFolding.fold(text)
    guard !folded.isEmpty else { return [] }
    var judge = NameJudge(Array(folded.unicodeScalars))
    var letters: [Unicode.Scalar] = []
    var candidates: [Candidate] = []
    let judgesAll = nameKeyCount <= Graph.comparedNames
    for key in 0..<nameKeyCount where judgesAll || isWorthJudging(key, folded) {
      spell(key, into: &letters)
      guard let (reason, score) = assess(&judge, letters), score > 0 else { continue }
      for node in nameOwners(key) where !isOfEntities || !isAction(node) {
        candidates.append(Candidate(key: key, node: node, reason: reason, score: score))
      }
    }
    candidates.sort { ($1.score, $0.node, $0.key) < ($0.score, $1.node, $1.key) }
    let isTaken = ZeroedBuffer<UInt8>(count: nodeCount)
    var matches: [NameMatch] = []
    for candidate in candidates where matches.count < limit {
      guard candidate.node.index < nodeCount, isTaken[candidate.node.index] == 0 else { continue }
      isTaken[candidate.node.index] = 1
      let name = name(of: candidate.node, folded: nameKey(candidate.key))
      matches.append(
        NameMatch(
          node: candidate.node,
          name: name,
          reason: candidate.reason,
          score: candidate.score
        )
      )
    }
    return matches
  }

  /// Takes a name of the index apart into its letters.
  private func spell(_ key: Int, into letters: inout [Unicode.Scalar]) {
    letters.removeAll(keepingCapacity: true)
    for place in nameKeys.prepared(nameKeyOffsets.row(key, limit: nameKeys.count)) {
      let byte = nameKeys.element(place)
      guard byte < 0x80 else {
        letters = Array(nameKey(key).unicodeScalars)
        return
      }
      letters.append(Unicode.Scalar(byte))
    }
  }

  /// The kind of party that the owners of a name are; `nil` if they are actions.
  ///
  /// A name of a person and of others is compared as a person's.
  func nameKind(ofKey key: Int) -> NameKind? {
    var found: NameKind?
    guard horizon == nil else {
      for node in nameOwners(key) {
        guard case .entity(let kind) = kind(of: node) else { continue }
        if kind == .person { return .person }
        found = .organization
      }
      return found
    }
    for place in nameNodes.prepared(nameNodeOffsets.row(key, limit: nameNodes.count)) {
      let node = nameNodes.element(place)
      guard node < nodeCount, case .entity(let kind) = kind(of: NodeID(node)) else { continue }
      if kind == .person { return .person }
      found = .organization
    }
    return found
  }

  var nameKeyCount: Int { max(0, nameKeyOffsets.count - 1) }

  func nameKey(_ index: Int) -> String {
    // unsafe: the text is made while its bytes are held.
    unsafe nameKeys.withElements(nameKeyOffsets.row(index, limit: nameKeys.count)) {
      unsafe String(decoding: $0, as: UTF8.self)
    }
  }

  func nameOwners(_ key: Int) -> [NodeID] {
    let owners = nameNodes.elements(nameNodeOffsets.row(key, limit: nameNodes.count))
      .filter { $0 < nodeCount }.map { NodeID($0) }
    guard horizon != nil else { return owners }
    let folded = nameKey(key)
    return owners.filter { names(of: $0).contains { NameFolding.fold($0) == folded } }
  }

  /// Up to so many names all are compared letter by letter with a name that nobody carries.
  private static let comparedNames = 200_000

  /// Whether a name in a large graph may be near another: if it holds it, or starts alike and is about as long.
  private func isWorthJudging(_ key: Int, _ folded: String) -> Bool {
    var folded = folded
    let range = nameKeyOffsets.row(key, limit: nameKeys.count)
    // unsafe: both are read while they are held.
    return unsafe nameKeys.withElements(range) { name in
      folded.withUTF8 { wanted in
        guard let first = unsafe wanted.first, name.count + 2 >= wanted.count else { return false }
        let isAlike = unsafe name.first == first && name.count <= wanted.count + 2
        return unsafe isAlike || ByteSearch.contains(wanted, in: name)
      }
    }
  }

  /// The name of a node that folds to a key, as its record has it.
  func name(of node: NodeID, folded: String) -> String {
    names(of: node).first { NameFolding.fold($0) == folded } ?? label(of: node)
  }

  /// What a node is called, as far as was known by the ``horizon``.
  private func names(of node: NodeID) -> [String] {
    if let action = action(node) {
      return [action.title, action.instrument?.cite, action.instrument?.document].compactMap(\.self)
    }
    return entity(node)?.names.map(\.value) ?? []
  }
}
