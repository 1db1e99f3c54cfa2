/// An entity or action whose name matches what was asked for, and why.
public struct NameMatch: Hashable, Sendable {
  /// Why a name matches.
  public enum Reason: Hashable, Sendable {
    /// The id itself.
    case id
    /// The name, but for case, width and accents.
    case exact
    /// The name starts with it.
    case prefix
    /// The name has it from the start of a word on.
    case word
    /// The name has it inside, in a script without spaces.
    case part
    /// The name is this many slips away.
    case typo(Int)
    /// Somebody judged that it is meant: who, when and why.
    case judged(String)
    /// A comparison of the names, which says how they fit.
    case compared(NameBand)

    /// The reason in words.
    public var words: String {
      switch self {
      case .id: "the id"
      case .exact: "this name"
      case .prefix: "starts with it"
      case .word: "a word starts with it"
      case .part: "has it inside"
      case .judged(let words): words
      case .compared(let band): band == .same ? "compared: the same" : "compared: \(band.rawValue)"
      case .typo(let slips): slips == 1 ? "one letter off" : "\(slips) letters off"
      }
    }
  }

  /// The entity or action.
  public let node: NodeID
  /// The name that matches, as the record has it.
  public let name: String
  /// Why.
  public let reason: Reason
  /// How well, from 0 to 1; 1 for the id and exact names.
  ///
  /// It is an order, not a probability.
  public let score: Double
  /// How the score came about, step by step, where names were compared.
  public var steps: [NameStep] = []

  /// What the score means; `nil` for a name that only starts like what was asked for, or has it inside.
  public var band: NameBand? {
    switch reason {
    case .id, .exact, .judged: .same
    case .compared(let band): band
    case .prefix, .word, .part, .typo: nil
    }
  }
}

/// Who is meant by a name.
public enum Resolution: Hashable, Sendable {
  /// Exactly one.
  case found(NodeID)
  /// Several carry this name; none is picked.
  case ambiguous([NameMatch])
  /// Nobody; these come near.
  case unknown([NameMatch])
}
