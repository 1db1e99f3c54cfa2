/// Somebody's decision that two records, or a record and a name, mean the same party or do not.
///
/// It says nothing about the world that a source could say, so it is no ``Claim``: it is signed, dated and reasoned,
/// and goes before whatever a comparison of names finds. Because it names entities by their ids, it survives that they
/// are imported again; ids that a graph does not have are kept.
public struct Judgement: Hashable, Sendable {
  /// What was decided.
  public enum Verdict: String, Sendable, CaseIterable {
    /// Both mean one party.
    case same
    /// They mean two.
    case different
  }

  /// The id of an entity, or a name.
  public var a: String
  /// The id of an entity, or a name.
  public var b: String
  /// What was decided.
  public var verdict: Verdict
  /// Who decided.
  public var by: String
  /// When.
  public var on: PartialDate
  /// Why.
  public var why: String
  /// What it rests on.
  public var cites: [Cite]

  /// Makes a judgement.
  ///
  /// - Parameters:
  ///   - a: The id of an entity, or a name.
  ///   - b: The id of an entity, or a name.
  ///   - verdict: What was decided.
  ///   - by: Who decided.
  ///   - on: When.
  ///   - why: Why.
  ///   - cites: What it rests on.
  public init(
    a: String,
    b: String,
    verdict: Verdict,
    by: String,
    on: PartialDate,
    why: String,
    cites: [Cite] = []
  ) {
    self.a = a
    self.b = b
    self.verdict = verdict
    self.by = by
    self.on = on
    self.why = why
    self.cites = cites
  }

  /// Orders judgements by the texts of their sides, then by their days, so that the order of input does not matter.
  static func areInOrder(_ left: Judgement, _ right: Judgement) -> Bool {
    for key in [\Judgement.a, \.b, \.on.description, \.verdict.rawValue, \.by, \.why] {
      let (first, second) = (left[keyPath: key].utf8, right[keyPath: key].utf8)
      if first.elementsEqual(second) { continue }
      return first.lexicographicallyPrecedes(second)
    }
    return false
  }
}
