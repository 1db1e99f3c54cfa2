internal import Faultline

extension NativeJSON {
  /// Reads the text of one record.
  ///
  /// - Parameters:
  ///   - text: An object, as ``text(of:)-(Source)`` and its kin make it, as UTF-8.
  ///   - records: Takes the record.
  /// - Returns: Whether it is one.
  static func read(_ text: [UInt8], into records: inout RecordSet) -> Bool {
    guard let node = tree(text), let type = node["type"]?.plain else { return false }
    switch type {
    case "source": return node.source.map { records.sources.append($0) } != nil
    case "entity": return node.entity.map { records.entities.append($0) } != nil
    case "relation": return node.relation.map { records.relations.append($0) } != nil
    case "action": return node.action.map { records.actions.append($0) } != nil
    case "claim": return node.claim.map { records.claims.append($0) } != nil
    default: return false
    }
  }

  /// The value that a text is.
  private static func tree(_ text: [UInt8]) -> JSONNode? {
    // What scanners may load behind the last byte.
    var padded = text
    padded.append(UInt8(ascii: "\n"))
    padded += [UInt8](repeating: 0, count: 64)
    // unsafe: the view does not leave the closure.
    return unsafe padded.withUnsafeMutableBufferPointer { buffer -> JSONNode? in
      guard let base = buffer.baseAddress else { return nil }
      let view = unsafe ByteView(base: base, capacity: buffer.count)
      var builder = JSONTreeBuilder(view, from: 0, count: text.count)
      return (try? builder.read(isLines: false))?.first
    }
  }
}

/// A record, or a part of one; `nil` where something that it needs is missing or of another form.
extension JSONNode {
  /// The text as it is.
  fileprivate var plain: String? {
    if case .text(let text) = value { text } else { nil }
  }

  fileprivate func text(_ key: String) -> String? { self[key]?.plain }

  fileprivate func id(_ key: String) -> RecordID? { text(key).map { RecordID($0) } }

  fileprivate func date(_ key: String) -> PartialDate? { text(key).flatMap { PartialDate($0) } }

  fileprivate func decimal(_ key: String) -> ExactDecimal? {
    text(key).flatMap { ExactDecimal($0) }
  }

  fileprivate func word<Word: RawRepresentable>(_ key: String) -> Word?
  where Word.RawValue == String { text(key).flatMap { Word(rawValue: $0) } }

  fileprivate func texts(_ key: String) -> [String] {
    (self[key]?.items ?? []).compactMap(\.plain)
  }

  /// The items of a list; `nil` if one of them cannot be read.
  fileprivate func list<Item>(_ key: String, _ item: (JSONNode) -> Item?) -> [Item]? {
    var result: [Item] = []
    for node in self[key]?.items ?? [] {
      guard let value = item(node) else { return nil }
      result.append(value)
    }
    return result
  }

  var source: Source? {
    guard let id = id("id"), let sourceClass: Source.Class = word("class"),
      let title = text("title"), let publisher = text("publisher")
    else { return nil }
    return Source(
      id: id,
      sourceClass: sourceClass,
      title: title,
      publisher: publisher,
      issuer: self.id("issuer"),
      author: text("author"),
      origin: text("origin"),
      published: date("published"),
      retrieved: date("retrieved"),
      url: text("url"),
      archive: text("archive")
    )
  }

  var entity: Entity? {
    guard let id = id("id"), let kind = text("kind"), let names = list("names", \.name),
      let identifiers = list("identifiers", \.identifier), let cites = list("cites", \.cite),
      let properties = list("properties", \.property)
    else { return nil }
    return Entity(
      id: id,
      kind: EntityKind(rawValue: kind),
      category: text("category"),
      names: names,
      countries: texts("countries"),
      identifiers: identifiers,
      summary: text("summary"),
      note: text("note"),
      cites: cites,
      properties: properties
    )
  }

