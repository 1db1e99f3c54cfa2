/// Writes records in the compact form in which an image holds them: references as numbers, texts in place, and a
/// mask that says which fields are there.
///
/// What stands in a column is not written again: the kind of a node or an edge, and the ends of a relation.
enum RecordEncoder {
  // MARK: Masks

  enum NameField {
    static let kind: UInt8 = 1
    static let language: UInt8 = 2
    static let from: UInt8 = 4
    static let until: UInt8 = 8
    static let cites: UInt8 = 16
  }

  enum EntityField {
    static let category: UInt64 = 1
    static let countries: UInt64 = 2
    static let identifiers: UInt64 = 4
    static let summary: UInt64 = 8
    static let note: UInt64 = 16
    static let cites: UInt64 = 32
    static let properties: UInt64 = 64
  }

  enum RelationField {
    static let role: UInt64 = 1
    static let from: UInt64 = 2
    static let until: UInt64 = 4
    static let cites: UInt64 = 8
    static let stake: UInt64 = 16
    static let range: UInt64 = 32
    static let direct: UInt64 = 64
    static let indirect: UInt64 = 128
    static let amount: UInt64 = 256
    static let stances: UInt64 = 512
    static let pin: UInt64 = 1024
    static let note: UInt64 = 2048
    static let properties: UInt64 = 4096
  }

  // MARK: Entities

  static func encode(
    _ entity: Entity,
    to out: inout ByteWriter,
    _ references: inout References
  ) {
    out.append(entity.id.rawValue)
    out.append(entity.names.count)
    for name in entity.names { encode(name, to: &out, &references) }
    var mask: UInt64 = 0
    if entity.category != nil { mask |= EntityField.category }
    if !entity.countries.isEmpty { mask |= EntityField.countries }
    if !entity.identifiers.isEmpty { mask |= EntityField.identifiers }
    if entity.summary != nil { mask |= EntityField.summary }
    if entity.note != nil { mask |= EntityField.note }
    if !entity.cites.isEmpty { mask |= EntityField.cites }
    if !entity.properties.isEmpty { mask |= EntityField.properties }
    out.append(mask)
    if let category = entity.category { out.append(category) }
    if !entity.countries.isEmpty { out.append(list: entity.countries) { $1.append($0) } }
    if !entity.identifiers.isEmpty {
      out.append(entity.identifiers.count)
      for identifier in entity.identifiers {
        out.append(references.label(identifier.scheme))
        out.append(identifier.value)
      }
    }
    if let summary = entity.summary { out.append(summary) }
    if let note = entity.note { out.append(note) }
    if !entity.cites.isEmpty { encode(entity.cites, to: &out, &references) }
    if !entity.properties.isEmpty { encode(entity.properties, to: &out, &references) }
  }

  private static func encode(
    _ name: Name,
    to out: inout ByteWriter,
    _ references: inout References
  ) {
    out.append(name.value)
    var mask: UInt8 = 0
    if name.kind != .common { mask |= NameField.kind }
    if name.language != nil { mask |= NameField.language }
    if name.period.from != nil { mask |= NameField.from }
    if name.period.until != nil { mask |= NameField.until }
    if !name.cites.isEmpty { mask |= NameField.cites }
    out.append(UInt64(mask))
    if name.kind != .common { out.append(position(of: name.kind)) }
    if let language = name.language { out.append(language) }
    if let from = name.period.from { encode(from, to: &out) }
    if let until = name.period.until { encode(until, to: &out) }
    if !name.cites.isEmpty { encode(name.cites, to: &out, &references) }
  }

