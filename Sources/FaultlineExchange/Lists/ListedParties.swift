internal import Faultline

/// Makes records of parties on official lists: an entity and a listing each, and the list and its issuer once.
///
/// Ids are made of the list and the name, and where several have the same name, of the country, too: parties are never
/// joined because they have one name.
struct ListedParties {
  private var ids: Set<RecordID> = []
  private var lists: Set<RecordID> = []

  /// Adds a party.
  ///
  /// - Parameters:
  ///   - party: The party.
  ///   - list: The list that it is on.
  ///   - source: What says so.
  ///   - prefix: What its id starts with.
  ///   - records: Takes the records.
  mutating func add(
    _ party: ListedParty,
    to list: OfficialList,
    source: Source,
    prefix: String,
    _ records: inout RecordSet
  ) {
    add(list, source: source, &records)
    let id = id(of: party, prefix)
    var entity = Entity(id: id, kind: party.kind, names: [Name(party.name)])
    for alias in party.aliases where !entity.names.contains(where: { $0.value == alias }) {
      entity.names.append(Name(alias, kind: .alias))
    }
    entity.countries = party.countries
    entity.identifiers = party.identifiers
    entity.properties = party.properties
    entity.note = party.note
    let first = party.notices.first
    let cite = Cite(source: source.id, locator: first?.cite)
    entity.cites = [cite]

    var action = Action(
      id: RecordID("listing-\(id)"),
      kind: .listing,
      title: "\(list.name): \(party.name)",
      cites: [cite]
    )
    action.dates = Action.Dates(
      published: party.published ?? first?.published,
      effective: party.effective,
      until: party.until
    )
    action.instrument = first.map { Action.Instrument(cite: $0.cite) }
    action.parts = [
      Action.Part(role: .issuer, player: list.issuer.id),
      Action.Part(role: .target, player: id),
      Action.Part(role: .list, player: list.id),
    ]
    let terms = [party.licenceRequirement, party.reviewPolicy].compactMap(\.self)
    if !terms.isEmpty {
      action.terms = Action.Terms(
        licenceRequirement: party.licenceRequirement,
        reviewPolicy: party.reviewPolicy,
        footnotes: ListedParty.footnotes(in: terms.joined(separator: "\n"))
      )
    }
    var remarks = party.remarks
    if party.notices.count > 1 {
      let later = party.notices.dropFirst().map { notice in
        notice.published.map { "\(notice.cite) (\($0))" } ?? notice.cite
      }
      remarks.insert("Further notices: \(later.joined(separator: ", "))", at: 0)
    }
    action.note = remarks.isEmpty ? nil : remarks.joined(separator: ". ")
    records.entities.append(entity)
    records.actions.append(action)
  }

  /// Adds a list and its issuer, the first time that it comes.
  mutating func add(_ list: OfficialList, source: Source, _ records: inout RecordSet) {
    if !records.sources.contains(where: { $0.id == source.id }) { records.sources.append(source) }
    guard lists.insert(list.id).inserted else { return }
    let cites = [Cite(source: source.id)]
    if lists.insert(list.issuer.id).inserted {
      records.entities.append(
        Entity(
          id: list.issuer.id,
          kind: .government,
          names: [Name(list.issuer.name)],
          countries: ["us"],
          cites: cites
        )
      )
    }
    records.entities.append(
      Entity(id: list.id, kind: .list, names: [Name(list.name)], countries: ["us"], cites: cites)
    )
  }

  private mutating func id(of party: ListedParty, _ prefix: String) -> RecordID {
    let base = "\(prefix)-\(IDText.slug(party.name))"
    var id = RecordID(base)
    if ids.contains(id), let country = party.countries.first { id = RecordID("\(base)-\(country)") }
    var number = 2
    let repeated = id
    while ids.contains(id) {
      id = RecordID("\(repeated)-\(number)")
      number += 1
    }
    ids.insert(id)
    return id
  }
}