  var relation: Relation? {
    guard let id = id("id"), let kind = text("kind"), let from = self.id("from"),
      let to = self.id("to"), let stances = list("stances", \.stance),
      let cites = list("cites", \.cite), let properties = list("properties", \.property)
    else { return nil }
    let stake = self["stake"]?.stake
    if self["stake"] != nil, stake == nil { return nil }
    return Relation(
      id: id,
      kind: RelationKind(rawValue: kind),
      from: from,
      to: to,
      role: text("role"),
      time: Period(from: self["time"]?.date("from"), until: self["time"]?.date("until")),
      stake: stake,
      amount: self["amount"]?.amount,
      directness: word("direct"),
      stances: stances,
      pin: self["pin"]?.pin,
      note: text("note"),
      cites: cites,
      properties: properties
    )
  }

  var action: Action? {
    guard let id = id("id"), let kind = text("kind"), let title = text("label"),
      let parts = list("parts", \.part), let stances = list("stances", \.stance),
      let cites = list("cites", \.cite)
    else { return nil }
    var action = Action(id: id, kind: ActionKind(rawValue: kind), title: title, parts: parts)
    if let dates = self["dates"] {
      action.dates = Action.Dates(
        announced: dates.date("announced"),
        published: dates.date("published"),
        effective: dates.date("effective"),
        until: dates.date("until")
      )
    }
    action.instrument = self["instrument"].map { node in
      Action.Instrument(
        cite: node.text("cite"),
        document: node.text("document"),
        url: node.text("url")
      )
    }
    action.terms = self["terms"].map { node in
      Action.Terms(
        licenceRequirement: node.text("licenceRequirement"),
        reviewPolicy: node.text("reviewPolicy"),
        footnotes: node.texts("footnotes")
      )
    }
    action.amount = self["amount"]?.amount
    action.stances = stances
    action.pin = self["pin"]?.pin
    action.note = text("note")
    action.cites = cites
    return action
  }

  var claim: Claim? {
    guard let id = id("id"), let says = text("says"), let stances = list("stances", \.stance)
    else { return nil }
    return Claim(
      id: id,
      about: texts("about").map { RecordID($0) },
      says: says,
      stances: stances,
      pin: self["pin"]?.pin,
      note: text("note")
    )
  }

  // MARK: Parts of records

  private var name: Name? {
    guard let value = text("value"), let kind: Name.Kind = word("kind"),
      let cites = list("cites", \.cite)
    else { return nil }
    return Name(
      value,
      kind: kind,
      language: text("lang"),
      period: Period(from: date("from"), until: date("until")),
      cites: cites
    )
  }

  private var identifier: Entity.Identifier? {
    guard let scheme = text("scheme"), let value = text("value") else { return nil }
    return Entity.Identifier(scheme: scheme, value: value)
  }

  private var property: Property? {
    guard let name = text("name"), let value = text("value") else { return nil }
    return Property(name: name, value: value)
  }

  private var cite: Cite? {
    id("source").map { Cite(source: $0, locator: text("locator"), quote: text("quote")) }
  }

  private var stance: Stance? {
    guard let by = id("by"), let attitude: Stance.Attitude = word("stance"),
      let cite = self["cite"]?.cite
    else { return nil }
    return Stance(by: by, attitude: attitude, at: date("at"), cite: cite)
  }

  private var pin: Pin? {
    guard let status = text("status").flatMap({ ClaimStatus(name: $0) }), let by = text("by"),
      let why = text("why")
    else { return nil }
    return Pin(status: status, by: by, why: why)
  }

  private var part: Action.Part? {
    guard let role = text("role").flatMap({ ActionRole(name: $0) }), let player = id("player")
    else { return nil }
    return Action.Part(role: role, player: player)
  }

  private var amount: Amount? {
    guard let value = decimal("value"), let currency = text("currency") else { return nil }
    return Amount(value: value, currency: currency)
  }

  private var stake: Stake? {
    guard let least = decimal("min"), let most = decimal("max"),
      let basis: Stake.Basis = word("of")
    else { return nil }
    return Stake(min: least, max: most, basis: basis)
  }
}
