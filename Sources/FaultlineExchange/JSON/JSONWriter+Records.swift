internal import Faultline

extension JSONWriter {
  /// Adds the fields of an entity.
  mutating func fields(of entity: Entity) {
    field("type", "entity")
    field("kind", entity.kind.rawValue)
    field("category", entity.category)
    field("label", entity.label)
    objects("names", entity.names) { name, writer in
      writer.field("value", name.value)
      writer.field("kind", name.kind.rawValue)
      writer.field("lang", name.language)
      writer.field("from", name.period.from?.description)
      writer.field("until", name.period.until?.description)
      if !name.cites.isEmpty { writer.cites(name.cites) }
    }
    strings("countries", entity.countries)
    if !entity.identifiers.isEmpty {
      objects("identifiers", entity.identifiers) { identifier, writer in
        writer.field("scheme", identifier.scheme)
        writer.field("value", identifier.value)
      }
    }
    field("summary", entity.summary)
    field("note", entity.note)
    properties(entity.properties)
    cites(entity.cites)
  }

  /// Adds the fields of an action, without its parts, which are edges.
  mutating func fields(of action: Action) {
    field("type", "action")
    field("kind", action.kind.rawValue)
    field("label", action.title)
    object("dates") { writer in
      writer.field("announced", action.dates.announced?.description)
      writer.field("published", action.dates.published?.description)
      writer.field("effective", action.dates.effective?.description)
      writer.field("until", action.dates.until?.description)
    }
    if let instrument = action.instrument {
      object("instrument") { writer in
        writer.field("cite", instrument.cite)
        writer.field("document", instrument.document)
        writer.field("url", instrument.url)
      }
    }
    if let terms = action.terms {
      object("terms") { writer in
        writer.field("licenceRequirement", terms.licenceRequirement)
        writer.field("reviewPolicy", terms.reviewPolicy)
        if !terms.footnotes.isEmpty { writer.strings("footnotes", terms.footnotes) }
      }
    }
    amount(action.amount)
    stances(action.stances)
    pin(action.pin)
    field("note", action.note)
    cites(action.cites)
  }

  /// Adds the fields of a relation that are not those of every edge.
  mutating func fields(of relation: Relation) {
    field("role", relation.role)
    if let stake = relation.stake {
      object("stake") { writer in
        writer.field("min", stake.min.description)
        writer.field("max", stake.max.description)
        writer.field("of", stake.basis.rawValue)
      }
    }
    amount(relation.amount)
    field("direct", relation.directness?.rawValue)
    stances(relation.stances)
    pin(relation.pin)
    field("note", relation.note)
    properties(relation.properties)
    cites(relation.cites)
  }

  /// Adds the fields of a source.
  mutating func fields(of source: Source) {
    field("id", source.id.rawValue)
    field("class", source.sourceClass.rawValue)
    field("title", source.title)
    field("publisher", source.publisher)
    field("issuer", source.issuer?.rawValue)
    field("author", source.author)
    field("origin", source.origin)
    field("published", source.published?.description)
    field("retrieved", source.retrieved?.description)
    field("url", source.url)
    field("archive", source.archive)
  }

  /// Adds the list of cites.
  mutating func cites(_ cites: [Cite]) {
    objects("cites", cites) { $1.fields(of: $0) }
  }

  /// Adds the list of stances, unless it is empty.
  mutating func stances(_ stances: [Stance]) {
    guard !stances.isEmpty else { return }
    objects("stances", stances) { stance, writer in
      writer.field("by", stance.by.rawValue)
      writer.field("stance", stance.attitude.rawValue)
      writer.field("at", stance.at?.description)
      writer.object("cite") { $0.fields(of: stance.cite) }
    }
  }

  /// Adds a curator's decision, if there is one.
  mutating func pin(_ pin: Pin?) {
    guard let pin else { return }
    object("pin") { writer in
      writer.field("status", pin.status.name)
      writer.field("by", pin.by)
      writer.field("why", pin.why)
    }
  }

  /// Adds what no other field holds, unless there is nothing of it.
  mutating func properties(_ properties: [Property]) {
    guard !properties.isEmpty else { return }
    objects("properties", properties) { property, writer in
      writer.field("name", property.name)
      writer.field("value", property.value)
    }
  }

  /// Adds a status and its reason.
  mutating func status(_ assessment: StatusAssessment?) {
    field("status", assessment?.status.name)
    field("statusReason", assessment?.reason)
  }

  /// Adds a span of time, unless nothing of it is known.
  mutating func time(_ period: Period) {
    guard !period.isUnknown else { return }
    object("time") { writer in
      writer.field("from", period.from?.description)
      writer.field("until", period.until?.description)
    }
  }

  /// Adds the fields of a filter that lets not everything through.
  mutating func filter(_ filter: Filter) {
    object("filter") { writer in
      writer.field("asOf", filter.asOf?.description)
      writer.field("knownBy", filter.knownBy?.description)
      if !filter.statuses.isEmpty { writer.strings("statuses", filter.statuses.map(\.name)) }
      if !filter.nodeKinds.isEmpty { writer.strings("nodeKinds", filter.nodeKinds) }
      if !filter.edgeKinds.isEmpty { writer.strings("edgeKinds", filter.edgeKinds) }
    }
  }

  private mutating func fields(of cite: Cite) {
    field("source", cite.source.rawValue)
    field("locator", cite.locator)
    field("quote", cite.quote)
  }

  private mutating func amount(_ amount: Amount?) {
    guard let amount else { return }
    object("amount") { writer in
      writer.field("value", amount.value.description)
      writer.field("currency", amount.currency)
    }
  }
}