  /// An entity in parts of a text, as its record would be written.
  static func encode(
    _ entity: borrowing EntityDraft,
    of text: Span<UInt8>,
    to out: inout ByteWriter
  ) {
    out.append(entity.id, of: text)
    out.append(entity.names.count)
    for name in entity.names {
      out.append(name.text, of: text)
      if name.kind == .common {
        out.append(UInt64(0))
      } else {
        out.append(UInt64(NameField.kind))
        out.append(position(of: name.kind))
      }
    }
    var mask: UInt64 = 0
    if !entity.countries.isEmpty { mask |= EntityField.countries }
    if !entity.identifiers.isEmpty { mask |= EntityField.identifiers }
    if entity.summary != nil { mask |= EntityField.summary }
    if !entity.cites.isEmpty { mask |= EntityField.cites }
    if !entity.properties.isEmpty { mask |= EntityField.properties }
    out.append(mask)
    if !entity.countries.isEmpty {
      out.append(entity.countries.count)
      for country in entity.countries { out.append(country, of: text) }
    }
    encode(entity.identifiers, of: text, to: &out)
    if let summary = entity.summary { out.append(summary, of: text) }
    encode(entity.cites, to: &out)
    encode(entity.properties, of: text, to: &out)
  }

  // MARK: Actions

  static func encode(
    _ action: Action,
    to out: inout ByteWriter,
    _ references: inout References
  ) {
    out.append(action.id.rawValue)
    out.append(action.title)
    encode(optional: action.dates.announced, to: &out)
    encode(optional: action.dates.published, to: &out)
    encode(optional: action.dates.effective, to: &out)
    encode(optional: action.dates.until, to: &out)
    out.append(optional: action.instrument) { instrument, out in
      out.append(instrument.cite)
      out.append(instrument.document)
      out.append(instrument.url)
    }
    out.append(action.parts.count)
    for part in action.parts {
      out.append(Int(part.role.rawValue))
      out.append(references.node(part.player))
    }
    out.append(optional: action.terms) { terms, out in
      out.append(terms.licenceRequirement)
      out.append(terms.reviewPolicy)
      out.append(list: terms.footnotes) { $1.append($0) }
    }
    out.append(optional: action.amount) { encode($0, to: &$1) }
    encode(action.stances, to: &out, &references)
    out.append(optional: action.pin) { encode($0, to: &$1) }
    out.append(action.note)
    encode(action.cites, to: &out, &references)
  }

  // MARK: Relations

  static func encode(
    _ relation: Relation,
    to out: inout ByteWriter,
    _ references: inout References
  ) {
    out.append(relation.id.rawValue)
    var mask: UInt64 = 0
    if relation.role != nil { mask |= RelationField.role }
    if relation.amount != nil { mask |= RelationField.amount }
    if !relation.stances.isEmpty { mask |= RelationField.stances }
    if relation.pin != nil { mask |= RelationField.pin }
    if relation.note != nil { mask |= RelationField.note }
    if !relation.cites.isEmpty { mask |= RelationField.cites }
    if !relation.properties.isEmpty { mask |= RelationField.properties }
    out.append(mask | RelationEncoding.mask(relation.time, relation.stake, relation.directness))
    if let role = relation.role { out.append(role) }
    RelationEncoding.encode(relation.time, relation.stake, to: &out)
    if !relation.cites.isEmpty { encode(relation.cites, to: &out, &references) }
    if let amount = relation.amount { encode(amount, to: &out) }
    if !relation.stances.isEmpty { encode(relation.stances, to: &out, &references) }
    if let pin = relation.pin { encode(pin, to: &out) }
    if let note = relation.note { out.append(note) }
    if !relation.properties.isEmpty { encode(relation.properties, to: &out, &references) }
  }

  /// A relation in parts of a text, as its record would be written.
  static func encode(
    _ relation: borrowing RelationDraft,
    of text: Span<UInt8>,
    to out: inout ByteWriter
  ) {
    out.append(relation.id, of: text)
    var mask: UInt64 = 0
    if relation.role != nil { mask |= RelationField.role }
    if !relation.cites.isEmpty { mask |= RelationField.cites }
    if !relation.properties.isEmpty { mask |= RelationField.properties }
    out.append(mask | RelationEncoding.mask(relation.time, relation.stake, relation.directness))
    if let role = relation.role { out.append(role, of: text) }
    RelationEncoding.encode(relation.time, relation.stake, to: &out)
    encode(relation.cites, to: &out)
    encode(relation.properties, of: text, to: &out)
  }

