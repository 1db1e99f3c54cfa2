import Faultline
import FaultlineTestSupport
import Testing

@testable import FaultlineExchange

@Suite struct XMLGraphTests {
  private func read(_ bytes: [UInt8], blockSize: Int = 1 << 16, isGEXF: Bool) throws -> BulkReading
  {
    let folder = TemporaryFolder()
    var file = try ChunkedFile(folder.write(bytes, to: "a.xml"), blockSize: blockSize)
    var sink = CollectingSink()
    let result =
      isGEXF ? GEXFReader.read(&file, into: &sink) : GraphMLReader.read(&file, into: &sink)
    return BulkReading(sink.all, result)
  }

  private func gexf(_ text: String, blockSize: Int = 1 << 16) throws -> BulkReading {
    try read(Array(text.utf8), blockSize: blockSize, isGEXF: true)
  }

  private func graphML(_ text: String, blockSize: Int = 1 << 16) throws -> BulkReading {
    try read(Array(text.utf8), blockSize: blockSize, isGEXF: false)
  }

  private func nodes(_ reading: BulkReading) -> [String] {
    reading.records.entities.map { "\($0.id) \($0.kind.rawValue) \($0.label)" }
  }

  private func edges(_ reading: BulkReading) -> [String] {
    reading.records.relations.map { relation in
      let time = [relation.time.from, relation.time.until].map { $0?.description ?? "" }
      return "\(relation.id): \(relation.from) \(relation.kind.rawValue) \(relation.to) "
        + time.joined(separator: "..")
    }
  }

  private static let dynamic = """
    <?xml version="1.0" encoding="UTF-8"?>
    <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
      <meta lastmodifieddate="2020-01-01"><creator>X</creator></meta>
      <graph mode="dynamic" defaultedgetype="directed" timeformat="date">
        <attributes class="edge"><attribute id="0" title="kind" type="string"><default>owns</default></attribute>
          <attribute id="1" title="stake" type="double"/></attributes>
        <attributes class="node"><attribute id="0" title="country" type="string"/></attributes>
        <nodes>
          <node id="a" label="腾讯 &amp; Co"><attvalues><attvalue for="0" value="CHN"/></attvalues>
            <viz:color r="1" g="2" b="3"/></node>
          <node id="b" label="b"><nodes><node id="c" label="C" start="2019"/></nodes></node>
        </nodes>
        <edges>
          <edge id="r1" source="a" target="b" start="2023-01-01" end="2025-12-31" weight="2.0">
            <attvalues><attvalue for="1" value="12.5"/></attvalues></edge>
          <edge id="7" source="a" target="b"><attvalues><attvalue for="0" value="goes_into"/></attvalues>
            <spells><spell start="2019" end="2020"/><spell start="2021-02" endopen="2022-01-01"/></spells></edge>
          <edge source="b" target="c" start="1.5" type="undirected"/>
        </edges>
      </graph>
    </gexf>
    """

