internal import Faultline

/// The records that a slice stands for, each list in the order of the ids.
///
/// The records can be read on their own: who took a stance, what a claim is about, who issued a source, the rules about
/// lists of the slice and the judgements about its entities come along, and parts in actions whose players are not in the
/// slice are left out. The whole graph without a filter gives all records as they are.
struct SliceRecords {
  let graph: Graph
  /// Whether these are all records of the graph.
  let isWhole: Bool
  private(set) var entities: [NodeID] = []
  private(set) var actions: [NodeID] = []
  private(set) var relations: [EdgeID] = []
  private(set) var claims: [ClaimID] = []
  private(set) var sources: [SourceID] = []
  /// The rules about a list that is in the slice.
  private(set) var rules: [Rule] = []
  /// The judgements about an entity that is in the slice.
  private(set) var judgements: [Judgement] = []
  /// What was left out because it is not in the slice.
  private(set) var losses = LossReport()

  private var included: [Bool]
  private var includedRelations: Set<RecordID> = []

  init(_ slice: Slice, _ graph: Graph) {
    self.graph = graph
    isWhole = slice.question == .whole && slice.filter == Filter()
    included = [Bool](repeating: false, count: graph.nodeCount)
    for entry in slice.nodes { include(entry.node) }
    var edges: [(id: RecordID, edge: EdgeID)] = []
    for entry in slice.edges {
      guard let relation = graph.relation(entry.edge) else { continue }
      edges.append((relation.id, entry.edge))
      if !isWhole { includedRelations.insert(relation.id) }
    }
    edges.sort { ($0.id, $0.edge.number) < ($1.id, $1.edge.number) }
    relations = edges.map(\.edge)
    claims = slice.claims
    if isWhole {
      sources = graph.sources
      rules = graph.rules
      judgements = graph.judgements
    } else {
      addWhatIsNamed()
    }
    sort()
  }

  private mutating func include(_ node: NodeID) {
    guard !included[Int(node.number)] else { return }
    included[Int(node.number)] = true
    if graph.isAction(node) { actions.append(node) } else { entities.append(node) }
  }

  /// Adds the entities that records name, and the sources that they cite.
  private mutating func addWhatIsNamed() {
    var cited: Set<RecordID> = []
    var speakers: Set<RecordID> = []
    func add(_ cites: [Cite], _ stances: [Stance] = []) {
      cited.formUnion(cites.map(\.source))
      cited.formUnion(stances.map(\.cite.source))
      speakers.formUnion(stances.map(\.by))
    }
    for edge in relations {
      if let relation = graph.relation(edge) { add(relation.cites, relation.stances) }
    }
    for node in actions {
      if let action = graph.action(node) { add(action.cites, action.stances) }
    }
    for claim in claims {
      guard let record = graph.claim(claim) else { continue }
      add([], record.stances)
      speakers.formUnion(record.about)
    }
    let lists = Set(entities.filter { graph.kind(of: $0) == .entity(.list) }.map(graph.id(of:)))
    rules = lists.isEmpty ? [] : graph.rules.filter { $0.lists.contains(where: lists.contains) }
    for rule in rules {
      add(rule.allCites)
      speakers.formUnion(rule.lists)
      if let authority = rule.authority { speakers.insert(authority) }
    }
    if graph.judgementCount > 0 {
      let ids = Set(entities.map { graph.id(of: $0).rawValue })
      judgements = graph.judgements.filter { ids.contains($0.a) || ids.contains($0.b) }
      for judgement in judgements { add(judgement.cites) }
    }
    // Sources are issued by entities, and entities cite sources, until nothing new comes.
    var done = 0
    var knownSources: Set<RecordID> = []
    while true {
      for id in speakers.sorted() {
        if let node = graph.node(id), !graph.isAction(node) { include(node) }
      }
      speakers = []
      for node in entities[done...] {
        guard let entity = graph.entity(node) else { continue }
        add(entity.cites + entity.names.flatMap(\.cites))
      }
      done = entities.count
      let new = cited.subtracting(knownSources).sorted()
      if new.isEmpty { break }
      knownSources.formUnion(new)
      for id in new {
        guard let number = graph.source(id) else { continue }
        sources.append(number)
        if let issuer = graph.source(number)?.issuer { speakers.insert(issuer) }
      }
    }
  }

  private mutating func sort() {
    func sorted(_ nodes: [NodeID]) -> [NodeID] {
      nodes.map { (id: graph.id(of: $0), node: $0) }.sorted { $0.id < $1.id }.map(\.node)
    }
    entities = sorted(entities)
    actions = sorted(actions)
    sources = sources.map { (id: graph.id(of: $0), source: $0) }.sorted { $0.id < $1.id }
      .map(\.source)
  }

  // MARK: The records

  /// All of them.
  mutating func all() -> RecordSet {
    var set = RecordSet()
    set.sources = sources.compactMap(source)
    set.entities = entities.compactMap(entity)
    set.relations = relations.compactMap(relation)
    for node in actions { if let action = action(node) { set.actions.append(action) } }
    for number in claims { if let claim = claim(number) { set.claims.append(claim) } }
    set.rules = rules
    set.judgements = judgements
    return set
  }

  func entity(_ node: NodeID) -> Entity? { graph.entity(node) }

  func relation(_ edge: EdgeID) -> Relation? { graph.relation(edge) }

  func source(_ source: SourceID) -> Source? { graph.source(source) }

  /// An action, with the parts whose players are in the slice.
  mutating func action(_ node: NodeID) -> Action? {
    guard var action = graph.action(node) else { return nil }
    guard !isWhole else { return action }
    let all = action.parts
    action.parts.removeAll { part in
      guard let player = graph.node(part.player) else { return false }
      return !included[Int(player.number)]
    }
    for part in all where !action.parts.contains(part) {
      losses.add("actions.roles (not in the slice)", example: "\(action.id): \(part.player)")
    }
    return action
  }

  /// A claim, about what is in the slice.
  mutating func claim(_ number: ClaimID) -> Claim? {
    guard var claim = graph.claim(number) else { return nil }
    guard !isWhole else { return claim }
    let all = claim.about
    claim.about.removeAll { id in
      if let node = graph.node(id) { return !included[Int(node.number)] }
      return graph.edge(id) != nil && !includedRelations.contains(id)
    }
    for id in all where !claim.about.contains(id) {
      losses.add("claims.about (not in the slice)", example: "\(claim.id): \(id)")
    }
    return claim
  }
}
