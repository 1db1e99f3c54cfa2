/// Builds the image of a graph from records.
///
/// Entities and actions become nodes, numbered in the order of their ids; relations and the parts of actions become
/// edges, sorted by their first end, kind and second end. The same records give the same bytes, in whatever order they come.
public struct GraphBuilder {
  /// Why records cannot be linked.
  public enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// Two records carry one id.
    case duplicateID(RecordID)
    /// A record refers to an id that no record carries.
    case danglingID(RecordID, in: RecordID)

    /// What is wrong, in one sentence.
    public var description: String {
      switch self {
      case .duplicateID(let id): "two records carry the id '\(id)'"
      case .danglingID(let id, let record): "'\(record)' refers to '\(id)', which is not there"
      }
    }
  }

  /// Links records into a graph.
  ///
  /// - Parameter records: The records.
  /// - Returns: The graph.
  /// - Throws: ``Failure`` for the first id that is double or dangling; ``RecordValidator`` finds all of them.
  /// - Complexity: O((*n* + *m*) log (*n* + *m*)) in the numbers of nodes and edges.
  public static func build(_ records: RecordSet) throws(Failure) -> Graph {
    let image = try image(of: records)
    guard let graph = try? Graph(image: image) else {
      // invariant: an image that was assembled a moment ago opens.
      preconditionFailure("the image just built does not open")
    }
    return graph
  }

  /// Links records into the bytes of an image.
  ///
  /// - Parameter records: The records.
  /// - Returns: The image.
  /// - Throws: As ``build(_:)``.
  public static func image(of records: RecordSet) throws(Failure) -> [UInt8] {
    var builder = GraphBuilder(records)
    try builder.number()
    try builder.checkReferences()
    builder.makeEdges()
    return GraphImage.assemble(builder.sections())
  }

  struct Edge {
    var from: UInt32
    var to: UInt32
    var kind: UInt16
    var status: ClaimStatus
    var flags: UInt8
    /// The number of the relation, or of the action's node.
    var reference: UInt32
    var bounds: Period.Bounds
    var known: Int32
  }

  var sources: [Source]
  var entities: [Entity]
  var relations: [Relation]
  var actions: [Action]
  var claims: [Claim]
  var numbering = RecordEncoder.Numbering()
  /// For every node, whether it is an action, and its place among the actions or entities.
  var nodes: [(isAction: Bool, index: Int)] = []
  var kinds = KindTable()
  var edges: [Edge] = []
  var relationEdges: [UInt32] = []

  private init(_ records: RecordSet) {
    sources = records.sources.sorted { $0.id < $1.id }
    entities = records.entities.sorted { $0.id < $1.id }
    relations = records.relations.sorted { $0.id < $1.id }
    actions = records.actions.sorted { $0.id < $1.id }
    claims = records.claims.sorted { $0.id < $1.id }
  }

  private mutating func number() throws(Failure) {
    var seen: Set<RecordID> = []
    for id in sources.map(\.id) + entities.map(\.id) + relations.map(\.id) + actions.map(\.id)
      + claims.map(\.id)
    {
      guard seen.insert(id).inserted else { throw .duplicateID(id) }
    }
    var (entity, action) = (0, 0)
    while entity < entities.count || action < actions.count {
      let takesAction =
        entity == entities.count
        || (action < actions.count && actions[action].id < entities[entity].id)
      let id = takesAction ? actions[action].id : entities[entity].id
      numbering.nodes[id] = nodes.count
      nodes.append((takesAction, takesAction ? action : entity))
      if takesAction { action += 1 } else { entity += 1 }
    }
    for (index, relation) in relations.enumerated() { numbering.relations[relation.id] = index }
    for (index, source) in sources.enumerated() { numbering.sources[source.id] = index }
    // Kinds in an order that does not depend on the order of the records.
    for kind in Vocabulary.entityKinds { _ = kinds.number(of: .node(.entity(kind.kind))) }
    for kind in Vocabulary.actionKinds { _ = kinds.number(of: .node(.action(kind.kind))) }
    for kind in Vocabulary.relationKinds { _ = kinds.number(of: .edge(.relation(kind.kind))) }
    for role in ActionRole.allCases { _ = kinds.number(of: .edge(.role(role))) }
    for entity in entities { _ = kinds.number(of: .node(.entity(entity.kind))) }
    for action in actions { _ = kinds.number(of: .node(.action(action.kind))) }
    for relation in relations { _ = kinds.number(of: .edge(.relation(relation.kind))) }
  }

  private func checkReferences() throws(Failure) {
    func node(_ id: RecordID, in record: RecordID) throws(Failure) {
      if numbering.nodes[id] == nil { throw .danglingID(id, in: record) }
    }
    func cites(_ cites: [Cite], in record: RecordID) throws(Failure) {
      for cite in cites where numbering.sources[cite.source] == nil {
        throw .danglingID(cite.source, in: record)
      }
    }
    func stances(_ stances: [Stance], in record: RecordID) throws(Failure) {
      for stance in stances {
        try node(stance.by, in: record)
        try cites([stance.cite], in: record)
      }
    }
    for source in sources {
      if let issuer = source.issuer { try node(issuer, in: source.id) }
    }
    for entity in entities {
      try cites(entity.cites, in: entity.id)
      for name in entity.names { try cites(name.cites, in: entity.id) }
    }
    for relation in relations {
      try node(relation.from, in: relation.id)
      try node(relation.to, in: relation.id)
      try cites(relation.cites, in: relation.id)
      try stances(relation.stances, in: relation.id)
    }
    for action in actions {
      for part in action.parts { try node(part.player, in: action.id) }
      try cites(action.cites, in: action.id)
      try stances(action.stances, in: action.id)
    }
    for claim in claims {
      for id in claim.about where numbering.relations[id] == nil { try node(id, in: claim.id) }
      try stances(claim.stances, in: claim.id)
    }
  }

  /// Looks a source up by id.
  func source(_ id: RecordID) -> Source? {
    numbering.sources[id].map { sources[$0] }
  }
}
