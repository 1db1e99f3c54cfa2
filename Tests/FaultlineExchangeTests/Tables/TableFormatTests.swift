import Faultline
import FaultlineTestSupport
import Testing

@testable import FaultlineExchange

@Suite struct TableFormatTests {
  /// Reads files, one after the other.
  private func read(_ files: [(name: String, text: String)]) throws -> BulkReading {
    let folder = TemporaryFolder()
    var sink = CollectingSink()
    var result = BulkResult()
    for (name, text) in files {
      var file = try ChunkedFile(folder.write(text, to: name), blockSize: 256)
      let isETO = ETORows.table(of: TableColumns(file.start.columns)) != nil
      result.append(
        isETO ? ETOReader.read(&file, into: &sink) : ICIJReader.read(&file, into: &sink)
      )
    }
    return BulkReading(sink.all, result)
  }

  @Test("the five tables of the supply chain are one graph")
  func supplyChain() throws {
    let reading = try read([
      (
        "inputs.csv",
        "\u{FEFF}input_name,input_id,type,stage_name,stage_id,description\nCPUs,N1,process,Design,S1,\"a\nb\"\n"
      ),
      (
        "providers.csv",
        "provider_name,provider_id,provider_type,country\nUSA,P1,country,\nAcme,P2,organization,CHN\n"
      ),
      (
        "provision.csv",
        "provider_name,provider_id,provided_name,provided_id,share_provided,negligible_market_share\n"
          + "USA,P1,Design,S1,61%,\nAcme,P2,CPUs,N1,,negligible\nAcme,P2,,,,\n"
      ),
      (
        "sequence.csv",
        "input_name,input_id,goes_into_name,goes_into_id,is_type_of_name,is_type_of_id\nCPUs,N1,Wafer,N2,,\nCPUs,N1,,,X,N3\n"
      ),
      ("stages.csv", "stage_id,stage_name,description\nS1,Design,d\n"),
    ])
    #expect(
      reading.records.entities.map { "\($0.id) \($0.kind.rawValue) \($0.label)" } == [
        "N1 process CPUs", "P1 country USA", "P2 organization Acme", "S1 stage Design",
      ]
    )
    #expect(reading.records.entities[2].countries == ["cn"])
    #expect(
      reading.records.relations.map { "\($0.id) \(lines($0.properties))" } == [
        #"P1--provides--S1 ["marketShare=61"]"#,
        #"P2--provides--N1 ["negligibleMarketShare=negligible"]"#, "N1--goes_into--N2 []",
        "N1--is_type_of--N3 []",
      ]
    )
    #expect(reading.records.relations.allSatisfy { $0.stake == nil })
    #expect(reading.places == ["4:10 E202"])
  }

  @Test("nodes and relationships of the Offshore Leaks are one graph")
  func offshoreLeaks() throws {
    let reading = try read([
      (
        "nodes-entities.csv",
        "node_id,name,original_name,former_name,company_type,country_codes,countries,sourceID\n"
          + "1,\"A, LTD.\",\"A, LTD.\",OLD,LLC,HKG;CHN,Hong Kong;China,Panama Papers\n"
      ),
      (
        "nodes-officers.csv",
        "node_id,name,countries,country_codes,sourceID\n2,KIM,South Korea,KOR,P\n"
      ),
      (
        "nodes-addresses.csv",
        "node_id,address,name,countries,country_codes,sourceID\n3,1 Road,,,,P\n"
      ),
      (
        "relationships.csv",
        "node_id_start,node_id_end,rel_type,link,status,start_date,end_date,sourceID\n"
          + "2,1,officer_of,Shareholder of,,2006-03-23,15-FEB-2013,P\n2,1,officer_of,director of,,01-MAR-2007,,P\n"
          + "1,3,registered_address,registered address,,,,P\n2,1,officer_of,beneficiary of,,03/04/2007,,P\n"
      ),
    ])
    #expect(
      reading.records.entities.map { "\($0.id) \($0.kind.rawValue) \($0.label)" } == [
        "1 company A, LTD.", "2 officer KIM", "3 address 1 Road",
      ]
    )
    let company = reading.records.entities[0]
    #expect(
      company.names.map { "\($0.value) \($0.kind.rawValue)" } == ["A, LTD. common", "OLD former"]
    )
    #expect(company.countries == ["hk", "cn"])
    #expect(lines(company.properties) == ["company_type=LLC", "sourceID=Panama Papers"])
    let relations = reading.records.relations
    #expect(
      relations.map { "\($0.from) \($0.kind.rawValue) \($0.to) \($0.role ?? "-")" } == [
        "2 owns 1 Shareholder", "2 directs 1 director", "1 registered_address 3 registered address",
        "2 officer_of 1 beneficiary of",
      ]
    )
    #expect(relations[0].time.until?.description == "2013-02-16")
    #expect(relations[1].time.from?.description == "2007-03-01")
    #expect(reading.places == ["5:32 E205"])
    #expect(reading.lost == ["countries 2"])
  }

  @Test("countries of three letters and by name are told in any table")
  func countries() throws {
    let reading = try readCSV("id,name,country\na,A,CHN\nb,B,United Kingdom\nc,C,Nowhere\n")
    #expect(reading.records.entities.map(\.countries) == [["cn"], ["gb"], []])
    #expect(lines(reading.records.entities[2].properties) == ["country=Nowhere"])
  }

  @Test("dates of edges are read in the forms of other tools, and refused if they may be two days")
  func dates() throws {
    let reading = try readCSV(
      "source,target,start,end\na,b,03 Jun 2021,16.02.23\na,b,12/25/2021,\na,b,03/04/2021,\n"
    )
    #expect(reading.records.relations[0].time.from?.description == "2021-06-03")
    #expect(reading.records.relations[0].time.until?.description == "2023-02-17")
    #expect(reading.records.relations[1].time.from?.description == "2021-12-25")
    #expect(reading.places == ["4:5 E205"])
  }
}
