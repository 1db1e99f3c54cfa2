/// Finds who may be meant by names in one graph: judgements first, then exact names in any script, then comparison.
///
/// A search keeps what it has read of the graph and its scratch space: ask many names of one. Each thread needs one of its
/// own; they give the same answers.
public struct NameSearch: ~Copyable {
  private let graph: Graph
  private let index: NameIndex?
  private var analyzer = NameAnalyzer()
  private var scorer = NameScorer()
  private var judged: JudgedNames
  /// How much each name has in common with the one that is looked for.
  private let weights: ZeroedBuffer<UInt16>
  private var touched: [UInt32] = []
  private var terms: [UInt64] = []
  private var sought: [UInt64] = []
  private var rows: [Range<Int>] = []
  /// The names that are kept taken apart, from 1; and for each name of the graph which of them it is, 0 for none yet.
  private var kept: [AnalyzedName] = []
  private var keptPlaces: [UInt32] = []

  /// So many names are kept taken apart.
  private static let keptNames = 200_000
  /// So many entries of the index are read for one name.
  private static let budget = 16_384
  /// Lists that are longer only add to names that others have found.
  private static let longList = 12_000
  /// So many names are compared at most.
  private static let comparedNames = 32

  /// Prepares to look for names.
  ///
  /// The index is that of the image, or is made in memory for graphs of up to 200,000 names. Without one, only judgements
  /// and exact names are found.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - indexed: Up to how many names an index is made in memory, where the image has none.
  public init(_ graph: Graph, indexingUpTo indexed: Int = 200_000) {
    self.init(graph, index: NameSearch.index(of: graph, makingUpTo: indexed))
  }

  /// The index of an image, or one in memory.
  static func index(of graph: Graph, makingUpTo count: Int = 200_000) -> NameIndex? {
    NameIndex(in: graph) ?? (graph.nameKeyCount <= count ? NameIndex(making: graph) : nil)
  }

  init(_ graph: Graph, index: NameIndex?) {
    self.graph = graph
    self.index = index
    let count = graph.nameKeyCount
    weights = ZeroedBuffer(count: index == nil ? 0 : count)
    if count <= NameSearch.keptNames { keptPlaces = Array(repeating: 0, count: count) }
    judged = JudgedNames(graph)
  }

  /// Who may be meant by a name, the likeliest first.
  ///
  /// - Parameters:
  ///   - name: The name, in any script, or an id.
  ///   - kind: Whether it is a person's or an organization's; `nil` if that is not known.
  ///   - least: The least score that is of interest.
  ///   - limit: How many candidates to give at most.
  ///   - explains: Whether to say how scores came about; it takes longer.
  /// - Returns: Each entity once, by falling score, then in the order of the graph.
  /// - Complexity: O(1) in the size of the graph but for names that share all words with thousands of others.
  public mutating func candidates(
    for name: String,
    kind: NameKind? = nil,
    least: Double = 0.70,
    limit: Int = 10,
    explains: Bool = true
  ) -> [NameCandidate] {
    let known = judged.about(name, in: graph)
    var found: [NameCandidate] = known.same
    var taken = Set(found.map(\.node)).union(known.different)
    for match in graph.exactMatches(name) where taken.insert(match.node).inserted {
      let step = match.reason == .id ? "the id" : "this name"
      found.append(
        NameCandidate(
          node: match.node,
          name: match.name,
          score: 1,
          basis: .exact,
          steps: [NameStep(step)]
        )
      )
    }
    for candidate in compared(
      name,
      kind,
      least: least,
      limit: limit,
      without: taken,
      explains
    ) {
      found.append(candidate)
    }
    return Array(found.prefix(max(limit, 0)))
  }

  // MARK: Comparison

  private mutating func compared(
    _ name: String,
    _ kind: NameKind?,
    least: Double,
    limit: Int,
    without known: Set<NodeID>,
    _ explains: Bool
  ) -> [NameCandidate] {
    guard let index, limit > 0 else { return [] }
    var wanted: [(kind: NameKind, name: AnalyzedName)] = []
    for each in [NameKind.organization, .person] where kind == nil || kind == each {
      wanted.append((each, analyzer.analyze(name, each)))
    }
    let keys = gather(wanted.map(\.name), index)
    scorer.explains = false
    var best: [(node: NodeID, key: Int, score: Double)] = []
    var places: [NodeID: Int] = [:]
    for key in keys {
      guard let score = score(of: key, wanted) else { continue }
      guard score >= least - 1e-9 else { continue }
      for node in graph.nameOwners(key) where !graph.isAction(node) && !known.contains(node) {
        if let place = places[node] {
          if best[place].score < score { best[place] = (node, key, score) }
        } else {
          places[node] = best.count
          best.append((node, key, score))
        }
      }
    }
    best.sort { ($1.score, $0.node, $0.key) < ($0.score, $1.node, $1.key) }
    return best.prefix(limit).compactMap { entry in
      candidate(entry.node, entry.key, entry.score, wanted, least, explains)
    }
  }

