/// All records of a graph, as read and before they are linked.
public struct RecordSet: Hashable, Sendable {
  /// The sources.
  public var sources: [Source] = []
  /// The entities.
  public var entities: [Entity] = []
  /// The relations.
  public var relations: [Relation] = []
  /// The actions.
  public var actions: [Action] = []
  /// The claims.
  public var claims: [Claim] = []
  /// The rules of ownership.
  public var rules: [Rule] = []
  /// Who decided that which names or entities mean the same party, or do not.
  public var judgements: [Judgement] = []

  /// Makes an empty set.
  public init() {}

  /// Whether there is no record at all.
  public var isEmpty: Bool {
    sources.isEmpty && entities.isEmpty && relations.isEmpty && actions.isEmpty && claims.isEmpty
      && rules.isEmpty
      && judgements.isEmpty
  }

  /// Adds the records of another set behind those of this one.
  ///
  /// - Parameter other: The other set.
  public mutating func append(_ other: RecordSet) {
    sources += other.sources
    entities += other.entities
    relations += other.relations
    actions += other.actions
    claims += other.claims
    rules += other.rules
    judgements += other.judgements
  }
}
