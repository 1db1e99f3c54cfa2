extension DiagramEdge {
  /// What sort of relation a line stands for.
  ///
  /// Red belongs to ``listing`` and ``alleged`` alone. Families that differ only by colour carry words.
  public enum Family: String, Sendable, Hashable, CaseIterable {
    /// A sanction, a blacklisting, any measure that hits somebody.
    case listing
    /// An authority issues or administers an act.
    case issues
    /// A unit is part of a larger one, a legal entity of its group.
    case partOf
    /// An accusation: from the accuser to the claim, from the claim to the accused.
    case alleged
    /// Holds a stake that is known as ownership.
    case owns
    /// Controls otherwise than by ownership.
    case controls
    /// Backs with money.
    case invests
    /// Founded, leads, sits on the board, works for.
    case leads
    /// Studied, taught, was spun out.
    case academic
    /// Supplies, makes, uses, serves, licenses.
    case supplies
    /// Works with, is close to.
    case affiliation
    /// Is a member of, stands on a list.
    case membership
    /// Anything else.
    case other

    /// Which end usually stands above: authorities above, funders below.
    public var usualFlow: Flow {
      switch self {
      case .listing, .issues, .alleged, .leads, .supplies: .down
      case .owns, .controls, .invests, .partOf, .membership, .academic: .up
      case .affiliation, .other: .any
      }
    }

    /// What the legend says.
    public var legend: String {
      switch self {
      case .listing: "Listing, sanction"
      case .issues: "Issues, applies to"
      case .partOf: "Part of"
      case .alleged: "Alleged, unproven"
      case .owns: "Owns (share)"
      case .controls: "Controls"
      case .invests: "Invests in"
      case .leads: "Founded, leads, works for"
      case .academic: "Academic origin"
      case .supplies: "Supplies, makes, uses"
      case .affiliation: "Associated with"
      case .membership: "Member of"
      case .other: "Other link"
      }
    }
  }
}
