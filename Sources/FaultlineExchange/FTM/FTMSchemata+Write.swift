internal import Faultline

extension FTMSchemata {
  /// How relations of a kind are written.
  struct WrittenEdge {
    let schema: String
    let source: String
    let target: String
    let isReversed: Bool
    /// The role that says what the schema does not say.
    let role: String?
    /// Whether schema and role are read as the same kind again.
    let isOwn: Bool
    let takesStake: Bool
  }

  /// The schema of a kind of entities that says all that the kind says; `nil` if there is none.
  static func schema(of kind: EntityKind) -> String? {
    if let row = entities.first(where: { $0.kind == kind && $0.isOwn }) { return row.schema }
    // Kinds that no schema has.
    if kind == .group || kind == .technology || kind == .list || kind == "unknown" { return nil }
    var schema = ""
    for word in kind.rawValue.split(separator: "-", omittingEmptySubsequences: false) {
      schema += word.prefix(1).uppercased() + word.dropFirst()
    }
    return FTMSchemata.kind(of: schema) == (kind, true) ? schema : nil
  }

  /// How relations of a kind are written: by the schema that the kind is read from, else as a link with the kind as role.
  static func edge(of kind: RelationKind) -> WrittenEdge {
    if let row = edges.first(where: { $0.kind == kind }) { return written(row, role: nil, true) }
    if let row = refinements.first(where: { $0.kind == kind }),
      let edge = edges.first(where: { $0.schema == row.schema })
    {
      return written(edge, role: "\(row.role)", true, isReversed: row.isReversed)
    }
    let unknown = edges.first { $0.schema == "UnknownLink" } ?? edges[0]
    return written(unknown, role: kind.rawValue, false)
  }

  private static func written(
    _ edge: Edge,
    role: String?,
    _ isOwn: Bool,
    isReversed: Bool? = nil
  ) -> WrittenEdge {
    WrittenEdge(
      schema: edge.schema,
      source: edge.source,
      target: edge.target,
      isReversed: isReversed ?? edge.isReversed,
      role: role,
      isOwn: isOwn,
      takesStake: role == nil && Vocabulary.definition(of: edge.kind)?.takesStake ?? true
    )
  }
}

extension FTMProperties {
  private static let usesByName = Dictionary(uses.map { ($0.name, $0.use) }) { first, _ in first }

  /// What a property is good for.
  static func use(of name: String) -> FTMUse { usesByName[name] ?? .other }

  /// Whether a property holds numbers of a register.
  static func isIdentifier(_ name: String) -> Bool { use(of: name) == .identifier }
}
