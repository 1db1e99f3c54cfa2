internal import Faultline

/// Makes entities of FollowTheMoney of native records.
///
/// What reads back as the same record by the properties alone is written with them alone; every other record travels whole
/// beside them, in the key `faultline`.
struct FTMRecords {
  var datasets = FTMDatasets()
  /// The entities that are owned: only a company can be, there.
  var assets: Set<RecordID> = []
  /// Names of nodes by their ids.
  let label: (RecordID) -> String

  init(label: @escaping (RecordID) -> String) { self.label = label }

  // MARK: Sources

  func proxy(of source: Source) -> FTMProxy {
    let isArticle = [.press, .wire, .research, .social].contains(source.sourceClass)
    var proxy = FTMProxy(id: source.id, schema: isArticle ? "Article" : "Document")
    proxy.add("title", source.title)
    proxy.add("publisher", source.publisher)
    proxy.add("author", source.author)
    proxy.add("publishedAt", source.published?.description)
    proxy.add("retrievedAt", source.retrieved?.description)
    proxy.add("sourceUrl", FTMRecords.link(source.url))
    proxy.record = NativeJSON.text(of: source)
    return proxy
  }

  // MARK: Entities

  func proxy(of entity: Entity) -> FTMProxy {
    if let plain = plainProxy(of: entity) { return plain }
    var proxy = FTMProxy(id: entity.id, schema: schema(of: entity))
    let isAbbreviated =
      !["Person", "Territory", "Asset"].contains(proxy.schema)
    for name in entity.names {
      switch name.kind {
      case .common, .legal: proxy.add("name", name.value)
      case .alias, .transliteration: proxy.add("alias", name.value)
      case .abbreviation: proxy.add(isAbbreviated ? "abbreviation" : "alias", name.value)
      case .former: proxy.add("previousName", name.value)
      case .weak: proxy.add("weakAlias", name.value)
      }
    }
    if entity.names.isEmpty { proxy.add("name", entity.id.rawValue) }
    proxy.add(proxy.schema == "Person" ? "nationality" : "country", entity.countries)
    for identifier in entity.identifiers {
      let name = FTMRecords.property(of: identifier, in: proxy.schema)
      if let name { proxy.add(name, identifier.value) }
    }
    proxy.add("summary", entity.summary)
    proxy.add("notes", entity.note)
    proxy.add("keywords", entity.category)
    if [.technology, .list, .group].contains(entity.kind) {
      proxy.add("keywords", entity.kind.rawValue)
    }
    add(entity.cites, to: &proxy)
    proxy.record = NativeJSON.text(of: entity)
    return proxy
  }

  /// The schema of a kind of the vocabulary; of any other that of parties, which can be linked to everything.
  private func schema(of entity: Entity) -> String {
    switch entity.kind {
    case .person: "Person"
    case .technology: "Asset"
    case .place: "Territory"
    case _ where assets.contains(entity.id): "Company"
    case .company: "Company"
    case .government: "PublicBody"
    case .organization, .group, .list: "Organization"
    default: "LegalEntity"
    }
  }

  /// The property for a number of a register; `nil` if the schema has none for it.
  private static func property(of identifier: Entity.Identifier, in schema: String) -> String? {
    let isParty = !["Asset", "Territory"].contains(schema)
    switch identifier.scheme.lowercased() {
    case "lei" where isParty && isLEI(identifier.value): return "leiCode"
    case "wikidata" where identifier.value.first == "Q": return "wikidataId"
    default:
      guard isParty else { return nil }
      return schema == "Person" ? "idNumber" : "registrationNumber"
    }
  }

