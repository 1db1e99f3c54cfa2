internal import Faultline

/// A list of parties that a government publishes, with the ids that the project's own records have for it.
struct OfficialList: Sendable {
  /// Who publishes it.
  struct Issuer: Sendable {
    let id: RecordID
    let name: String
  }

  let id: RecordID
  let name: String
  let issuer: Issuer
  /// The code of the Consolidated Screening List.
  let code: String?
  /// The id in the lists that were parsed from the agencies' own pages.
  let parsedID: String?

  private static let bis = Issuer(id: "us-bis", name: "Bureau of Industry and Security")
  private static let ofac = Issuer(id: "us-ofac", name: "Office of Foreign Assets Control")
  private static let state = Issuer(id: "us-state", name: "US Department of State")
  private static let defense = Issuer(id: "us-dod", name: "US Department of Defense")
  private static let security = Issuer(id: "us-dhs", name: "US Department of Homeland Security")

  /// The lists that are known here.
  static let known: [OfficialList] = [
    list("us-entity-list", "Entity List", bis, "EL", "bis-entity-list"),
    list("us-meu-list", "Military End-User List", bis, "MEU", "bis-meu"),
    list("us-unverified-list", "Unverified List", bis, "UVL", "bis-uvl"),
    list("us-denied-persons-list", "Denied Persons List", bis, "DPL", "bis-dpl"),
    list("us-sdn-list", "Specially Designated Nationals list", ofac, "SDN", "ofac-sdn"),
    list("us-ssi-list", "Sectoral Sanctions Identifications List", ofac, "SSI", "ofac-ssi"),
    list("us-fse-list", "Foreign Sanctions Evaders list", ofac, "FSE", "ofac-fse"),
    list("us-plc-list", "Palestinian Legislative Council List", ofac, "PLC", "ofac-plc"),
    list("us-capta-list", "CAPTA list", ofac, "CAP", "ofac-capta"),
    list("us-mbs-list", "Non-SDN Menu-Based Sanctions List", ofac, "MBS", "ofac-mbs"),
    list("ns-cmic-list", "NS-CMIC list", ofac, "CMIC", "ofac-nscmic"),
    list("eo-14032-annex", "Annex to Executive Order 14032", ofac, nil, "ofac-eo14032"),
    list("us-isn-list", "Nonproliferation Sanctions", state, "ISN", "state-nonproliferation"),
    list("us-itar-debarred", "ITAR debarred parties", state, "DTC", "state-debarred-statutory"),
    list(
      "us-itar-debarred-administratively",
      "ITAR administratively debarred parties",
      state,
      nil,
      "state-debarred-admin"
    ),
    list("section-1260h-list", "Section 1260H list", defense, nil, "dow-1260h"),
    list("section-1286-list", "Section 1286 list", defense, nil, "dow-1286"),
    list("uflpa-entity-list", "UFLPA Entity List", security, "UFLPA", "dhs-uflpa"),
    list(
      "us-wro-list",
      "Withhold Release Orders and Findings",
      Issuer(id: "us-cbp", name: "US Customs and Border Protection"),
      nil,
      "cbp-wro"
    ),
    list(
      "fcc-covered-list",
      "FCC Covered List",
      Issuer(id: "us-fcc", name: "Federal Communications Commission"),
      nil,
      "fcc-covered"
    ),
  ]

  private static func list(
    _ id: RecordID,
    _ name: String,
    _ issuer: Issuer,
    _ code: String?,
    _ parsedID: String
  ) -> OfficialList {
    OfficialList(id: id, name: name, issuer: issuer, code: code, parsedID: parsedID)
  }

  /// The list that a row of the Consolidated Screening List names: `NAME (CODE) - AGENCY`.
  init(screening text: String) {
    let agency = text.range(of: ") - ", from: text.startIndex).map {
      String(text[$0.upperBound...])
    }
    let open = text.lastIndex(of: "(")
    let close = open.flatMap { text[$0...].firstIndex(of: ")") }
    if let open, let close {
      let code = String(text[text.index(after: open)..<close])
      let short = code.replacing("NS-", with: "").replacing(" List", with: "")
      if let known = OfficialList.known.first(where: { $0.code == code || $0.code == short }) {
        self = known
        return
      }
    }
    let issuer = agency ?? "US government"
    self.init(
      id: RecordID("csl-\(IDText.slug(text))"),
      name: open.map { String(text[..<$0]).trimmingSpace() } ?? text,
      issuer: Issuer(id: RecordID("csl-\(IDText.slug(issuer))"), name: issuer),
      code: nil,
      parsedID: nil
    )
  }

  /// The list of an id in parsed lists.
  init(parsed id: String) {
    self =
      OfficialList.known.first { $0.parsedID == id }
      ?? OfficialList(
        id: RecordID("list-\(IDText.slug(id))"),
        name: id,
        issuer: Issuer(id: "us", name: "US government"),
        code: nil,
        parsedID: id
      )
  }

  private init(
    id: RecordID,
    name: String,
    issuer: Issuer,
    code: String?,
    parsedID: String?
  ) {
    self.id = id
    self.name = name
    self.issuer = issuer
    self.code = code
    self.parsedID = parsedID
  }
}

extension String {
  /// Where a text stands, at or after a place.
  func range(of text: String, from start: Index) -> Range<Index>? {
    var position = start
    while position < endIndex {
      if self[position...].hasPrefix(text) {
        return position..<index(position, offsetBy: text.count)
      }
      position = index(after: position)
    }
    return nil
  }

  /// The text with another in the place of every one of these.
  func replacing(_ text: String, with other: String) -> String {
    var result = ""
    var rest = startIndex
    while let range = range(of: text, from: rest) {
      result += self[rest..<range.lowerBound] + other
      rest = range.upperBound
    }
    return result + self[rest...]
  }
}
