import Faultline
import FaultlineExchange
import FaultlineTestSupport
import Testing

/// Every writer of the list: what it writes of a small graph, and that no text leads it astray.
@Suite struct SliceWriterTests {
  static let names = SliceWriters.all.map(\.name)

  /// A graph with awkward texts in every field.
  static func awkwardGraph() throws -> Graph {
    var records = SampleRecords.listing
    for (number, text) in (RandomRecords.awkwardTexts + hostileTexts).enumerated() {
      let id = RecordID("awkward-\(number)")
      records.entities.append(
        Entity(
          id: id,
          kind: .company,
          names: [Name(text), Name(text + text, kind: .alias)],
          identifiers: [.init(scheme: text, value: text)],
          summary: text,
          note: text,
          cites: [Cite(source: "paper", locator: text, quote: text)],
          properties: [Property(name: text, value: text)]
        )
      )
      records.relations.append(
        Relation(
          kind: .owns,
          from: "backer",
          to: id,
          role: text,
          note: text,
          cites: [Cite(source: "paper")]
        )
      )
    }
    records.sources[2].title = hostileTexts.joined()
    return try GraphBuilder.build(records)
  }

  static let hostileTexts = [
    "line\nbreak", "carriage\rreturn", "tab\there", "nul\u{0}", "escape\u{1B}[31m",
    "\u{202E}turned",
    "line\u{2028}separator", "\u{FEFF}mark", "\u{FFFE}none", "\u{85}next", "\u{7F}", "'; DROP --",
    "\\u0041",
    "```", "%%{init}%%", "-->", "]]>", String(repeating: "长long ", count: 300), "\"},\"x\":{\"",
    "\r\n",
  ]

  @Test(arguments: names)
  func `A small graph is written as before`(name: String) throws {
    let writer = try #require(SliceWriters.writer(named: name))
    let graph = try GraphBuilder.build(SampleRecords.listing)
    let (files, losses) = writer.files(WholeQuery().run(in: graph), of: graph)
    var text = ""
    for (index, file) in files.enumerated() {
      if files.count > 1 { text += "==> \(writer.fileNames[index])\n" }
      text += String(decoding: file, as: UTF8.self)
    }
    text += losses.entries.map { "not held: \($0.field) \($0.count) (\($0.example))\n" }.joined()
    expectSnapshot(text, named: "listing.\(name).txt")
  }