  /// The fields that relations and their drafts hold alike.
  private enum RelationEncoding {
    @inline(__always) static func mask(
      _ time: Period,
      _ stake: Stake?,
      _ directness: Relation.Directness?
    ) -> UInt64 {
      var mask: UInt64 = 0
      if time.from != nil { mask |= RelationField.from }
      if time.until != nil { mask |= RelationField.until }
      if let stake { mask |= RelationField.stake | (stake.isExact ? 0 : RelationField.range) }
      switch directness {
      case .direct: mask |= RelationField.direct
      case .indirect: mask |= RelationField.indirect
      case nil: break
      }
      return mask
    }

    @inline(__always) static func encode(_ time: Period, _ stake: Stake?, to out: inout ByteWriter)
    {
      if let from = time.from { RecordEncoder.encode(from, to: &out) }
      if let until = time.until { RecordEncoder.encode(until, to: &out) }
      guard let stake else { return }
      RecordEncoder.encode(stake.min, to: &out)
      if !stake.isExact { RecordEncoder.encode(stake.max, to: &out) }
      out.append(Stake.Basis.allCases.firstIndex(of: stake.basis) ?? 0)
    }
  }

  // MARK: Claims and sources

  /// Writes a claim; what it is about comes as the number of a node doubled, or that of a relation doubled plus one.
  static func encode(
    _ judgement: Judgement,
    to out: inout ByteWriter,
    _ references: inout References
  ) {
    out.append(judgement.a)
    out.append(judgement.b)
    out.append(judgement.verdict == .same ? 1 : 0)
    out.append(judgement.by)
    encode(judgement.on, to: &out)
    out.append(judgement.why)
    encode(judgement.cites, to: &out, &references)
  }

  static func encode(
    _ claim: Claim,
    about: [Int],
    to out: inout ByteWriter,
    _ references: inout References
  ) {
    out.append(claim.id.rawValue)
    out.append(claim.says)
    out.append(list: about) { $1.append($0) }
    encode(claim.stances, to: &out, &references)
    out.append(optional: claim.pin) { encode($0, to: &$1) }
    out.append(claim.note)
  }

  static func encode(
    _ source: Source,
    to out: inout ByteWriter,
    _ references: inout References
  ) {
    out.append(source.id.rawValue)
    out.append(source.sourceClass.rawValue)
    out.append(source.title)
    out.append(source.publisher)
    out.append(flag: source.issuer != nil)
    if let issuer = source.issuer { out.append(references.node(issuer)) }
    out.append(source.author)
    out.append(source.origin)
    encode(optional: source.published, to: &out)
    encode(optional: source.retrieved, to: &out)
    out.append(source.url)
    out.append(source.archive)
  }

  // MARK: Rules

  static func encode(_ rule: Rule, to out: inout ByteWriter, _ references: inout References) {
    out.append(rule.id.rawValue)
    out.append(rule.title)
    out.append(flag: rule.authority != nil)
    if let authority = rule.authority { out.append(references.node(authority)) }
    out.append(rule.lists.count)
    for list in rule.lists { out.append(references.node(list)) }
    encode(rule.threshold, to: &out)
    out.append(flag: rule.aggregates)
    out.append(list: rule.bases) { $1.append($0.rawValue) }
    out.append(list: rule.control.relations) { $1.append($0.rawValue) }
    out.append(list: rule.control.majorities) { $1.append($0.rawValue) }
    out.append(list: rule.exempt) { $1.append($0) }
    out.append(rule.outcome)
    out.append(rule.inherits)
    out.append(rule.phases.count)
    for phase in rule.phases { encode(phase, to: &out, &references) }
    out.append(list: rule.notes) { $1.append($0) }
    encode(rule.cites, to: &out, &references)
  }

