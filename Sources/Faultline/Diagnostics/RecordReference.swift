/// One record of a ``RecordSet``: its type and its place among the records of that type.
///
/// Unlike an id it tells two records of one id apart.
public struct RecordReference: Hashable, Sendable {
  /// The types of records.
  public enum RecordType: UInt8, Sendable, CaseIterable {
    /// A ``Faultline/Source``.
    case source
    /// An ``Faultline/Entity``.
    case entity
    /// A ``Faultline/Relation``.
    case relation
    /// An ``Faultline/Action``.
    case action
    /// A ``Faultline/Claim``.
    case claim
    /// A ``Faultline/Rule``.
    case rule
    /// A ``Faultline/Judgement``.
    case judgement

    /// The word for one of them, with its article: `an entity`.
    public var phrase: String {
      switch self {
      case .source: "a source"
      case .entity: "an entity"
      case .relation: "a relation"
      case .action: "an action"
      case .claim: "a claim"
      case .rule: "a rule"
      case .judgement: "a judgement"
      }
    }
  }

  /// The type of the record.
  public var type: RecordType
  /// Its place in the array of its type.
  public var index: Int

  /// Points at a record.
  ///
  /// - Parameters:
  ///   - type: The type of the record.
  ///   - index: Its place in the array of its type.
  public init(_ type: RecordType, _ index: Int) {
    self.type = type
    self.index = index
  }
}