  @Test(arguments: names)
  func `The same slice gives the same bytes`(name: String) throws {
    let writer = try #require(SliceWriters.writer(named: name))
    let (one, other) = (try Self.awkwardGraph(), try Self.awkwardGraph())
    let slice = NeighborhoodQuery(focus: [try #require(one.node("backer"))], hops: 2).run(in: one)
    #expect(writer.files(slice, of: one).files == writer.files(slice, of: other).files)
  }

  @Test(arguments: [
    "json", "node-link", "cytoscape", "jgf", "cx2", "bods", "oligrapher", "kumu", "json-ld",
  ])
  func `Whatever stands in a text, JSON stays JSON`(name: String) throws {
    let writer = try #require(SliceWriters.writer(named: name))
    let graph = try Self.awkwardGraph()
    let bytes = writer.bytes(WholeQuery().run(in: graph), of: graph)
    let value = try JSONValue(bytes)
    if name == "cytoscape" {
      #expect(value["elements"]?["nodes"]?.items.count == graph.nodeCount)
      #expect(value["elements"]?["edges"]?.items.count == graph.edgeCount)
    } else if name == "kumu" {
      #expect(value["elements"]?.items.count == graph.nodeCount)
      let labels = value["elements"]?.items.compactMap { $0["label"]?.text?.lowercased() } ?? []
      #expect(Set(labels).count == graph.nodeCount, "labels are unique")
      let ends = value["connections"]?.items.compactMap { $0["to"]?.text?.lowercased() } ?? []
      #expect(ends.count == graph.edgeCount && ends.allSatisfy(labels.contains))
    } else if name == "node-link" {
      let edges = value["edges"]?.items ?? []
      let notes = Set(edges.compactMap { $0["note"]?.text })
      #expect(Set(Self.hostileTexts).isSubset(of: notes), "texts come back as they are")
    }
  }

  @Test(arguments: ["gexf", "graphml"])
  func `Whatever stands in a text, XML stays XML`(name: String) throws {
    let writer = try #require(SliceWriters.writer(named: name))
    let graph = try Self.awkwardGraph()
    let (files, losses) = writer.files(WholeQuery().run(in: graph), of: graph)
    let root = try XMLScanner.document(files[0])
    #expect(root.all("node").count == graph.nodeCount)
    #expect(root.all("edge").count == graph.edgeCount)
    let values = Set(
      name == "gexf"
        ? root.all("attvalue").compactMap { $0.attributes["value"] } : root.all("data").map(\.text)
    )
    for text in RandomRecords.awkwardTexts + ["line\nbreak", "tab\there", "carriage\rreturn"] {
      #expect(values.contains(text), "\(text)")
    }
    #expect(losses.entries.map(\.field).contains("control characters"))
  }

  @Test func `Tables of nodes and edges are read back by Faultline`() throws {
    let graph = try Self.awkwardGraph()
    let files = CSVPairWriter().files(WholeQuery().run(in: graph), of: graph).files
    let folder = TemporaryFolder()
    var assembler = GraphAssembler()
    for (name, bytes) in zip(CSVPairWriter().fileNames, files) {
      let result = CSVReader().read(folder.write(bytes, to: name), into: &assembler)
      #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    }
    let (back, report) = assembler.finish()
    #expect(report.unknownCount == 0)
    #expect(back.nodeCount == graph.nodeCount)
    #expect(back.edgeCount == graph.edgeCount)
    for node in graph.nodes {
      let same = try #require(back.node(graph.id(of: node)))
      if !graph.label(of: node).unicodeScalars.contains(where: { $0.value < 0x20 }) {
        #expect(back.label(of: same) == graph.label(of: node))
      }
    }
  }

  @Test func `A row of the tables for Neo4j is a line`() throws {
    let graph = try Self.awkwardGraph()
    let (files, losses) = Neo4jCSVWriter().files(WholeQuery().run(in: graph), of: graph)
    for (file, count) in zip(files, [graph.nodeCount, graph.edgeCount]) {
      let lines = file.split(separator: 0x0A)
      #expect(lines.count == count + 1)
      let columns = lines[0].count { $0 == 0x2C } + 1
      for line in lines.dropFirst() {
        // Commas and quotes inside of quotes do not count.
        var (fields, isQuoted) = (1, false)
        for byte in line {
          if byte == 0x22 { isQuoted.toggle() }
          if byte == 0x2C, !isQuoted { fields += 1 }
        }
        #expect(fields == columns && !isQuoted)
      }
    }
    #expect(losses.entries.map(\.field).contains("line breaks"))
  }

  @Test func `A statement of Cypher is a line, and no text leaves its quotes`() throws {
    let graph = try Self.awkwardGraph()
    let bytes = CypherWriter().bytes(WholeQuery().run(in: graph), of: graph)
    let lines = bytes.split(separator: 0x0A)
    #expect(lines.count == 1 + graph.nodeCount + graph.edgeCount)
    for line in lines {
      var (isText, isEscaped) = (false, false)
      var outside = 0
      for byte in line {
        if isEscaped {
          isEscaped = false
        } else if isText, byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "'") {
          isText.toggle()
        } else if !isText, byte == UInt8(ascii: ";") {
          outside += 1
        }
      }
      #expect(!isText && outside == 1 && line.last == UInt8(ascii: ";"))
    }
  }

  @Test func `A label of Mermaid holds nothing that ends it`() throws {
    let graph = try Self.awkwardGraph()
    let text = String(
      decoding: MermaidWriter().bytes(WholeQuery().run(in: graph), of: graph),
      as: UTF8.self
    )
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("  n") }
    #expect(lines.count == graph.nodeCount + graph.edgeCount)
    for line in lines { #expect(line.count { $0 == "\"" } == 2, "\(line)") }
  }

  @Test func `A map has a place for every node, and no two share it`() throws {
    let graph = try Self.awkwardGraph()
    let given = OligrapherWriter(places: ["acme": .init(x: 1, y: 2)])
    let map = try JSONValue(given.bytes(WholeQuery().run(in: graph), of: graph))
    guard case .object(let nodes) = map["nodes"] else { return #expect(Bool(false), "no nodes") }
    #expect(nodes.count == graph.nodeCount)
    let places = nodes.map { "\($0.value["x"] ?? .null) \($0.value["y"] ?? .null)" }
    #expect(Set(places).count == nodes.count)
    #expect(map["nodes"]?["acme"]?["x"] == .number("1"))
    for node in nodes {
      for edge in node.value["edgeIds"]?.items ?? [] {
        let ends = map["edges"]?[edge.text ?? ""]
        let isEnd = ends?["node1_id"]?.text == node.key || ends?["node2_id"]?.text == node.key
        #expect(isEnd)
      }
    }
  }

  @Test(arguments: [
    ("a.json", "json"), ("a.node-link.json", "node-link"), ("A.FTM.JSON", "ftm"), ("a.yml", "yaml"),
    ("a.bods.json", "bods"), ("x/a.report.md", "report"), ("a.gexf", "gexf"),
    ("a.cyjs", "cytoscape"),
  ])
  func `The longest ending that fits chooses the writer`(path: String, name: String) {
    #expect(SliceWriters.writer(forName: path)?.name == name)
  }

  @Test func `No two writers share a name or an ending, and each says what it is on one line`() {
    #expect(Set(Self.names).count == Self.names.count)
    let endings = SliceWriters.all.flatMap(\.endings)
    #expect(Set(endings).count == endings.count)
    for writer in SliceWriters.all {
      #expect(writer.summary.count + (writer.endings.first?.count ?? 0) <= 64, "\(writer.name)")
    }
  }

  @Test func `A file that cannot be written leaves what was there`() throws {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    let folder = TemporaryFolder()
    let slice = WholeQuery().run(in: graph)
    let file = folder.write(Array("old".utf8), to: "old.txt")
    #expect(throws: FileError.self) {
      try SliceFile.write(slice, of: graph, as: CSVPairWriter(), to: file)
    }
    #expect(TestFiles.read(file) == Array("old".utf8))
    _ = try SliceFile.write(slice, of: graph, as: GEXFWriter(), to: file)
    #expect(TestFiles.read(file) == GEXFWriter().bytes(slice, of: graph))
  }
}
