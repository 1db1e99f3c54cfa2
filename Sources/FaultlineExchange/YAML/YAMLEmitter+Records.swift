internal import Faultline

extension YAMLEmitter {
  mutating func add(_ source: Source) {
    record { yaml in
      yaml.word("id", source.id.rawValue)
      yaml.word("class", source.sourceClass.rawValue)
      yaml.field("title", source.title)
      yaml.field("publisher", source.publisher)
      yaml.word("issuer", source.issuer?.rawValue)
      yaml.field("author", source.author)
      yaml.field("origin", source.origin)
      yaml.word("published", source.published?.description)
      yaml.word("retrieved", source.retrieved?.description)
      yaml.field("url", source.url)
      yaml.field("archive", source.archive)
    }
  }

  mutating func add(_ entity: Entity) {
    record { yaml in
      yaml.word("id", entity.id.rawValue)
      yaml.word("kind", entity.kind.rawValue)
      yaml.word("category", entity.category)
      if entity.names.isEmpty { yaml.raw("names", "[]") }
      yaml.lines("names", entity.names.map(YAMLEmitter.name))
      yaml.flow("countries", entity.countries.map(YAMLEmitter.word))
      yaml.flow(
        "identifiers",
        entity.identifiers.map { identifier in
          YAMLEmitter.mapping { flow in
            flow.field("scheme", identifier.scheme)
            flow.field("value", identifier.value)
          }
        }
      )
      yaml.field("summary", entity.summary)
      yaml.field("note", entity.note)
      yaml.properties(entity.properties)
      yaml.cites(entity.cites)
    }
  }

  mutating func add(_ relation: Relation) {
    record { yaml in
      let derived = Relation.derivedID(kind: relation.kind, from: relation.from, to: relation.to)
      if relation.id != derived { yaml.word("id", relation.id.rawValue) }
      yaml.word("kind", relation.kind.rawValue)
      yaml.word("from", relation.from.rawValue)
      yaml.word("to", relation.to.rawValue)
      yaml.field("role", relation.role)
      yaml.time(relation.time)
      yaml.raw("stake", relation.stake.map(YAMLEmitter.stake))
      yaml.raw("amount", relation.amount.map(YAMLEmitter.amount))
      yaml.word("direct", relation.directness?.rawValue)
      yaml.lines("stances", relation.stances.map(YAMLEmitter.stance))
      yaml.raw("pin", relation.pin.map(YAMLEmitter.pin))
      yaml.field("note", relation.note)
      yaml.properties(relation.properties)
      yaml.cites(relation.cites)
    }
  }

  mutating func add(_ action: Action) {
    record { yaml in
      yaml.word("id", action.id.rawValue)
      yaml.word("kind", action.kind.rawValue)
      yaml.field("title", action.title)
      let dates = action.dates
      if dates != Action.Dates() {
        yaml.raw(
          "dates",
          YAMLEmitter.mapping { flow in
            flow.word("announced", dates.announced?.description)
            flow.word("published", dates.published?.description)
            flow.word("effective", dates.effective?.description)
            flow.word("until", dates.until?.description)
          }
        )
      }
      if let instrument = action.instrument {
        yaml.raw(
          "instrument",
          YAMLEmitter.mapping { flow in
            flow.field("cite", instrument.cite)
            flow.field("document", instrument.document)
            flow.field("url", instrument.url)
          }
        )
      }
      yaml.roles(action)
      if let terms = action.terms {
        yaml.raw(
          "terms",
          YAMLEmitter.mapping { flow in
            flow.field("licence-requirement", terms.licenceRequirement)
            flow.field("review-policy", terms.reviewPolicy)
            if !terms.footnotes.isEmpty {
              flow.raw("footnotes", YAMLEmitter.flow(terms.footnotes.map(YAMLText.scalar)))
            }
          }
        )
      }
      yaml.raw("amount", action.amount.map(YAMLEmitter.amount))
      yaml.lines("stances", action.stances.map(YAMLEmitter.stance))
      yaml.raw("pin", action.pin.map(YAMLEmitter.pin))
      yaml.field("note", action.note)
      yaml.cites(action.cites)
    }
  }

  mutating func add(_ claim: Claim) {
    record { yaml in
      yaml.word("id", claim.id.rawValue)
      yaml.raw("about", YAMLEmitter.flow(claim.about.map { YAMLEmitter.word($0.rawValue) }))
      yaml.field("says", claim.says)
      if claim.stances.isEmpty {
        yaml.raw("stances", "[]")
      } else {
        yaml.lines("stances", claim.stances.map(YAMLEmitter.stance))
      }
      yaml.raw("pin", claim.pin.map(YAMLEmitter.pin))
      yaml.field("note", claim.note)
    }
  }

