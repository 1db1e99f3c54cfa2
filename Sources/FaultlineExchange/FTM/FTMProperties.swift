/// What a property of FollowTheMoney is good for in a record; the rest is kept as properties.
enum FTMUse: UInt8, BitwiseCopyable {
  case other
  case name
  case alias
  case weakAlias
  case previousName
  case abbreviation
  case country
  case identifier
  case summary
  case description
  case notes
  case role
  case relationship
  case status
  case controlType
  case percentage
  case startDate
  case endDate
  case date
}

/// The properties of FollowTheMoney that a field of a record takes up.
enum FTMProperties {
  /// The properties and their uses.
  static let uses: [(name: String, use: FTMUse)] =
    [
      ("name", .name), ("alias", .alias), ("weakAlias", .weakAlias),
      ("previousName", .previousName), ("abbreviation", .abbreviation),
      ("country", .country), ("jurisdiction", .country), ("mainCountry", .country),
      ("nationality", .country), ("citizenship", .country),
      ("summary", .summary), ("description", .description), ("notes", .notes),
      ("role", .role), ("relationship", .relationship), ("status", .status),
      ("controlType", .controlType), ("percentage", .percentage),
      ("startDate", .startDate), ("endDate", .endDate), ("date", .date),
    ] + identifiers.map { ($0, .identifier) }

  /// The properties that hold numbers of registers, and of papers.
  private static let identifiers = [
    "registrationNumber", "leiCode", "innCode", "ogrnCode", "kppCode", "okpoCode", "taxNumber",
    "vatCode", "idNumber", "imoNumber", "mmsi", "callSign", "uscCode", "dunsCode", "swiftBic",
    "bikCode", "bic", "iban", "cikCode", "cageCode", "permId", "uniqueEntityId", "npiCode",
    "wikidataId", "isin", "isinCode", "ticker", "ricCode", "passportNumber",
    "socialSecurityNumber", "bvdId", "icijId", "jibCode", "ipoCode", "irsCode", "fnsCode",
    "mbsCode", "ibcRuc", "giiNumber", "figiCode", "voenCode", "pfrNumber", "unscId",
    "licenseNumber", "accountNumber", "icaoCode", "crsNumber", "caemCode", "coatoCode",
  ]
}
