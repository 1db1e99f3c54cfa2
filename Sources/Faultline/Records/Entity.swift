/// Who or what: a person, a company, a government, a technology, a list.
public struct Entity: Hashable, Sendable, Identifiable {
  /// A number or code under which a register knows an entity.
  public struct Identifier: Hashable, Sendable {
    /// The register: `LEI`, `HKEX`, `USCC`.
    public var scheme: String
    /// The number in it.
    public var value: String

    /// Makes an identifier.
    ///
    /// - Parameters:
    ///   - scheme: The register.
    ///   - value: The number in it.
    public init(scheme: String, value: String) {
      self.scheme = scheme
      self.value = value
    }
  }

  /// The id.
  public var id: RecordID
  /// The kind, one of ``Vocabulary/entityKinds`` for hand-written records.
  public var kind: EntityKind
  /// A refinement of the kind, such as `university` or `fund`.
  public var category: String?
  /// The names; the first is printed.
  public var names: [Name]
  /// ISO 3166-1 alpha-2 codes, lower case.
  public var countries: [String]
  /// Numbers in registers.
  public var identifiers: [Identifier]
  /// One sentence about it.
  public var summary: String?
  /// What a reader has to know about this record.
  public var note: String?
  /// What else is said of it, in the order of the record.
  public var properties: [Property]
  /// Who says that it exists and what it is.
  public var cites: [Cite]

  /// Makes an entity.
  public init(
    id: RecordID,
    kind: EntityKind,
    category: String? = nil,
    names: [Name],
    countries: [String] = [],
    identifiers: [Identifier] = [],
    summary: String? = nil,
    note: String? = nil,
    properties: [Property] = [],
    cites: [Cite] = []
  ) {
    self.id = id
    self.kind = kind
    self.category = category
    self.names = names
    self.countries = countries
    self.identifiers = identifiers
    self.summary = summary
    self.note = note
    self.properties = properties
    self.cites = cites
  }

  /// The name that is printed: the first, else the id.
  public var label: String { names.first?.value ?? id.rawValue }
}
