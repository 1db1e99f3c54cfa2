/// A dated act: a listing, a rule, a penalty, an agreement.
public struct Action: Hashable, Sendable, Identifiable {
  /// The days of an act.
  ///
  /// A source that gives one of them does not give the others.
  public struct Dates: Hashable, Sendable {
    /// When it was made known.
    public var announced: PartialDate?
    /// When the instrument was published.
    public var published: PartialDate?
    /// From when it applies.
    public var effective: PartialDate?
    /// The first day on which it no longer applies.
    public var until: PartialDate?

    /// Makes the days of an act.
    ///
    /// - Parameters:
    ///   - announced: When it was made known.
    ///   - published: When the instrument was published.
    ///   - effective: From when it applies.
    ///   - until: The first day on which it no longer applies.
    public init(
      announced: PartialDate? = nil,
      published: PartialDate? = nil,
      effective: PartialDate? = nil,
      until: PartialDate? = nil
    ) {
      self.announced = announced
      self.published = published
      self.effective = effective
      self.until = until
    }

    /// When the act applies: from the effective day, else the published, else the announced one.
    public var inForce: Period {
      Period(from: effective ?? published ?? announced, until: until)
    }

    /// The first day on record, which dates the act in a text.
    public var first: PartialDate? {
      [announced, published, effective].compactMap(\.self)
        .min { ($0.earliest, $1.precision.rawValue) < ($1.earliest, $0.precision.rawValue) }
    }
  }

  /// The document that makes the act law.
  public struct Instrument: Hashable, Sendable {
    /// How it is cited: `90 FR 4617`.
    public var cite: String?
    /// The number of the document: `2025-00704`.
    public var document: String?
    /// Where it stands.
    public var url: String?

    /// Makes an instrument.
    ///
    /// - Parameters:
    ///   - cite: How it is cited.
    ///   - document: The number of the document.
    ///   - url: Where it stands.
    public init(cite: String? = nil, document: String? = nil, url: String? = nil) {
      self.cite = cite
      self.document = document
      self.url = url
    }
  }

  /// What an act demands.
  public struct Terms: Hashable, Sendable {
    /// For what a licence is needed.
    public var licenceRequirement: String?
    /// How applications are judged.
    public var reviewPolicy: String?
    /// The footnotes of the list that apply.
    public var footnotes: [String]

    /// Makes terms.
    ///
    /// - Parameters:
    ///   - licenceRequirement: For what a licence is needed.
    ///   - reviewPolicy: How applications are judged.
    ///   - footnotes: The footnotes of the list that apply.
    public init(
      licenceRequirement: String? = nil,
      reviewPolicy: String? = nil,
      footnotes: [String] = []
    ) {
      self.licenceRequirement = licenceRequirement
      self.reviewPolicy = reviewPolicy
      self.footnotes = footnotes
    }
  }

  /// The part that an entity plays in an act.
  public struct Part: Hashable, Sendable {
    /// The role.
    public var role: ActionRole
    /// Who plays it: an entity, or the earlier action that an item role refers to.
    public var player: RecordID

    /// Makes a part.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - player: Who plays it.
    public init(role: ActionRole, player: RecordID) {
      self.role = role
      self.player = player
    }
  }

  /// The id.
  public var id: RecordID
  /// The kind, one of ``Vocabulary/actionKinds`` for hand-written records.
  public var kind: ActionKind
  /// What it is called.
  public var title: String
  /// Its days.
  public var dates: Dates
  /// The document that makes it law.
  public var instrument: Instrument?
  /// Who plays which part, in the order of the roles.
  public var parts: [Part]
  /// What it demands.
  public var terms: Terms?
  /// The money that goes with it.
  public var amount: Amount?
  /// Who asserts or denies that it happened.
  public var stances: [Stance]
  /// A curator's decision about the status.
  public var pin: Pin?
  /// What a reader has to know about this record.
  public var note: String?
  /// The sources.
  public var cites: [Cite]

  /// Makes an act.
  public init(
    id: RecordID,
    kind: ActionKind,
    title: String,
    dates: Dates = Dates(),
    instrument: Instrument? = nil,
    parts: [Part] = [],
    terms: Terms? = nil,
    amount: Amount? = nil,
    stances: [Stance] = [],
    pin: Pin? = nil,
    note: String? = nil,
    cites: [Cite] = []
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.dates = dates
    self.instrument = instrument
    self.parts = parts
    self.terms = terms
    self.amount = amount
    self.stances = stances
    self.pin = pin
    self.note = note
    self.cites = cites
  }

  /// Who plays a role, in the order of the record.
  ///
  /// - Parameter role: The role.
  /// - Returns: The ids of the players.
  public func players(of role: ActionRole) -> [RecordID] {
    parts.filter { $0.role == role }.map(\.player)
  }
}