  @Test(
    "GEXF is read with its attributes, defaults and times, in blocks of any size",
    arguments: [16, 1 << 16]
  )
  func dynamic(_ blockSize: Int) throws {
    let reading = try gexf(XMLGraphTests.dynamic, blockSize: blockSize)
    #expect(reading.findings == [])
    #expect(nodes(reading) == ["a unknown 腾讯 & Co", "c unknown C", "b unknown b"])
    #expect(reading.records.entities[0].countries == ["cn"])
    #expect(
      edges(reading) == [
        "r1: a owns b 2023-01-01..2026-01-01", "a--goes_into--b: a goes_into b 2019..2020",
        "7--2: a goes_into b 2021-02..2022-01-01", "b--owns--c: b owns c ..",
      ]
    )
    #expect(reading.records.relations[0].stake?.max == ExactDecimal("12.5"))
    #expect(lines(reading.records.relations[0].properties) == ["weight=2.0"])
    #expect(lines(reading.records.relations[3].properties) == ["directed=false", "start=1.5"])
    #expect(reading.lost == ["meta.creator 1", "node in a node 1", "viz:color 1"])
  }

  private static let yEd = """
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
      <key id="d0" for="graph" attr.name="Description" attr.type="string"/>
      <key id="d4" for="node" attr.name="url" attr.type="string"/>
      <key id="d5" for="node" attr.name="kind" attr.type="string"><default>company</default></key>
      <key id="d6" for="node" yfiles.type="nodegraphics"/>
      <key id="d10" for="edge" yfiles.type="edgegraphics"/>
      <graph edgedefault="directed" id="G"><data key="d0">whole</data>
        <node id="n0"><desc>Maker of things</desc><data key="d4"><![CDATA[http://x]]></data>
          <data key="d6"><y:ShapeNode><y:Geometry height="30.0"/>
          <y:NodeLabel>Acme<y:LabelModel><y:Smart/></y:LabelModel></y:NodeLabel></y:ShapeNode></data></node>
        <node id="n1"><port name="p"/><data key="d5">person</data>
          <graph edgedefault="undirected"><node id="n1::n0"/></graph></node>
        <edge id="e0" source="n0" target="n1"><data key="d10"><y:PolyLineEdge>
          <y:EdgeLabel>backs<y:LabelModel/></y:EdgeLabel></y:PolyLineEdge></data></edge>
        <edge source="n0" target="n1" directed="false" sourceport="p"/>
        <hyperedge id="h"><endpoint node="n0"/></hyperedge>
      </graph>
    </graphml>
    """

  @Test(
    "GraphML is read with labels of yFiles; what is only drawn is counted",
    arguments: [16, 1 << 16]
  )
  func yEd(_ blockSize: Int) throws {
    let reading = try graphML(XMLGraphTests.yEd, blockSize: blockSize)
    #expect(reading.findings == [])
    #expect(nodes(reading) == ["n0 company Acme", "n1::n0 company n1::n0", "n1 person n1"])
    #expect(reading.records.entities[0].summary == "Maker of things")
    #expect(lines(reading.records.entities[0].properties) == ["url=http://x"])
    #expect(
      edges(reading) == ["e0: n0 invests n1 ..", "n0--linked-to--n1: n0 linked-to n1 .."]
    )
    #expect(lines(reading.records.relations[1].properties) == ["directed=false"])
    #expect(
      reading.lost == [
        "data d10 (drawing) 1", "data d6 (drawing) 1", "edge@sourceport 1", "graph in a node 1",
        "graph.Description 1", "hyperedge 1", "port 1",
      ]
    )
  }

  @Test("encodings are read as the file declares them")
  func encodings() throws {
    func text(_ encoding: String, _ id: String) -> String {
      "<?xml version=\"1.0\" encoding=\"\(encoding)\"?><graphml><graph><node id=\"\(id)\"/></graph></graphml>"
    }
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text("UTF-16", "智谱").utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try read(wide, isGEXF: false).entity?.id == "智谱")
    let latin = text("ISO-8859-1", "café").unicodeScalars.map { UInt8($0.value) }
    #expect(try read(latin, isGEXF: false).entity?.id == "café")
    #expect(FileStart(wide).xmlRoot == "graphml")
    #expect(try graphML("\u{FEFF}" + text("UTF-8", "a")).entity?.id == "a")
    #expect(
      try graphML("<g:graphml xmlns:g=\"x\"><g:graph><g:node id=\"a\"/></g:graph></g:graphml>")
        .entity?.id == "a"
    )
  }

  @Test(
    "broken and hostile files are errors with a place",
    arguments: [
      ("", "1:1 E102"), ("<graphml/>", "1:1 E103"),
      ("<graphml><graph>\n<node id=\"a\">\n</graph></graphml>", "3:3 E102"),
      ("<graphml><graph>\n<node/></graph></graphml>", "2:1 E202"),
      ("<graphml><graph><node id='a'/>\n <edge source='a'/></graph></graphml>", "2:2 E202"),
      ("<graphml><graph><node id='a'><data key='q'>1</data></node></graph></graphml>", "1:30 E208"),
      ("<graphml><graph><node id='a'><data>1</data></node></graph></graphml>", "1:30 E202"),
      ("<!DOCTYPE g [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><graphml/>", "1:14 E102"),
      (
        "<!DOCTYPE g [\n<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<graphml>&x;</graphml>",
        "2:1 E102"
      ),
      ("<graphml><graph><node id='a'/>", "1:31 E102"),
      ("<graphml>&nbsp;</graphml>", "1:10 E102"),
    ]
  )
  func broken(_ text: String, _ place: String) throws {
    let reading = try graphML(text)
    #expect(reading.places.first?.split(separator: " ").last == place.split(separator: " ").last)
    #expect(reading.places.first?.split(separator: ":").first == place.split(separator: ":").first)
    #expect(reading.findings.allSatisfy { !$0.hint.isEmpty })
  }

  @Test("a value of GEXF needs an attribute that is declared, and an edge its ends")
  func brokenGEXF() throws {
    let reading = try gexf(
      """
      <gexf><graph><nodes>
      <node id="a"><attvalues><attvalue for="9" value="1"/><attvalue for="9"/></attvalues></node>
      </nodes><edges>
      <edge target="a"/></edges></graph></gexf>
      """
    )
    #expect(reading.places == ["2:25 E208", "2:54 E202", "4:1 E202"])
    #expect(reading.records.entities.count == 1)
  }
}
