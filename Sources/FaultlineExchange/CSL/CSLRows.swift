internal import Faultline

/// The rows of the Consolidated Screening List.
struct CSLRows: TableFormat {
  private var parties = ListedParties()
  private let isLaterLayout: Bool

  init(columns: TableColumns, path: String) { isLaterLayout = columns.place(of: "_id") != nil }

  mutating func read(_ row: TableRow, _ output: inout TableOutput) {
    guard output.has(["source", "name"], in: row) else { return }
    let list = OfficialList(screening: row["source"])
    let url = row["source_list_url"]
    let code = (list.code ?? IDText.slug(list.name)).lowercased()
    let source = Source(
      id: RecordID("csl-\(code)"),
      sourceClass: .official,
      title: row["source"],
      publisher: list.issuer.name,
      url: url.isEmpty ? nil : url
    )
    var party = ListedParty(name: row["name"])
    party.kind = CSLRows.kind(row["type"])
    party.aliases = row.parts("alt_names")
    addPlaces(row, &party)
    party.notices = RegisterNotice.all(in: row["federal_register_notice"])
    party.effective = output.date(row, "start_date", order: .monthFirst)
    party.until = output.date(row, "end_date", order: .monthFirst)?.following
    party.licenceRequirement = row["license_requirement"].nonEmpty
    party.reviewPolicy = row["license_policy"].nonEmpty
    if let programs = row["programs"].nonEmpty { party.remarks.append("Programs: \(programs)") }
    if let order = row["standard_order"].nonEmpty {
      party.remarks.append("Standard order: \(order)")
    }
    party.note = row["remarks"].nonEmpty
    if let id = row["_id"].nonEmpty { party.add(identifier: "trade.gov", id) }
    if let number = row["entity_number"].nonEmpty { party.add(identifier: "OFAC", number) }
    for id in row.parts("ids") { add(id: id, to: &party) }
    for column in CSLRows.plain {
      for value in CSLRows.lists.contains(column) ? row.parts(column) : [row[column]]
      where !value.isEmpty {
        party.properties.append(Property(name: column, value: value))
      }
    }
    parties.add(party, to: list, source: source, prefix: "csl-\(code)", &output.records)
  }

  private static let plain = [
    "title", "dates_of_birth", "places_of_birth", "nationalities", "citizenships", "call_sign",
    "vessel_type", "gross_tonnage", "gross_registered_tonnage", "vessel_flag", "vessel_owner",
    "source_information_url",
  ]
  private static let lists = [
    "dates_of_birth", "places_of_birth", "nationalities", "citizenships",
  ]

  private static func kind(_ type: String) -> EntityKind {
    switch type.lowercased() {
    case "individual": .person
    case "", "entity": .organization
    default: EntityKind(rawValue: type.lowercased())
    }
  }

  /// Adds addresses, and the countries of all that names one.
  private func addPlaces(_ row: TableRow, _ party: inout ListedParty) {
    let addresses = row.parts("addresses")
    party.properties += addresses.map { Property(name: "address", value: $0) }
    // A last part that is nothing but the name of a country is that of the whole entry.
    if let last = addresses.last, last.utf8.count > 2, let country = CountryNames.code(last) {
      party.add(country: country)
    } else {
      for address in addresses {
        let end = address.split(separator: ",").last.map { String($0).trimmingSpace() } ?? ""
        if end.utf8.count == 2, end == end.uppercased(), let country = CountryNames.code(end) {
          party.add(country: country)
        }
      }
    }
    for place in row.parts("nationalities") + row.parts("citizenships") + [row["vessel_flag"]] {
      if let country = CountryNames.code(place) { party.add(country: country) }
    }
  }

  /// Adds a number: `TYPE, NUMBER, COUNTRY` in the layout of 2025, `COUNTRY, NUMBER, TYPE` in that of 2019.
  private func add(id: String, to party: inout ListedParty) {
    var parts = id.split(separator: ",").map { String($0).trimmingSpace() }.filter { !$0.isEmpty }
    guard parts.count > 1 else {
      return party.properties.append(Property(name: "id", value: id))
    }
    let isLong = parts.count > 3
    let scheme: String
    if isLaterLayout {
      scheme = parts.removeFirst()
    } else {
      scheme = parts.removeLast()
      if parts.count > 1, CountryNames.code(parts[0]) != nil { parts.append(parts.removeFirst()) }
    }
    let isNumber =
      parts[0].contains { $0.isNumber } && !parts[0].contains(" ")
      && !scheme.contains("Website") && !scheme.contains("Email")
    if isNumber, !isLong {
      party.add(identifier: scheme, parts[0])
      if parts.count > 1 {
        party.properties.append(
          Property(name: "\(scheme) (country)", value: parts[1...].joined(separator: ", "))
        )
      }
    } else {
      party.properties.append(Property(name: scheme, value: parts.joined(separator: ", ")))
    }
  }
}

extension ListedParty {
  mutating func add(country: String) {
    if !countries.contains(country) { countries.append(country) }
  }

  mutating func add(identifier scheme: String, _ value: String) {
    let identifier = Entity.Identifier(scheme: scheme, value: value)
    if !identifiers.contains(identifier) { identifiers.append(identifier) }
  }
}

extension String {
  /// The text, unless it is empty.
  var nonEmpty: String? { isEmpty ? nil : self }
}