  private static func encode(
    _ phase: Rule.Phase,
    to out: inout ByteWriter,
    _ references: inout References
  ) {
    out.append(phase.state.rawValue)
    encode(optional: phase.time.from, to: &out)
    encode(optional: phase.time.until, to: &out)
    out.append(phase.instrument)
    out.append(phase.condition)
    out.append(optional: phase.threshold) { encode($0, to: &$1) }
    out.append(optional: phase.aggregates) { $1.append(flag: $0) }
    out.append(phase.note)
    encode(phase.cites, to: &out, &references)
  }

  private static func encode(_ threshold: Rule.Threshold, to out: inout ByteWriter) {
    encode(threshold.percent, to: &out)
    out.append(threshold.comparison.rawValue)
  }

  // MARK: Parts of records

  static func position(of kind: Name.Kind) -> Int {
    switch kind {
    case .common: 0
    case .legal: 1
    case .abbreviation: 2
    case .alias: 3
    case .former: 4
    case .transliteration: 5
    case .weak: 6
    }
  }

  private static func encode(optional date: PartialDate?, to out: inout ByteWriter) {
    if let date { encode(date, to: &out) } else { out.append(0) }
  }

  /// A date as year * 512 + month * 32 + day, with 0 for what is not known.
  @inline(__always) private static func encode(_ date: PartialDate, to out: inout ByteWriter) {
    out.append(date.year * 512 + (date.month ?? 0) * 32 + (date.day ?? 0))
  }

  private static func encode(_ number: ExactDecimal, to out: inout ByteWriter) {
    out.append(signed: number.mantissa)
    out.append(Int(number.scale))
  }

  private static func encode(_ amount: Amount, to out: inout ByteWriter) {
    encode(amount.value, to: &out)
    out.append(amount.currency)
  }

  /// A cite as the number of its source times four, with a flag each for a locator and a quote.
  private static func encode(
    _ cite: Cite,
    to out: inout ByteWriter,
    _ references: inout References
  ) {
    let flags = (cite.locator == nil ? 0 : 1) + (cite.quote == nil ? 0 : 2)
    out.append(references.source(cite.source) * 4 + flags)
    if let locator = cite.locator { out.append(locator) }
    if let quote = cite.quote { out.append(quote) }
  }

  private static func encode(
    _ cites: [Cite],
    to out: inout ByteWriter,
    _ references: inout References
  ) {
    out.append(cites.count)
    for cite in cites { encode(cite, to: &out, &references) }
  }

  private static func encode(_ cites: [SourceID], to out: inout ByteWriter) {
    guard !cites.isEmpty else { return }
    out.append(cites.count)
    for cite in cites { out.append(cite.index * 4) }
  }

  private static func encode(
    _ properties: [Property],
    to out: inout ByteWriter,
    _ references: inout References
  ) {
    out.append(properties.count)
    for property in properties {
      out.append(references.label(property.name))
      out.append(property.value)
    }
  }

  private static func encode(
    _ values: [EntityDraft.LabelledText],
    of text: Span<UInt8>,
    to out: inout ByteWriter
  ) {
    guard !values.isEmpty else { return }
    out.append(values.count)
    for value in values {
      out.append(UInt64(value.label.number))
      out.append(value.text, of: text)
    }
  }

  private static func encode(
    _ stances: [Stance],
    to out: inout ByteWriter,
    _ references: inout References
  ) {
    out.append(stances.count)
    for stance in stances {
      out.append(references.node(stance.by))
      out.append(stance.attitude.rawValue)
      encode(optional: stance.at, to: &out)
      encode(stance.cite, to: &out, &references)
    }
  }

  private static func encode(_ pin: Pin, to out: inout ByteWriter) {
    out.append(Int(pin.status.rawValue))
    out.append(pin.by)
    out.append(pin.why)
  }
}
