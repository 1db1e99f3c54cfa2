extension Graph {
  /// Finds who is meant by a name or an id.
  ///
  /// An id, or any name in any script, matches exactly but for case, width and accents. A name that a group shares
  /// only with its own legal entities means the group. Any other shared name is ambiguous.
  ///
  /// - Parameter text: What the user typed.
  /// - Returns: The one that is meant, the several that carry the name, or near misses.
  public func resolve(_ text: String) -> Resolution {
    let exact = exactMatches(text)
    if exact.count == 1 { return .found(exact[0].node) }
    if exact.isEmpty {
      let near = nearMatches(text, limit: 5)
      return .unknown(near.isEmpty ? farMatches(text, limit: 3) : near)
    }
    let groups = exact.filter { match in
      exact.allSatisfy { other in
        other.node == match.node || groupEdge(of: other.node).map { to($0) } == match.node
      }
    }
    if groups.count == 1 { return .found(groups[0].node) }
    return .ambiguous(exact)
  }

  /// Lists everybody whose name matches, the best first.
  ///
  /// - Parameters:
  ///   - text: What the user typed.
  ///   - limit: How many near matches to add to the exact ones.
  /// - Returns: Exact matches, then near ones by falling score; each node once.
  public func matches(_ text: String, limit: Int = 20) -> [NameMatch] {
    let exact = exactMatches(text)
    let taken = Set(exact.map(\.node))
    return exact + nearMatches(text, limit: limit).filter { !taken.contains($0.node) }
  }

  private func exactMatches(_ text: String) -> [NameMatch] {
    var matches: [NameMatch] = []
    if let node = node(RecordID(text)) {
      matches.append(NameMatch(node: node, name: text, reason: .id, score: 1))
    }
    let folded = NameFolding.fold(text)
    let key = nameIndex.number(of: folded) { nameKey($0) == folded }
    if !folded.isEmpty, let key {
      for node in nameOwners(key) where !matches.contains(where: { $0.node == node }) {
        let name = name(of: node, folded: folded)
        matches.append(NameMatch(node: node, name: name, reason: .exact, score: 1))
      }
    }
    return matches
  }

  private func nearMatches(_ text: String, limit: Int) -> [NameMatch] {
    bestMatches(text, limit: limit) { name, folded, wanted in
      near(name, wanted, folded: folded)
    }
  }

  /// Scores every name of the index against a text, and keeps the best name of each node.
  private func bestMatches(
    _ text: String,
    limit: Int,
    _ judge: (_ name: String, _ folded: String, _ wanted: [Unicode.Scalar]) -> (
      NameMatch.Reason, Double
    )?
  ) -> [NameMatch] {
    let folded = NameFolding.fold(text)
    let wanted = Array(folded.unicodeScalars)
    guard !wanted.isEmpty else { return [] }
    var best: [NodeID: NameMatch] = [:]
    for key in 0..<nameKeyCount where isWorthJudging(key, folded, wanted.count) {
      let name = nameKey(key)
      guard let (reason, score) = judge(name, folded, wanted) else { continue }
      for node in nameOwners(key) where score > best[node]?.score ?? 0 {
        let original = self.name(of: node, folded: name)
        best[node] = NameMatch(node: node, name: original, reason: reason, score: score)
      }
    }
    return Array(best.values.sorted { ($1.score, $0.node) < ($0.score, $1.node) }.prefix(limit))
  }

  private func near(
    _ name: String,
    _ wanted: [Unicode.Scalar],
    folded: String
  ) -> (NameMatch.Reason, Double)? {
    if name == folded { return nil }
    let allowance = EditDistance.allowance(forLength: wanted.count)
    let scalars = Array(name.unicodeScalars)
    let share = Double(wanted.count) / Double(max(wanted.count, scalars.count))
    if name.utf8.starts(with: folded.utf8) { return (.prefix, 0.8 + 0.15 * share) }
    if let slips = EditDistance.between(scalars, wanted, limit: allowance), slips > 0 {
      return (.typo(slips), 0.9 - 0.15 * Double(slips))
    }
    if let place = place(of: wanted, in: scalars) {
      if place == 0 || scalars[place - 1] == " " { return (.word, 0.6 + 0.15 * share) }
      // Chinese, Japanese and Korean names have no spaces between their words.
      if wanted.contains(where: { $0.value >= 0x2E80 }) { return (.part, 0.55 + 0.15 * share) }
    }
    for word in scalars.split(separator: " ") {
      if let slips = EditDistance.between(Array(word), wanted, limit: allowance), slips > 0 {
        return (.typo(slips), 0.65 - 0.15 * Double(slips) + 0.05 * share)
      }
    }
    return nil
  }

  /// The entities of whose names a word differs least from a text, if a third of its letters may stay.
  private func farMatches(_ text: String, limit: Int) -> [NameMatch] {
    let all = bestMatches(text, limit: .max) { name, _, wanted in
      let slips = name.unicodeScalars.split(separator: " ").compactMap { word in
        EditDistance.between(Array(word), wanted, limit: wanted.count * 2 / 3)
      }.min()
      return slips.map { (.typo($0), 0.5 * (1 - Double($0) / Double(wanted.count))) }
    }
    return Array(all.filter { !isAction($0.node) }.prefix(limit))
  }

  /// Where some scalars stand in others, at the start of a word if they do anywhere; `nil` for a single letter.
  private func place(of wanted: [Unicode.Scalar], in scalars: [Unicode.Scalar]) -> Int? {
    guard wanted.count > 1, wanted.count <= scalars.count else { return nil }
    let places = (0...(scalars.count - wanted.count)).filter { place in
      scalars[place...].starts(with: wanted)
    }
    return places.first { $0 == 0 || scalars[$0 - 1] == " " } ?? places.first
  }

  private var nameKeyCount: Int { max(0, nameKeyOffsets.count - 1) }

  private func nameKey(_ index: Int) -> String {
    String(
      decoding: nameKeys.elements(nameKeyOffsets.row(index, limit: nameKeys.count)),
      as: UTF8.self
    )
  }

  private func nameOwners(_ key: Int) -> [NodeID] {
    nameNodes.elements(nameNodeOffsets.row(key, limit: nameNodes.count)).map { NodeID($0) }
  }

  /// Up to so many names all are compared letter by letter with a name that nobody carries.
  private static let comparedNames = 200_000

  /// Whether a name may be near another: any one in a graph of usual size; in a larger one those that hold it, or start
  /// alike and are about as long.
  private func isWorthJudging(_ key: Int, _ folded: String, _ length: Int) -> Bool {
    guard nameKeyCount > Graph.comparedNames else { return true }
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
  private func name(of node: NodeID, folded: String) -> String {
    let names =
      if let action = action(node) {
        [action.title, action.instrument?.cite, action.instrument?.document].compactMap(\.self)
      } else {
        entity(node)?.names.map(\.value) ?? []
      }
    return names.first { NameFolding.fold($0) == folded } ?? label(of: node)
  }
}
