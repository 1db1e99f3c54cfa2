/// Builds the image of a graph from a set of records.
///
/// Entities and actions become nodes, numbered in the order of their ids; relations and the parts of actions become
/// edges, sorted by their first end, kind and second end. The same records give the same bytes, in whatever order they come.
public enum GraphBuilder {
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
  /// - Parameters:
  ///   - records: The records.
  ///   - indexesNames: Whether the graph gets an index to find names that are alike.
  ///   - isImported: Whether some records come from other tools, where relations may share an id.
  /// - Returns: The graph.
  /// - Throws: ``Failure`` for the first id that is double or dangling; ``RecordValidator`` finds all of them.
  /// - Complexity: O((*n* + *m*) log (*n* + *m*)) in the numbers of nodes and edges.
  public static func build(
    _ records: RecordSet,
    indexesNames: Bool = false,
    isImported: Bool = false
  ) throws(Failure) -> Graph {
    var assembler = try assembler(for: records, isImported: isImported)
    assembler.indexesNames = indexesNames
    return assembler.finish().graph
  }

  /// Links records into the bytes of an image.
  ///
  /// - Parameters:
  ///   - records: The records.
  ///   - indexesNames: Whether the graph gets an index to find names that are alike.
  /// - Returns: The image.
  /// - Throws: As ``build(_:)``.
  public static func image(
    of records: RecordSet,
    indexesNames: Bool = false
  ) throws(Failure) -> [UInt8] {
    try build(records, indexesNames: indexesNames).image
  }

  private static func assembler(
    for records: RecordSet,
    isImported: Bool
  ) throws(Failure) -> GraphAssembler {
    try check(records, isImported: isImported)
    var sorted = records
    sorted.sources.sort { $0.id < $1.id }
    sorted.entities.sort { $0.id < $1.id }
    sorted.relations.sort { $0.id < $1.id }
    sorted.actions.sort { $0.id < $1.id }
    sorted.claims.sort { $0.id < $1.id }
    sorted.rules.sort { $0.id < $1.id }
    sorted.judgements.sort(by: Judgement.areInOrder)
    var assembler = GraphAssembler()
    // Kinds and nodes are numbered as they are first named: here in an order that the records cannot change.
    for entity in sorted.entities { _ = assembler.number(of: entity.kind) }
    for action in sorted.actions { _ = assembler.kinds.number(of: .node(.action(action.kind))) }
    for relation in sorted.relations { _ = assembler.number(of: relation.kind) }
    for id in (sorted.entities.map(\.id) + sorted.actions.map(\.id)).sorted() {
      _ = assembler.references.node(id)
    }
    assembler.growNodes()
    try assembler.add(sorted)
    return assembler
  }

  private static func check(_ records: RecordSet, isImported: Bool) throws(Failure) {
    var ids: [RecordID: Set<RecordGroup>] = [:]
    func take(_ group: RecordGroup, _ id: RecordID) throws(Failure) {
      guard isImported || ids[id] == nil else { throw .duplicateID(id) }
      ids[id, default: []].insert(group)
    }
    for source in records.sources { try take(.source, source.id) }
    for entity in records.entities { try take(.node, entity.id) }
    for action in records.actions { try take(.node, action.id) }
    for relation in records.relations { try take(.relation, relation.id) }
    for claim in records.claims { try take(.claim, claim.id) }
    for rule in records.rules { try take(.rule, rule.id) }

    func want(_ groups: Set<RecordGroup>, _ id: RecordID, in record: RecordID) throws(Failure) {
      guard let found = ids[id], !groups.isDisjoint(with: found) else {
        throw .danglingID(id, in: record)
      }
    }
    func cites(_ cites: [Cite], in record: RecordID) throws(Failure) {
      for cite in cites { try want([.source], cite.source, in: record) }
    }
    func stances(_ stances: [Stance], in record: RecordID) throws(Failure) {
      for stance in stances {
        try want([.node], stance.by, in: record)
        try cites([stance.cite], in: record)
      }
    }
    for source in records.sources {
      if let issuer = source.issuer { try want([.node], issuer, in: source.id) }
    }
    for entity in records.entities {
      try cites(entity.cites, in: entity.id)
      for name in entity.names { try cites(name.cites, in: entity.id) }
    }
    for relation in records.relations {
      try want([.node], relation.from, in: relation.id)
      try want([.node], relation.to, in: relation.id)
      try cites(relation.cites, in: relation.id)
      try stances(relation.stances, in: relation.id)
    }
    for action in records.actions {
      for part in action.parts { try want([.node], part.player, in: action.id) }
      try cites(action.cites, in: action.id)
      try stances(action.stances, in: action.id)
    }
    for claim in records.claims {
      for id in claim.about { try want([.node, .relation], id, in: claim.id) }
      try stances(claim.stances, in: claim.id)
    }
    for rule in records.rules {
      if let authority = rule.authority { try want([.node], authority, in: rule.id) }
      for list in rule.lists { try want([.node], list, in: rule.id) }
      try cites(rule.allCites, in: rule.id)
    }
    for judgement in records.judgements {
      try cites(judgement.cites, in: RecordID(judgement.a))
    }
  }

  /// What an id stands for.
  private enum RecordGroup {
    case source
    case node
    case relation
    case claim
    case rule
  }
}
