import Faultline
import FaultlineTestSupport
import Testing

@testable import FaultlineExchange

@Suite struct ListReadersTests {
  private static let columns =
    "source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,"
    + "end_date,standard_order,license_requirement,license_policy,remarks,source_list_url,alt_names,"
    + "nationalities,ids"

  private func read(_ text: String) throws -> BulkReading {
    let folder = TemporaryFolder()
    var file = try ChunkedFile(folder.write(text, to: "csl.csv"), blockSize: 1 << 16)
    var sink = CollectingSink()
    let result = CSLReader.read(&file, into: &sink)
    return BulkReading(sink.all, result)
  }

  private static let entityList =
    "Entity List (EL) - Bureau of Industry and Security,,,,Acme Chips Co.,,\"1 Road, Wuhan, CN; "
    + "2 Street, HK\",\"83 FR 37423; 87 FR 77505\",2018-08-01,,,"
    + "\"For all items (See §§ 734.9(g),3 746.8(a)(3) of the EAR 4)\",Presumption of denial.,,"
    + "https://bis.example,Acme; ACI,,\n"

  @Test("a row of the screening list is a party, a listing, a list and its issuer")
  func entityList() throws {
    let reading = try read("\(ListReadersTests.columns)\n\(ListReadersTests.entityList)")
    #expect(reading.findings == [])
    #expect(
      reading.records.entities.map(\.id) == ["us-bis", "us-entity-list", "csl-el-acme-chips-co"]
    )
    let party = try #require(reading.records.entities.last)
    #expect(party.names.map(\.value) == ["Acme Chips Co.", "Acme", "ACI"])
    #expect(party.countries == ["cn", "hk"])
    #expect(lines(party.properties) == ["address=1 Road, Wuhan, CN", "address=2 Street, HK"])
    let action = try #require(reading.records.actions.first)
    #expect(action.kind == .listing)
    #expect(action.dates.effective?.description == "2018-08-01")
    #expect(action.dates.until == nil)
    #expect(action.instrument?.cite == "83 FR 37423")
    #expect(action.note == "Further notices: 87 FR 77505")
    #expect(action.terms?.reviewPolicy == "Presumption of denial.")
    #expect(action.terms?.footnotes == ["3", "4"])
    #expect(action.players(of: .list) == ["us-entity-list"])
    #expect(action.players(of: .issuer) == ["us-bis"])
    #expect(reading.records.sources.first?.sourceClass == .official)
  }

  @Test("the layout of 2025 starts with an id and writes numbers the other way round")
  func laterLayout() throws {
    let rest =
      "\"Specially Designated Nationals (SDN) - Treasury Department\",52291,Individual,NPWMD,"
      + "\"RIM, Nam\",,\"Shenyang, CN; Pyongyang, KP\",,,,,,,remark,,,KP,"
    let later = try read(
      "\u{FEFF}_id,\(ListReadersTests.columns)\nx1,\(rest)\"Passport, 836238033, KP; Gender, Male\"\n"
    )
    let earlier = try read(
      "\(ListReadersTests.columns)\n\(rest)\"KP, 836238033, Passport; Male, Gender\"\n"
    )
    for (reading, scheme) in [(later, "trade.gov x1"), (earlier, "OFAC 52291")] {
      #expect(reading.findings == [])
      let person = try #require(reading.records.entities.last)
      #expect(person.kind == .person)
      #expect(person.countries == ["cn", "kp"])
      #expect(person.note == "remark")
      #expect(person.identifiers.first.map { "\($0.scheme) \($0.value)" } == scheme)
      #expect(person.identifiers.last == Entity.Identifier(scheme: "Passport", value: "836238033"))
      #expect(lines(person.properties).contains("Gender=Male"))
      #expect(reading.records.actions.first?.note == "Programs: NPWMD")
    }
  }

  @Test("one name in two rows is two parties, told apart by country and then by number")
  func sameName() throws {
    let row = ListReadersTests.entityList
    let reading = try read("\(ListReadersTests.columns)\n\(row)\(row)\(row)")
    let ids = reading.records.entities.suffix(3).map(\.id.rawValue)
    #expect(
      ids == ["csl-el-acme-chips-co", "csl-el-acme-chips-co-cn", "csl-el-acme-chips-co-cn-2"]
    )
  }

  @Test("a last address that is only the name of a country is that of the party")
  func countryName() throws {
    let reading = try read(
      "source,name,federal_register_notice,programs,addresses\n"
        + "Entity List (EL) - B,A,,,\"1 Road, Kabul, AF; China\"\n"
    )
    #expect(reading.records.entities.last?.countries == ["cn"])
  }

  @Test("an end is the last day, and a date that is none is an error with its place")
  func dates() throws {
    let reading = try read(
      "source,name,federal_register_notice,programs,start_date,end_date\n"
        + "Denied Persons List (DPL) - B,A,82 F.R. 48792 10/20/2017,,2017-10-16,2020-10-13\n"
        + "Denied Persons List (DPL) - B,B,,,soon,\n,C,,,,\n"
    )
    let action = try #require(reading.records.actions.first)
    #expect(action.dates.published?.description == "2017-10-20")
    #expect(action.dates.effective?.description == "2017-10-16")
    #expect(action.dates.until?.description == "2020-10-14")
    #expect(action.instrument?.cite == "82 FR 48792")
    #expect(reading.places == ["3:35 E205", "4:1 E202"])
  }

  @Test(
    "notices are read in the forms of the lists",
    arguments: [
      ("76 FR 71869, 11/21/11", "76 FR 71869 2011-11-21"),
      (
        "46 F.R. 46154 9/17/81 and 46 F.R. 19290 3/30/81",
        "46 FR 46154 1981-09-17|46 FR 19290 1981-03-30"
      ),
      ("91 FR 35189 (June 10, 2026)", "91 FR 35189 2026-06-10"),
      (
        "62 FR 35334, 6/30/97.\n66 FR 24266,\n5/14/01.",
        "62 FR 35334 1997-06-30|66 FR 24266 2001-05-14"
      ),
      ("Vol. 83, No. 91, 05/10/2018", "Vol. 83, No. 91, 05/10/2018 2018-05-10"),
      ("83 FR 37423; 87 FR 77505", "83 FR 37423 -|87 FR 77505 -"), ("", ""),
    ]
  )
  func notices(_ text: String, _ wanted: String) {
    let read = RegisterNotice.all(in: text).map { notice in
      "\(notice.cite) \(notice.published.map(\.description) ?? "-")"
    }
    #expect(read.joined(separator: "|") == wanted)
  }

  @Test("a parsed list gives the same records as the screening list, with the dates of its notices")
  func parsed() throws {
    let text = """
      {"list_id": "bis-entity-list", "source_file": "Supplement", "extracted": "2026-07-09", "count": 2,
       "entities": [
        {"name": "A", "aliases": ["A1"], "country": "China", "address": "Road",
         "federal_register": "90 FR 4617, 1/16/25", "effective_date": null,
         "notes": "For all items subject to the EAR"},
        {"name": "A", "aliases": [], "country": "Nowhere", "effective_date": "June 21, 2022", "more": 1}
       ]}
      """
    let result = ParsedListReader().read(Array(text.utf8), named: "a.json")
    #expect(result.diagnostics == [])
    let parties = result.records.entities.dropFirst(2)
    #expect(parties.map(\.id) == ["bis-entity-list-a", "bis-entity-list-a-2"])
    #expect(parties.map(\.countries) == [["cn"], []])
    let actions = result.records.actions
    #expect(actions.map { $0.dates.published?.description } == ["2025-01-16", nil])
    #expect(actions.map { $0.dates.effective?.description } == [nil, "2022-06-21"])
    #expect(actions[0].terms?.licenceRequirement == "For all items subject to the EAR")
    #expect(result.records.sources.first?.retrieved?.description == "2026-07-09")
    #expect(result.losses.entries.map(\.field) == ["entity.more"])
  }

  @Test("what notes of a parsed list say in words with colons is taken out of them")
  func notes() throws {
    let text = """
      {"list_id": "ofac-nscmic", "entities": [{"name": "A", "effective_date": "2021-08-02",
       "notes": "Listing Date (CMIC): 03 Jun 2021; USCC: 9111 (China); Program: CMIC"}]}
      """
    let result = ParsedListReader().read(Array(text.utf8), named: "a.json")
    #expect(result.records.actions[0].dates.published?.description == "2021-06-03")
    #expect(
      result.records.entities.last?.identifiers == [
        Entity.Identifier(scheme: "USCC", value: "9111")
      ]
    )
  }

  @Test(
    "a broken parsed list is an error with its place",
    arguments: [
      ("{\"list_id\": \"x\"}", "1:1 E103"), (#"{"list_id": "x", "entities": {}}"#, "1:30 E203"),
      ("{\"list_id\": \"x\",\n\"entities\": [{\"names\": 1}]}", "2:14 E202"),
      (#"{"list_id": "x", "entities": [{"name": "a", "effective_date": "soon"}]}"#, "1:63 E205"),
      (#"{"list_id": "x", "count": 2, "entities": [{"name": "a"}]}"#, "1:27 E206"),
      (#"{"list_id": "x", "entities": [{"name": "a"}"#, "1:44 E102"),
    ]
  )
  func broken(_ text: String, _ place: String) {
    let found = ParsedListReader().read(Array(text.utf8), named: "a.json").diagnostics
    #expect(
      found.map { "\($0.location.line):\($0.location.column) \($0.code)" }.first == place,
      "\(found)"
    )
  }

  @Test("a row of the simple targets is an entity")
  func targets() throws {
    let folder = TemporaryFolder()
    let path = folder.write(
      "\"id\",\"schema\",\"name\",\"aliases\",\"birth_date\",\"countries\",\"identifiers\",\"dataset\"\n"
        + "\"Q1\",\"Person\",\"A B\",\"AB;A B\",\"1970-04-18\",\"fr;lb;zz\",\"N1\",\"One;Two\"\n"
        + "\"\",\"Person\",\"C\",\"\",\"\",\"\",\"\",\"\"\n",
      to: "t.csv"
    )
    var file = try ChunkedFile(path)
    var sink = CollectingSink()
    let result = SimpleTargetsReader.read(&file, into: &sink)
    let entity = try #require(sink.records.entities.first)
    #expect(entity.kind == .person)
    #expect(entity.names.map(\.value) == ["A B", "AB"])
    #expect(entity.countries == ["fr", "lb"])
    #expect(lines(entity.properties) == ["country=zz", "birth_date=1970-04-18"])
    #expect(entity.cites.map(\.source) == ["dataset-one", "dataset-two"])
    #expect(result.diagnostics.map(\.location.line) == [3])
  }
}
