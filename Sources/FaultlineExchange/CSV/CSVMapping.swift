public import Faultline

/// What the columns of a table mean, where their names do not say it.
public struct CSVMapping: Hashable, Sendable {
  /// What the rows of a table are.
  public enum Table: Hashable, Sendable {
    /// Each row is an entity.
    case nodes
    /// Each row is a relation.
    case edges
  }

  /// What a column holds.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    /// The id of the row.
    case id
    /// A name of an entity.
    case name
    /// The kind.
    case kind
    /// Other names, with separators between them.
    case aliases
    /// Names that it no longer has, with separators between them.
    case former
    /// Countries, with separators between them.
    case countries
    /// A sentence about an entity.
    case summary
    /// The first end of a relation.
    case from
    /// The second end of a relation.
    case to
    /// What exactly a relation is.
    case role
    /// A percentage.
    case stake
    /// The first day of a relation.
    case start
    /// The last day of a relation.
    case end
    /// The first day on which a relation no longer holds.
    case until
    /// Kept as a property, under the name of the column.
    case property
    /// Left out.
    case ignored
  }

  /// What the rows are; `nil` leaves it to the columns.
  public var table: Table?
  /// What columns hold, by their names in the header; the others are recognized by their names.
  public var columns: [String: Field] = [:]
  /// What stands between fields: a comma, a semicolon, a tab or another byte of ASCII; `nil` leaves it to the header.
  public var delimiter: UInt8?
  /// The kind of entities whose row names none.
  public var entityKind: EntityKind = "unknown"
  /// The kind of relations whose row names none.
  public var relationKind: RelationKind = "linked-to"

  /// What words in the column of kinds mean, before anything else is tried.
  var kindRules: [KindRule] = []

  /// What a word means as a kind of relations.
  struct KindRule: Hashable, Sendable {
    /// The word in the column of kinds.
    let word: String
    /// What the role has to hold, in lower case.
    let role: String
    let kind: RelationKind
  }

  /// Makes a mapping that leaves everything to the header.
  public init() {}
}