  // MARK: Parts of records

  private mutating func time(_ time: Period) {
    guard !time.isUnknown else { return }
    raw(
      "time",
      YAMLEmitter.mapping { flow in
        flow.word("from", time.from?.description)
        flow.word("until", time.until?.description)
      }
    )
  }

  /// Who plays which role, a role a line; parts in another order one by one, as only imported records may have them.
  private mutating func roles(_ action: Action) {
    guard !action.parts.isEmpty else { return }
    let numbers = action.parts.map(\.role.rawValue)
    guard numbers == numbers.sorted() else {
      let parts = action.parts.map {
        "{\($0.role.name): [\(YAMLEmitter.word($0.player.rawValue))]}"
      }
      return raw("roles", YAMLEmitter.flow(parts))
    }
    let roles = ActionRole.allCases.compactMap { role in
      let players = action.players(of: role).map { YAMLEmitter.word($0.rawValue) }
      return players.isEmpty ? nil : "\(role.name): \(YAMLEmitter.flow(players))"
    }
    raw("roles", "{" + roles.joined(separator: ", ") + "}")
  }

  mutating func cites(_ cites: [Cite]) { flow("cites", cites.map(YAMLEmitter.cite)) }

  /// Whether a mapping of names to values says all: no name comes again behind another, and none is too long for a key.
  private static func isMapping(_ properties: [Property]) -> Bool {
    var seen: Set<String> = []
    var last: String?
    for property in properties {
      if let last, last.utf8.elementsEqual(property.name.utf8) { continue }
      guard (1...100).contains(property.name.utf8.count), seen.insert(property.name).inserted else {
        return false
      }
      last = property.name
    }
    return true
  }

  /// Each name with its values.
  private mutating func properties(_ properties: [Property]) {
    guard !properties.isEmpty else { return }
    guard YAMLEmitter.isMapping(properties) else {
      let items = properties.map { property in
        YAMLEmitter.mapping { flow in
          flow.field("name", property.name)
          flow.field("value", property.value)
        }
      }
      return raw("properties", YAMLEmitter.flow(items))
    }
    var names: [String] = []
    var values: [String: [String]] = [:]
    for property in properties {
      if values[property.name] == nil { names.append(property.name) }
      values[property.name, default: []].append(YAMLText.scalar(property.value))
    }
    raw(
      "properties",
      YAMLEmitter.mapping { flow in
        for name in names {
          let texts = values[name] ?? []
          flow.raw(YAMLText.scalar(name), texts.count == 1 ? texts[0] : YAMLEmitter.flow(texts))
        }
      }
    )
  }

  private static func name(_ name: Name) -> String {
    if name == Name(name.value) { return YAMLText.scalar(name.value) }
    return mapping { flow in
      flow.field("value", name.value)
      if name.kind != .common { flow.word("kind", name.kind.rawValue) }
      flow.word("lang", name.language)
      flow.word("from", name.period.from?.description)
      flow.word("until", name.period.until?.description)
      if !name.cites.isEmpty { flow.raw("cites", YAMLEmitter.flow(name.cites.map(cite))) }
    }
  }

  static func cite(_ cite: Cite) -> String {
    if cite.locator == nil, cite.quote == nil { return word(cite.source.rawValue) }
    return mapping { flow in
      flow.word("source", cite.source.rawValue)
      flow.field("locator", cite.locator)
      flow.field("quote", cite.quote)
    }
  }

  private static func stance(_ stance: Stance) -> String {
    mapping { flow in
      flow.word("by", stance.by.rawValue)
      flow.word("stance", stance.attitude.rawValue)
      flow.word("at", stance.at?.description)
      flow.raw("cite", cite(stance.cite))
    }
  }

  private static func pin(_ pin: Pin) -> String {
    mapping { flow in
      flow.word("status", pin.status.name)
      flow.field("by", pin.by)
      flow.field("why", pin.why)
    }
  }

  private static func amount(_ amount: Amount) -> String {
    "{value: \(amount.value), currency: \(word(amount.currency))}"
  }

  private static func stake(_ stake: Stake) -> String {
    if stake.isExact, stake.basis == .equity { return stake.min.description }
    return mapping { flow in
      if stake.isExact {
        flow.word("exact", stake.min.description)
      } else {
        if stake.min != ExactDecimal(mantissa: 0) { flow.word("min", stake.min.description) }
        if stake.max != ExactDecimal(mantissa: 100) || stake.min == ExactDecimal(mantissa: 0) {
          flow.word("max", stake.max.description)
        }
      }
      if stake.basis != .equity { flow.word("of", stake.basis.rawValue) }
    }
  }
}