  /// Whether a text is a legal entity identifier with the right check digits (ISO 17442, ISO 7064 MOD 97-10).
  private static func isLEI(_ text: String) -> Bool {
    guard text.utf8.count == 20 else { return false }
    var rest = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): rest = (rest * 10 + Int(byte) - 48) % 97
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): rest = (rest * 100 + Int(byte) - 55) % 97
      default: return false
      }
    }
    return rest == 1
  }

  /// The entity by its properties alone, if that says all of it.
  private func plainProxy(of entity: Entity) -> FTMProxy? {
    guard entity.note == nil, entity.category == nil,
      let (names, lastSeen) = datasets.datasets(of: entity.cites)
    else { return nil }
    let given = entity.properties.first { $0.name == "schema" }?.value
    let schema = given ?? FTMSchemata.schema(of: entity.kind)
    guard let schema, FTMSchemata.edges.allSatisfy({ $0.schema != schema }) else { return nil }
    let known = FTMSchemata.entities.first { $0.schema == schema }
    let derived = known.map { ($0.kind, $0.isOwn) } ?? FTMSchemata.kind(of: schema)
    guard derived.0 == entity.kind, derived.1 == (given == nil) else { return nil }
    var proxy = FTMProxy(id: entity.id, schema: schema)
    let order: [Name.Kind] = [.common, .alias, .weak, .former, .abbreviation]
    var last = 0
    for name in entity.names {
      guard let place = order.firstIndex(of: name.kind), place >= last,
        name == Name(name.value, kind: name.kind), !name.value.isEmpty
      else { return nil }
      last = place
      let properties = ["name", "alias", "weakAlias", "previousName", "abbreviation"]
      proxy.add(properties[place], name.value)
    }
    if let first = entity.names.first, first.kind != .common { return nil }
    proxy.add("country", entity.countries)
    for identifier in entity.identifiers {
      guard FTMProperties.isIdentifier(identifier.scheme) else { return nil }
      proxy.add(identifier.scheme, identifier.value)
    }
    proxy.add("summary", entity.summary)
    for property in entity.properties where property.name != "schema" {
      switch FTMProperties.use(of: property.name) {
      case .name, .alias, .weakAlias, .previousName, .abbreviation, .country, .identifier,
        .summary:
        return nil
      case .description, .notes: if entity.summary == nil { return nil }
      default: break
      }
      proxy.add(property.name, property.value)
    }
    guard proxy.holds(entity, except: given) else { return nil }
    proxy.datasets = names
    proxy.lastSeen = lastSeen
    return proxy
  }

  // MARK: Relations

  func proxy(of relation: Relation) -> FTMProxy {
    if let plain = plainProxy(of: relation) { return plain }
    let edge = FTMSchemata.edge(of: relation.kind)
    var proxy = FTMProxy(id: relation.id, schema: edge.schema)
    proxy.add(edge.source, edge.isReversed ? relation.to.rawValue : relation.from.rawValue)
    proxy.add(edge.target, edge.isReversed ? relation.from.rawValue : relation.to.rawValue)
    if let stake = relation.stake, edge.schema == "Ownership" {
      proxy.add("percentage", FTMRecords.percentage(stake))
    }
    let role = edge.role ?? relation.role
    switch edge.schema {
    case "Family", "Associate": proxy.add("relationship", role ?? relation.kind.rawValue)
    case "Payment":
      proxy.add("purpose", role)
      proxy.add("amount", relation.amount?.value.description)
      proxy.add("currency", relation.amount?.currency)
    default: proxy.add("role", role)
    }
    if edge.role != nil, let role = relation.role { proxy.add("description", role) }
    add(relation.time, to: &proxy)
    proxy.add("summary", relation.note)
    add(relation.cites, to: &proxy)
    proxy.record = NativeJSON.text(of: relation)
    return proxy
  }

  private func plainProxy(of relation: Relation) -> FTMProxy? {
    guard relation.note == nil, relation.stances.isEmpty, relation.pin == nil,
      relation.amount == nil, relation.directness == nil,
      let (names, lastSeen) = datasets.datasets(of: relation.cites)
    else { return nil }
    let edge = FTMSchemata.edge(of: relation.kind)
    guard edge.isOwn, edge.schema != FTMSchemata.sanction, edge.role == nil || relation.role == nil
    else { return nil }
    if edge.role == nil, let role = relation.role,
      FTMSchemata.refinements.contains(where: { "\($0.role)" == role && $0.schema == edge.schema })
    {
      return nil
    }
    var proxy = FTMProxy(id: relation.id, schema: edge.schema)
    proxy.add(edge.source, edge.isReversed ? relation.to.rawValue : relation.from.rawValue)
    proxy.add(edge.target, edge.isReversed ? relation.from.rawValue : relation.to.rawValue)
    if let stake = relation.stake {
      guard edge.takesStake, stake.basis == .equity else { return nil }
      proxy.add("percentage", FTMRecords.percentage(stake))
    }
    proxy.add("role", edge.role ?? relation.role)
    add(relation.time, to: &proxy)
    for property in relation.properties {
      switch FTMProperties.use(of: property.name) {
      case .role, .relationship, .status, .controlType, .percentage, .startDate, .endDate, .date:
        return nil
      default:
        if property.name == edge.source || property.name == edge.target { return nil }
        proxy.add(property.name, property.value)
      }
    }
    guard proxy.holds(relation.properties) else { return nil }
    proxy.datasets = names
    proxy.lastSeen = lastSeen
    return proxy
  }

  // MARK: Actions and claims

  func proxy(of action: Action) -> FTMProxy {
    let targets = action.players(of: .target).map(\.rawValue)
    let isListing = action.kind == .listing || action.kind == .delisting
    var proxy: FTMProxy
    if isListing, !targets.isEmpty {
      proxy = FTMProxy(id: action.id, schema: FTMSchemata.sanction)
      proxy.add("entity", targets)
      proxy.add("authority", action.players(of: .issuer).map(label))
      proxy.add("program", action.players(of: .list).map(label))
      proxy.add("authorityId", action.instrument?.cite ?? action.instrument?.document)
      proxy.add("listingDate", (action.dates.published ?? action.dates.announced)?.description)
      proxy.add("provisions", action.terms?.reviewPolicy)
      proxy.add("reason", action.terms?.licenceRequirement)
      proxy.add("status", action.kind.rawValue)
      proxy.add("summary", action.title)
      add(Period(from: action.dates.effective, until: action.dates.until), to: &proxy)
    } else {
      proxy = FTMProxy(id: action.id, schema: "Event")
      proxy.add("name", action.title)
      proxy.add("organizer", action.players(of: .issuer).map(\.rawValue))
      proxy.add("involved", targets + action.players(of: .counterparty).map(\.rawValue))
      proxy.add("date", (action.dates.announced ?? action.dates.published)?.description)
      proxy.add("keywords", action.kind.rawValue)
      proxy.add("notes", action.note)
      add(action.dates.inForce, to: &proxy)
    }
    proxy.add("sourceUrl", FTMRecords.link(action.instrument?.url))
    add(action.cites, to: &proxy)
    proxy.record = NativeJSON.text(of: action)
    return proxy
  }

  func proxy(of claim: Claim) -> FTMProxy {
    var proxy = FTMProxy(id: claim.id, schema: "Note")
    proxy.add("description", claim.says)
    proxy.add("entity", claim.about.map(\.rawValue))
    proxy.add("notes", claim.note)
    add(claim.stances.map(\.cite), to: &proxy)
    proxy.record = NativeJSON.text(of: claim)
    return proxy
  }

  // MARK: Parts

  private func add(_ cites: [Cite], to proxy: inout FTMProxy) {
    let proof = datasets.proof(of: cites)
    proxy.add("proof", proof.documents)
    proxy.datasets = proof.datasets
  }

  /// Adds a time; the end there is the last day.
  private func add(_ time: Period, to proxy: inout FTMProxy) {
    proxy.add("startDate", time.from?.description)
    guard let until = time.until else { return }
    let last = until.precision == .day ? PartialDate(Day(number: until.earliest.number - 1)) : until
    proxy.add("endDate", last.description)
  }

  private static func percentage(_ stake: Stake) -> String {
    stake.isExact ? stake.min.description : "\(stake.min)-\(stake.max)"
  }

  private static func link(_ url: String?) -> String? {
    guard let url, url.hasPrefix("http://") || url.hasPrefix("https://") else { return nil }
    // With the slash that tools add to a link of a host alone.
    return url.split(separator: "/", omittingEmptySubsequences: false).count > 3 ? url : url + "/"
  }
}

extension FTMProxy {
  /// Whether the properties of an entity stand here as they do in the record: no value twice, no name in two places.
  fileprivate func holds(_ entity: Entity, except schema: String?) -> Bool {
    let names = entity.names.map { $0.value }
    let isEach = Set(entity.names.map { "\($0.kind) \($0.value)" }).count == names.count
    let identifiers = entity.identifiers.map { Property(name: $0.scheme, value: $0.value) }
    let rest = entity.properties.filter { $0.name != "schema" }
    let isLast = schema == nil || entity.properties.last?.name == "schema"
    return isEach && isLast && Set(entity.countries).count == entity.countries.count
      && holds(identifiers) && holds(rest)
  }

  fileprivate func holds(_ given: [Property]) -> Bool {
    var written: [Property] = []
    let names = Set(given.map(\.name))
    for property in properties where names.contains(property.name) {
      for value in property.values { written.append(Property(name: property.name, value: value)) }
    }
    return written == given
  }
}
