import Faultline
import FaultlineExchange
import FaultlineTestSupport
import Testing

/// Files of the Offshore Leaks database, as its packages of different years have them.
@Suite struct ICIJTests {
  private static func read(_ files: [(name: String, text: String)]) throws -> Graph {
    let folder = TemporaryFolder()
    var assembler = GraphAssembler()
    for (name, text) in files {
      let path = folder.write(text, to: name)
      #expect(try InputFormat.of(path)?.name == "ICIJ Offshore Leaks", "\(name)")
      let result = InputFormat.read(path, into: &assembler)
      #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    }
    return assembler.finish().graph
  }

  @Test func `The present package: a mark, quoted line breaks and quotes, several countries`()
    throws
  {
    let graph = try ICIJTests.read([
      (
        "nodes-entities.csv",
        "\u{FEFF}node_id,name,original_name,former_name,jurisdiction,jurisdiction_description,company_type,"
          + "address,internal_id,incorporation_date,inactivation_date,struck_off_date,dorm_date,status,"
          + "service_provider,ibcRUC,country_codes,countries,sourceID,valid_until,note\r\n"
          + "10,\"TIAN \"\"X\"\", LTD.\",天,OLD LTD.,SAM,Samoa,,\"ORION HOUSE\nHONG KONG\",1001256,23-MAR-2006,"
          + ",,,Defaulted,Agent,25221,HKG,Hong Kong,Panama Papers,until 2015,\r\n"
      ),
      (
        "nodes-officers.csv",
        "node_id,name,countries,country_codes,sourceID,valid_until,note\n"
          + "12,KIM,South Korea;Panama,KOR;PAN,Panama Papers,until 2015,\n"
      ),
      (
        "relationships.csv",
        "node_id_start,node_id_end,rel_type,link,status,start_date,end_date,sourceID\n"
          + "12,10,officer_of,shareholder of,,23-MAR-2006,,Panama Papers\n"
      ),
    ])
    let company = try #require(graph.node("10").flatMap(graph.entity))
    #expect(company.label == "TIAN \"X\", LTD.")
    #expect(company.kind == .company)
    #expect(company.countries == ["hk"])
    #expect(company.properties.contains(Property(name: "address", value: "ORION HOUSE\nHONG KONG")))
    #expect(graph.node("12").flatMap(graph.entity)?.countries == ["kr", "pa"])
    let relation = try #require(graph.records().relations.first)
    #expect(relation.kind == .owns)
    #expect([relation.from, relation.to] == ["12", "10"])
    #expect(relation.time.from == PartialDate("2006-03-23"))
  }

  @Test(arguments: [
    ("all_edges.csv", "node_1,rel_type,node_2\n1,officer of,2\n"),
    (
      "panama_papers.edges.csv",
      "\"START_ID\",\"TYPE\",\"END_ID\",\"link\",\"start_date\",\"end_date\",\"sourceID\",\"valid_until\"\n"
        + "\"1\",\"officer_of\",\"2\",\"director of\",\"\",\"\",\"Panama Papers\",\"x\"\n"
    ),
  ])
  func `Packages of earlier years name the ends otherwise`(name: String, text: String) throws {
    let graph = try ICIJTests.read([
      (
        "bahamas_leaks.nodes.entity.csv",
        "\"labels(n)\",\"n.valid_until\",\"n.country_codes\",\"n.countries\",\"n.node_id\",\"n.sourceID\",\"n.name\"\n"
          + "\"[\"\"Entity\"\"]\",\"x\",\"BHS\",\"Bahamas\",\"2\",\"Bahamas Leaks\",\"ABC LTD\"\n"
      ),
      (name, text),
    ])
    let company = try #require(graph.node("2").flatMap(graph.entity))
    #expect(company.label == "ABC LTD")
    #expect(company.kind == .company)
    #expect(company.countries == ["bs"])
    let relation = try #require(graph.records().relations.first)
    #expect([relation.from, relation.to] == ["1", "2"])
  }
}
