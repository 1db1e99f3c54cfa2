extension DiagramNode {
  /// What kind of thing a card stands for.
  ///
  /// Kinds differ by shape, border and the word in the tag, and by colour only on top of that: a figure
  /// reads the same in greyscale.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A state, a ministry, an agency, an administration.
    case government
    /// A company.
    case company
    /// A natural person.
    case person
    /// A university or a research institute.
    case research
    /// An investment fund, private or of a state.
    case fund
    /// An organization of any other sort.
    case organization
    /// A brand or corporate group over several legal entities.
    case group
    /// An official act that restricts: a listing, a rule, a penalty.
    case measure
    /// Any other dated act: an investment, an agreement, a statement.
    case event
    /// Something somebody asserts about somebody.
    case claim
    /// A technology or a product.
    case product
    /// A published list, for instance the Entity List.
    case list
    /// A country, region, city or site.
    case place

    /// The word for the tag when the node brings no better one.
    public var noun: Noun {
      switch self {
      case .government: Noun("government", plural: "governments")
      case .company: Noun("company", plural: "companies")
      case .person: Noun("person", plural: "persons")
      case .research: Noun("research", plural: "research institutions")
      case .fund: Noun("fund", plural: "funds")
      case .organization: Noun("organization", plural: "organizations")
      case .group: Noun("group", plural: "groups")
      case .measure: Noun("measure", plural: "measures")
      case .event: Noun("event", plural: "events")
      case .claim: Noun("claim", plural: "claims")
      case .product: Noun("technology", plural: "technologies")
      case .list: Noun("list", plural: "lists")
      case .place: Noun("place", plural: "places")
      }
    }
  }
}
