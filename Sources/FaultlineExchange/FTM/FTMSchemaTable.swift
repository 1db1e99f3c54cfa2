internal import Faultline

/// The schemata that came up so far, and their kinds in the graph.
struct FTMSchemaTable {
  /// The ends of a schema of relations, as numbers of properties.
  struct Edge {
    let source: Int
    let target: Int
    let isReversed: Bool
    let takesStake: Bool
    /// Whether there are roles that change the kind.
    let hasRefinements: Bool
    let isSanction: Bool
  }

  /// How many schemata a file may bring.
  static let limit = 4096

  private var table = ByteTable()
  private var texts: [String] = []
  private var edges: [Edge?] = []
  private var entityKinds: [EntityKind] = []
  private var keeps: [Bool] = []
  private var entityNumbers: [KindNumber?] = []
  private var relationNumbers: [KindNumber?] = []

  init(_ names: inout FTMNames) {
    for row in FTMSchemata.edges {
      let definition = Vocabulary.definition(of: row.kind)
      table.insert(row.schema)
      append(
        row.schema,
        FTMSchemata.kind(of: row.schema).kind,
        keeps: false,
        Edge(
          source: names.number(of: row.source),
          target: names.number(of: row.target),
          isReversed: row.isReversed,
          takesStake: definition?.takesStake ?? true,
          hasRefinements: FTMSchemata.refinements.contains { $0.schema == row.schema },
          isSanction: row.schema == FTMSchemata.sanction
        )
      )
    }
    for row in FTMSchemata.entities {
      table.insert(row.schema)
      append(row.schema, row.kind, keeps: !row.isOwn, nil)
    }
  }

  /// The number of a schema, or `nil` if there are too many.
  @inline(__always)
  mutating func number(of schema: Range<Int>, in view: ByteView) -> Int? {
    table.find(schema, in: view) ?? insert(schema, view)
  }

  /// The ends, if the schema is one of relations.
  @inline(__always)
  func edge(_ number: Int) -> Edge? { edges[number] }

  /// The name of the schema.
  func text(_ number: Int) -> String { texts[number] }

  /// Whether the schema says more than its kind.
  @inline(__always)
  func keepsSchema(_ number: Int) -> Bool { keeps[number] }

  /// The kind of entities of a schema.
  @inline(__always)
  mutating func entityKind(
    _ number: Int,
    in sink: inout some RecordSink & ~Copyable
  ) -> KindNumber {
    if let kind = entityNumbers[number] { return kind }
    let kind = sink.number(of: entityKinds[number])
    entityNumbers[number] = kind
    return kind
  }

  /// The kind of relations of a schema that has ends.
  @inline(__always)
  mutating func relationKind(
    _ number: Int,
    in sink: inout some RecordSink & ~Copyable
  ) -> KindNumber {
    if let kind = relationNumbers[number] { return kind }
    // Schemata with ends come first in both tables.
    let kind = sink.number(of: FTMSchemata.edges[number].kind)
    relationNumbers[number] = kind
    return kind
  }

  private mutating func insert(_ schema: Range<Int>, _ view: ByteView) -> Int? {
    guard texts.count < FTMSchemaTable.limit else { return nil }
    let text = view.string(schema)
    let (kind, isOwn) = FTMSchemata.kind(of: text)
    _ = table.insert(schema, in: view)
    append(text, kind, keeps: !isOwn, nil)
    return texts.count - 1
  }

  private mutating func append(_ schema: String, _ kind: EntityKind, keeps: Bool, _ edge: Edge?) {
    texts.append(schema)
    edges.append(edge)
    entityKinds.append(kind)
    self.keeps.append(keeps)
    entityNumbers.append(nil)
    relationNumbers.append(nil)
  }
}
