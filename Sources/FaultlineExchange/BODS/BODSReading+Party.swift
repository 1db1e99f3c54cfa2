internal import Faultline

extension BODSReading {
  /// Adds an entity of what the statements about it say, the last one first.
  mutating func addParty(_ id: String, isPerson: Bool, _ statements: [Statement]) {
    guard let last = statements.last else { return }
    let details = last.details
    var entity = Entity(id: RecordID(id), kind: isPerson ? .person : .company, names: [])
    entity.cites = []
    for statement in statements.reversed() {
      let cite = cite(statement)
      if !entity.cites.contains(cite) { entity.cites.append(cite) }
    }
    entity.names = names(details)
    for (index, statement) in statements.enumerated().dropLast() {
      let until = statements[index + 1].date
      for name in names(statement.details)
      where !entity.names.contains(where: { $0.value == name.value }) {
        entity.names.append(Name(name.value, kind: .former, period: Period(until: until)))
      }
    }
    if !isPerson { setKind(details, &entity) }
    for place in [details["jurisdiction"]].compactMap(\.self) + items(details, "nationalities") {
      guard let word = (place["code"] ?? place["name"])?.word else { continue }
      // A part of a country, such as US-DE, stands for it.
      if let code = CountryNames.code(word) ?? CountryNames.code(word.prefix { $0 != "-" }) {
        if !entity.countries.contains(code) { entity.countries.append(code) }
        if word.utf8.count > 3 { entity.properties.append(Property(name: "place", value: word)) }
      } else {
        entity.properties.append(Property(name: "place", value: word))
      }
    }
    for identifier in items(details, "identifiers") {
      guard let value = (identifier["id"] ?? identifier["uri"])?.word else { continue }
      let scheme = (identifier["scheme"] ?? identifier["schemeName"])?.word ?? "identifier"
      let known = Entity.Identifier(scheme: scheme, value: value)
      if !entity.identifiers.contains(known) { entity.identifiers.append(known) }
    }
    for address in items(details, "addresses") {
      let parts = [
        address["address"], address["postCode"],
        address["country"]?["name"] ?? address["country"]?["code"],
      ]
      let text = parts.compactMap { $0?.word }.joined(separator: ", ")
      let type = address["type"]?.word.map { "address (\($0))" } ?? "address"
      if !text.isEmpty { entity.properties.append(Property(name: type, value: text)) }
    }
    for key in [
      "foundingDate", "dissolutionDate", "birthDate", "deathDate", "uri", "placeOfBirth",
      "publicListing",
    ] {
      if let word = details[key]?.word {
        entity.properties.append(Property(name: key, value: word))
      }
    }
    let unspecified = details["unspecifiedEntityDetails"] ?? details["unspecifiedPersonDetails"]
    if let unspecified {
      entity.summary =
        [unspecified["reason"], unspecified["description"]]
        .compactMap { $0?.word }.joined(separator: ": ").nonEmpty
      if let reason = unspecified["reason"]?.word {
        entity.properties.append(Property(name: "reason", value: reason))
      }
    }
    if let type = details["personType"]?.word, type != "knownPerson" {
      entity.properties.append(Property(name: "personType", value: type))
    }
    if details["isComponent"]?.isTrue ?? false {
      entity.properties.append(Property(name: "isComponent", value: "true"))
    }
    if last.isClosed {
      entity.properties.append(Property(name: "closed", value: last.date.description))
    }
    lose(
      details,
      except: [
        "isComponent", "entityType", "personType", "name", "names", "alternateNames",
        "jurisdiction", "nationalities", "identifiers", "addresses", "foundingDate",
        "dissolutionDate", "birthDate", "deathDate", "uri", "unspecifiedEntityDetails",
        "unspecifiedPersonDetails",
      ],
      isPerson ? "person" : "entity"
    )
    records.entities.append(entity)
  }

  private func items(_ node: JSONNode, _ key: String) -> [JSONNode] { node[key]?.items ?? [] }

  private func setKind(_ details: JSONNode, _ entity: inout Entity) {
    guard let type = details["entityType"]?["type"]?.word ?? details["entityType"]?.word else {
      return
    }
    switch type {
    case "registeredEntity", "legalEntity": entity.kind = .company
    case "state", "stateBody": entity.kind = .government
    case "arrangement": entity.kind = "arrangement"
    default: entity.kind = .organization
    }
    if type != "registeredEntity" {
      entity.properties.append(Property(name: "entityType", value: type))
    }
    if let subtype = details["entityType"]?["subtype"]?.word {
      entity.properties.append(Property(name: "subtype", value: subtype))
    }
  }

  private func names(_ details: JSONNode) -> [Name] {
    var names: [Name] = []
    func add(_ word: String?, _ kind: Name.Kind) {
      guard let word, !names.contains(where: { $0.value == word }) else { return }
      names.append(Name(word, kind: kind))
    }
    add(details["name"]?.word, .common)
    for name in items(details, "names") {
      let parts = ["givenName", "patronymicName", "familyName"].compactMap { name[$0]?.word }
      let full = name["fullName"]?.word ?? parts.joined(separator: " ").nonEmpty
      let kind: Name.Kind =
        switch name["type"]?.word {
        case "legal": .legal
        case "translation", "alternative", "alias": .alias
        case "transliteration": .transliteration
        case "former", "birth": .former
        default: names.isEmpty ? .common : .alias
        }
      add(full, kind)
    }
    for name in details["alternateNames"]?.words ?? [] { add(name, .alias) }
    return names
  }
}