  /// A candidate with the name as it was written, which may tell more than its folded form.
  private mutating func candidate(
    _ node: NodeID,
    _ key: Int,
    _ score: Double,
    _ wanted: [(kind: NameKind, name: AnalyzedName)],
    _ least: Double,
    _ explains: Bool
  ) -> NameCandidate? {
    let written = graph.name(of: node, folded: graph.nameKey(key))
    var (score, steps) = (score, [NameStep]())
    if explains || keptPlaces.isEmpty, let kind = graph.nameKind(ofKey: key),
      let asked = wanted.first(where: { $0.kind == kind })
    {
      scorer.explains = explains
      let place = key < keptPlaces.count ? Int(keptPlaces[key]) : 0
      if place > 0, graph.nameOwners(key).first == node {
        score = scorer.score(asked.name, kept[place - 1])
      } else {
        score = scorer.score(asked.name, analyzer.analyze(written, kind))
      }
      steps = scorer.steps
      guard score >= least - 1e-9 else { return nil }
    }
    return NameCandidate(node: node, name: written, score: score, basis: .comparison, steps: steps)
  }

  /// How well a name of the graph fits; `nil` if it is of another kind than what is looked for.
  private mutating func score(of key: Int, _ wanted: [(kind: NameKind, name: AnalyzedName)])
    -> Double?
  {
    guard key < keptPlaces.count else {
      guard let kind = graph.nameKind(ofKey: key),
        let asked = wanted.first(where: { $0.kind == kind })
      else { return nil }
      return scorer.score(asked.name, analyzer.analyze(graph.nameKey(key), kind))
    }
    if keptPlaces[key] == 0 {
      guard let kind = graph.nameKind(ofKey: key) else { return nil }
      // As it was written, where names are kept: capitals tell abbreviations.
      let folded = graph.nameKey(key)
      let written = graph.nameOwners(key).first.map { graph.name(of: $0, folded: folded) } ?? folded
      kept.append(analyzer.analyze(written, kind))
      keptPlaces[key] = UInt32(kept.count)
    }
    let place = Int(keptPlaces[key]) - 1
    let isPerson = kept[place].isPerson
    for index in wanted.indices where isPerson == (wanted[index].kind == .person) {
      return scorer.score(wanted[index].name, kept[place])
    }
    return nil
  }

  /// The names that have most in common with what is looked for, those with most first.
  private mutating func gather(_ names: [AnalyzedName], _ index: NameIndex) -> [Int] {
    rows.removeAll(keepingCapacity: true)
    sought.removeAll(keepingCapacity: true)
    for name in names {
      NameTerms.collect(name, into: &terms)
      for term in terms where !sought.contains(term) {
        sought.append(term)
        let row = index.row(of: term)
        if !row.isEmpty { rows.append(row) }
      }
    }
    // The rarest first; ties in the order of the name.
    rows.sort { $0.count < $1.count }
    touched.removeAll(keepingCapacity: true)
    var spent = 0
    for row in rows {
      let weight = UInt16(max(1, 25 - Int.bitWidth + row.count.leadingZeroBitCount))
      let isLong = row.count > NameSearch.longList || spent + row.count > NameSearch.budget
      if isLong, touched.isEmpty, spent > 0 { break }
      if isLong, spent > 2 * NameSearch.budget { break }
      let size = min(row.count, isLong ? NameSearch.longList : row.count)
      let cut = row.lowerBound..<row.lowerBound + size
      spent += cut.count
      index.forEachName(in: cut) { name in
        guard name < weights.count else { return }
        let before = weights[name]
        if before == 0 {
          if isLong, !touched.isEmpty { return }
          touched.append(UInt32(name))
        }
        weights[name] = before &+ weight
      }
    }
    let top = best(NameSearch.comparedNames)
    for name in touched { weights[Int(name)] = 0 }
    return top
  }

  /// The touched names with the highest weights.
  private func best(_ limit: Int) -> [Int] {
    guard touched.count > limit else {
      return touched.sorted { isBefore($0, $1) }.map { Int($0) }
    }
    // Weights are small numbers: count them, and take what is above the limit.
    var counts = [Int](repeating: 0, count: 1024)
    for name in touched { counts[min(1023, Int(weights[Int(name)]))] += 1 }
    var (floor, above) = (1023, 0)
    while floor > 0, above + counts[floor] <= limit {
      above += counts[floor]
      floor -= 1
    }
    var top: [UInt32] = []
    var edge: [UInt32] = []
    for name in touched {
      let weight = min(1023, Int(weights[Int(name)]))
      if weight > floor { top.append(name) } else if weight == floor { edge.append(name) }
    }
    edge.sort()
    top += edge.prefix(limit - top.count)
    return top.sorted { isBefore($0, $1) }.map { Int($0) }
  }

  private func isBefore(_ left: UInt32, _ right: UInt32) -> Bool {
    let (first, second) = (weights[Int(left)], weights[Int(right)])
    return first == second ? left < right : first > second
  }
}
