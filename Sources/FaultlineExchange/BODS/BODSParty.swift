internal import Faultline

/// What a kind of entities is in the Beneficial Ownership Data Standard.
struct BODSParty {
  /// The type of entity; `nil` for a person.
  private let entityType: String?

  /// `nil` for a kind that is no party there.
  init?(_ kind: EntityKind) {
    switch kind {
    case .person: entityType = nil
    case .company: entityType = "registeredEntity"
    case .organization: entityType = "legalEntity"
    case .government: entityType = "stateBody"
    // A group stands for its legal entities and is none itself.
    case .group: entityType = "arrangement"
    case .technology, .list, .place: return nil
    default: entityType = "unknownEntity"
    }
  }

  var recordType: String { entityType == nil ? "person" : "entity" }

  func write(_ entity: Entity, _ json: inout JSONWriter) {
    json.field("isComponent", false)
    guard let entityType else { return writePerson(entity, &json) }
    json.object("entityType") { $0.field("type", entityType) }
    json.field("name", entity.label)
    let others = entity.names.dropFirst().map(\.value)
    if !others.isEmpty { json.strings("alternateNames", others) }
    if let country = entity.countries.first {
      json.object("jurisdiction") { BODSParty.write(country, &$0) }
    }
    writeIdentifiers(entity, &json)
  }

  private func writePerson(_ entity: Entity, _ json: inout JSONWriter) {
    json.field("personType", "knownPerson")
    let names = entity.names.isEmpty ? [Name(entity.label, kind: .legal)] : entity.names
    json.objects("names", names.enumerated()) { item, json in
      let name = item.element
      let type =
        switch name.kind {
        case .former: "former"
        case .transliteration: "transliteration"
        case .legal: "legal"
        default: item.offset == 0 ? "legal" : "alternative"
        }
      json.field("type", type)
      json.field("fullName", name.value)
    }
    if !entity.countries.isEmpty {
      json.objects("nationalities", entity.countries) { BODSParty.write($0, &$1) }
    }
    writeIdentifiers(entity, &json)
  }

  private func writeIdentifiers(_ entity: Entity, _ json: inout JSONWriter) {
    guard !entity.identifiers.isEmpty else { return }
    json.objects("identifiers", entity.identifiers) { identifier, json in
      json.field("schemeName", identifier.scheme)
      json.field("id", identifier.value)
    }
  }

  private static func write(_ country: String, _ json: inout JSONWriter) {
    let code = country.uppercased()
    json.field("name", code)
    // The European Union has no code of a country.
    if code != "EU" { json.field("code", code) }
  }
}
