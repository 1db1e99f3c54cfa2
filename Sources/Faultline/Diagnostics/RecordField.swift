/// A part of a record that a finding can be about.
///
/// The numbers count from 0 and follow the order of the record.
public enum RecordField: Hashable, Sendable {
  /// The id.
  case id
  /// The kind.
  case kind
  /// The entity that a source speaks for.
  case issuer
  /// When a source was published.
  case published
  /// When a source was read.
  case retrieved
  /// A name of an entity.
  case name(Int)
  /// A cite of a name: the number of the name, then of the cite.
  case nameCite(Int, Int)
  /// The first end of a relation.
  case from
  /// The second end of a relation.
  case to
  /// The time of a relation.
  case time
  /// The stake of a relation.
  case stake
  /// The days of an action.
  case dates
  /// A part in an action, by its number in ``Action/parts``.
  case part(Int)
  /// What a claim is about.
  case about(Int)
  /// A stance.
  case stance(Int)
  /// The speaker of a stance.
  case stanceBy(Int)
  /// The date of a stance.
  case stanceAt(Int)
  /// The cite of a stance.
  case stanceCite(Int)
  /// A side of a judgement: 0 for the first, 1 for the second.
  case side(Int)
  /// A cite.
  case cite(Int)
  /// Who made a rule.
  case authority
  /// A list that a rule goes by.
  case list(Int)
  /// A phase of a rule.
  case phase(Int)
  /// The time of a phase: the number of the phase.
  case phaseTime(Int)
  /// A cite of a phase: the number of the phase, then of the cite.
  case phaseCite(Int, Int)
}
