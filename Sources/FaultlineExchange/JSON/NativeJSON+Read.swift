internal import Faultline

extension NativeJSON {
  /// Reads the text of one record.
  ///
  /// - Parameters:
  ///   - text: An object, as ``text(of:)-(Source)`` and its kin make it, as UTF-8.
  ///   - records: Takes the record.
  /// - Returns: Whether it is one.
  static func read(_ text: [UInt8], into records: inout RecordSet) -> Bool {
    guard let node = tree(text) else { return false }
    return (try? read(node, into: &records)) ?? false
  }

  /// Makes a record of a value that says of which type it is.
  private static func read(
    _ node: JSONNode,
    into records: inout RecordSet
  ) throws(NativeFault) -> Bool {
    switch try node.needed("type") {
    case "source": records.sources.append(try node.source())
    case "entity": records.entities.append(try node.entity())
    case "relation": records.relations.append(try node.relation())
    case "action": records.actions.append(try node.action())
    case "claim": records.claims.append(try node.claim())
    case "rule": records.rules.append(try node.rule())
    case "judgement": records.judgements.append(try node.judgement())
    default: return false
    }
    return true
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

/// Records.
extension JSONNode {
  func source() throws(NativeFault) -> Source {
    Source(
      id: RecordID(try needed("id")),
      sourceClass: try required("class", try word("class")),
      title: try needed("title"),
      publisher: try needed("publisher"),
      issuer: try id("issuer"),
      author: try text("author"),
      origin: try text("origin"),
      published: try date("published"),
      retrieved: try date("retrieved"),
      url: try text("url"),
      archive: try text("archive")
    )
  }

  func entity() throws(NativeFault) -> Entity {
    Entity(
      id: RecordID(try needed("id")),
      kind: EntityKind(rawValue: try needed("kind")),
      category: try text("category"),
      names: try list("names", name),
      countries: try texts("countries"),
      identifiers: try list("identifiers", identifier),
      summary: try text("summary"),
      note: try text("note"),
      cites: try cites(),
      properties: try list("properties", property)
    )
  }

  func relation() throws(NativeFault) -> Relation {
    var stake: Stake?
    if let node = self["stake"] { stake = try node.stake() }
    return Relation(
      id: RecordID(try needed("id")),
      kind: RelationKind(rawValue: try needed("kind")),
      from: RecordID(try needed("from")),
      to: RecordID(try needed("to")),
      role: try text("role"),
      time: try self["time"]?.period() ?? .unknown,
      stake: stake,
      amount: try amount(),
      directness: try word("direct"),
      stances: try list("stances", stance),
      pin: try pin(),
      note: try text("note"),
      cites: try cites(),
      properties: try list("properties", property)
    )
  }

  func action() throws(NativeFault) -> Action {
    var action = Action(
      id: RecordID(try needed("id")),
      kind: ActionKind(rawValue: try needed("kind")),
      title: try needed("label"),
      parts: try list("parts", part)
    )
    if let dates = self["dates"] {
      action.dates = Action.Dates(
        announced: try dates.date("announced"),
        published: try dates.date("published"),
        effective: try dates.date("effective"),
        until: try dates.date("until")
      )
    }
    if let node = self["instrument"] {
      action.instrument = Action.Instrument(
        cite: try node.text("cite"),
        document: try node.text("document"),
        url: try node.text("url")
      )
    }
    if let node = self["terms"] {
      action.terms = Action.Terms(
        licenceRequirement: try node.text("licenceRequirement"),
        reviewPolicy: try node.text("reviewPolicy"),
        footnotes: try node.texts("footnotes")
      )
    }
    action.amount = try amount()
    action.stances = try list("stances", stance)
    action.pin = try pin()
    action.note = try text("note")
    action.cites = try cites()
    return action
  }

  func claim() throws(NativeFault) -> Claim {
    Claim(
      id: RecordID(try needed("id")),
      about: try texts("about").map { RecordID($0) },
      says: try needed("says"),
      stances: try list("stances", stance),
      pin: try pin(),
      note: try text("note")
    )
  }

  func rule() throws(NativeFault) -> Rule {
    let control = self["control"]
    return Rule(
      id: RecordID(try needed("id")),
      title: try needed("title"),
      authority: try id("authority"),
      lists: try texts("lists").map { RecordID($0) },
      threshold: try required("threshold", try threshold()),
      aggregates: try truth("aggregates") ?? false,
      bases: try bases("bases"),
      control: Rule.Control(
        relations: try (control ?? self).texts(control == nil ? "controlRelations" : "relations")
          .map { RelationKind(rawValue: $0) },
        majorities: try (control ?? self).bases(
          control == nil ? "controlMajorities" : "majorities"
        )
      ),
      exempt: try texts("exempt"),
      outcome: try text("outcome") ?? "blocked",
      inherits: try text("inherits"),
      phases: try list("phases", phase),
      notes: try texts("notes"),
      cites: try cites()
    )
  }

  func judgement() throws(NativeFault) -> Judgement {
    Judgement(
      a: try needed("a"),
      b: try needed("b"),
      verdict: try required("verdict", try word("verdict")),
      by: try needed("by"),
      on: try required("on", try date("on")),
      why: try needed("why"),
      cites: try cites()
    )
  }
}

/// Parts of records.
extension JSONNode {
  func part(_ node: JSONNode) throws(NativeFault) -> Action.Part {
    Action.Part(
      role: try node.role("role"),
      player: RecordID(try node.needed("player"))
    )
  }

  func role(_ key: String) throws(NativeFault) -> ActionRole {
    let name = try needed(key)
    guard let role = ActionRole(name: name) else {
      throw NativeFault(
        .unknownWord,
        self[key] ?? self,
        "'\(name.shortened)' is no role",
        hint: Suggestion.hint(for: name, among: ActionRole.allCases.map(\.name))
      )
    }
    return role
  }

  private func bases(_ key: String) throws(NativeFault) -> [Stake.Basis] {
    try list(key) { node throws(NativeFault) in
      let text = try node.plain("an item of '\(key)'")
      guard let basis = Stake.Basis(rawValue: text) else {
        throw NativeFault(
          .unknownWord,
          node,
          "'\(text.shortened)' is no basis of a stake",
          hint: Suggestion.hint(for: text, among: Stake.Basis.allCases.map(\.rawValue))
        )
      }
      return basis
    }
  }

  private func period() throws(NativeFault) -> Period {
    Period(from: try date("from"), until: try date("until"))
  }

  private func threshold() throws(NativeFault) -> Rule.Threshold? {
    guard let node = self["threshold"] else { return nil }
    if let percent = try node.decimal("percent"),
      let comparison: Rule.Threshold.Comparison = try node.word("comparison")
    {
      return Rule.Threshold(percent, comparison)
    }
    for comparison in Rule.Threshold.Comparison.allCases {
      if let percent = try node.decimal(comparison.rawValue) {
        return Rule.Threshold(percent, comparison)
      }
    }
    throw NativeFault(
      .missingKey,
      node,
      "a threshold needs 'percent' and 'comparison'",
      hint: "write {\"percent\": \"50\", \"comparison\": \"at-least\"}"
    )
  }

  private func phase(_ node: JSONNode) throws(NativeFault) -> Rule.Phase {
    Rule.Phase(
      state: try node.required("state", try node.word("state")),
      time: try (node["time"] ?? node).period(),
      instrument: try node.text("instrument"),
      condition: try node.text("if"),
      threshold: try node.threshold(),
      aggregates: try node.truth("aggregates"),
      note: try node.text("note"),
      cites: try node.cites()
    )
  }

  private func name(_ node: JSONNode) throws(NativeFault) -> Name {
    Name(
      try node.needed("value"),
      kind: try node.required("kind", try node.word("kind")),
      language: try node.text("lang"),
      period: try node.period(),
      cites: try node.cites()
    )
  }

  private func identifier(_ node: JSONNode) throws(NativeFault) -> Entity.Identifier {
    Entity.Identifier(scheme: try node.needed("scheme"), value: try node.needed("value"))
  }

  private func property(_ node: JSONNode) throws(NativeFault) -> Property {
    Property(name: try node.needed("name"), value: try node.needed("value"))
  }

  private func cites() throws(NativeFault) -> [Cite] { try list("cites", cite) }

  private func cite(_ node: JSONNode) throws(NativeFault) -> Cite {
    Cite(
      source: RecordID(try node.needed("source")),
      locator: try node.text("locator"),
      quote: try node.text("quote")
    )
  }

  private func stance(_ node: JSONNode) throws(NativeFault) -> Stance {
    Stance(
      by: RecordID(try node.needed("by")),
      attitude: try node.required("stance", try node.word("stance")),
      at: try node.date("at"),
      cite: try cite(try node.required("cite", node["cite"]))
    )
  }

  private func pin() throws(NativeFault) -> Pin? {
    guard let node = self["pin"] else { return nil }
    let name = try node.needed("status")
    guard let status = ClaimStatus(name: name) else {
      throw NativeFault(
        .unknownWord,
        node,
        "'\(name.shortened)' is no status",
        hint: Suggestion.hint(for: name, among: ClaimStatus.allCases.map(\.name))
      )
    }
    return Pin(status: status, by: try node.needed("by"), why: try node.needed("why"))
  }

  private func amount() throws(NativeFault) -> Amount? {
    guard let node = self["amount"] else { return nil }
    return Amount(
      value: try node.required("value", try node.decimal("value")),
      currency: try node.needed("currency")
    )
  }

  private func stake() throws(NativeFault) -> Stake {
    let least = try required("min", try decimal("min"))
    let most = try required("max", try decimal("max"))
    guard let stake = Stake(min: least, max: most, basis: try required("of", try word("of"))) else {
      throw NativeFault(
        .badNumber,
        self,
        "a stake from \(least) to \(most)",
        hint: "write percentages from 0 to 100, the smaller one as 'min'"
      )
    }
    return stake
  }
}
