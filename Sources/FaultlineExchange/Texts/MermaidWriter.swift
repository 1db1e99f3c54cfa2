public import Faultline

/// Writes a flowchart of Mermaid, which Markdown viewers draw.
///
/// Solid lines are confirmed, dashed ones are not; the numbers on them are those of the sources, which follow as comments.
public struct MermaidWriter: SliceWriter {
  /// What the format is called on the command line.
  public var name: String { "mermaid" }
  /// What the format is and who reads it.
  public var summary: String { "a flowchart for Markdown viewers" }
  /// The endings of its files.
  public var endings: [String] { [".mmd", ".mermaid"] }

  /// Makes a writer.
  public init() {}

  /// Writes a slice.
  public func write(_ slice: Slice, of graph: Graph, to outputs: [ByteOutput]) -> LossReport {
    let table = SliceTable(slice, graph)
    var losses = TableLosses()
    var bibliography = Bibliography()
    write(table, to: outputs[0], &bibliography, &losses)
    for (index, id) in bibliography.sources.enumerated() {
      let text = table.citations([Cite(source: id)]).joined()
      outputs[0].append("  %% [\(index + 1)] \(MermaidWriter.comment(text))\n")
    }
    losses.noteClaims(of: table)
    return losses.report
  }

  /// Writes the flowchart alone.
  func write(
    _ table: SliceTable,
    to output: ByteOutput,
    _ bibliography: inout Bibliography,
    _ losses: inout TableLosses
  ) {
    let (slice, graph) = (table.slice, table.graph)
    output.append("flowchart LR\n")
    if !slice.filter.summary.isEmpty {
      output.append("  %% \(MermaidWriter.comment(slice.filter.summary))\n")
    }
    var numbers: [NodeID: Int] = [:]
    var byClass: [String: [String]] = [:]
    for (number, entry) in slice.nodes.enumerated() {
      let row = table.row(entry)
      losses.note(row, except: MermaidWriter.heldOfNodes)
      numbers[entry.node] = number
      var label = MermaidWriter.text(row.label)
      if let dates = row.action?.dates, let date = dates.effective ?? dates.first {
        label += "<br/>\(date)"
      }
      let (open, close) =
        switch row.kind {
        case "person": ("([", "])")
        case "technology": ("[/", "/]")
        case "list": ("[(", ")]")
        case _ where row.action != nil: ("{{", "}}")
        default: ("[", "]")
        }
      output.append("  n\(number)\(open)\"\(label)\"\(close)\n")
      let name = entry.role == .focus ? "focus" : row.action != nil ? "action" : row.kind
      if MermaidWriter.colors.contains(where: { $0.name == name }) {
        byClass[name, default: []].append("n\(number)")
      }
    }
    for entry in slice.edges {
      let row = table.row(entry)
      losses.note(row, except: MermaidWriter.heldOfEdges)
      guard let from = numbers[graph.from(entry.edge)], let to = numbers[graph.to(entry.edge)]
      else { continue }
      let label =
        MermaidWriter.text(row.caption(showsTime: row.relation != nil))
        + MermaidWriter.mark(row.cites, &bibliography)
      let line =
        switch (entry.status == .confirmed, row.isSymmetric) {
        case (true, false): "-->"
        case (false, false): "-.->"
        case (true, true): "---"
        case (false, true): "-.-"
        }
      output.append("  n\(from) \(line)|\"\(label)\"| n\(to)\n")
    }
    for (name, color) in MermaidWriter.colors {
      guard let nodes = byClass[name] else { continue }
      output.append(
        "  classDef \(name) \(color)\n  class \(nodes.joined(separator: ",")) \(name)\n"
      )
    }
  }

  private static let colors = [
    (name: "focus", style: "fill:#fff3c4,stroke:#8a6d00,stroke-width:2px,color:#000"),
    (name: "government", style: "fill:#fbe3e0,stroke:#a33,color:#000"),
    (name: "action", style: "fill:#fdf3d0,stroke:#a33,color:#000"),
    (name: "person", style: "fill:#e3edf9,stroke:#36c,color:#000"),
    (name: "technology", style: "fill:#e5f3e0,stroke:#383,color:#000"),
  ]

  private static func mark(_ cites: [Cite], _ bibliography: inout Bibliography) -> String {
    let mark = bibliography.mark(cites)
    return mark.isEmpty ? "" : " \(mark)"
  }

  private static let heldOfNodes = ["label", "type", "kind", "effective"]
  private static let heldOfEdges = [
    "kind", "sentence", "status", "symmetric", "role", "from", "until", "stakeMin", "stakeMax",
    "cites", "sources",
  ]

  /// A text inside double quotes: what Mermaid or the page around it would take for its own becomes an entity.
  static func text(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "#quot;"
      case "#": result += "#35;"
      case "<": result += "#lt;"
      case ">": result += "#gt;"
      case "&": result += "#amp;"
      case "`": result += "#96;"
      case "\\": result += "#92;"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || scalar.value == 0x2028 || scalar.value == 0x2029:
        result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A text on the rest of a line.
  private static func comment(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          // Braces start directives there.
          scalar.value < 0x20 || scalar == "{" || scalar == "}" || scalar.value == 0x85
            || scalar.value == 0x2028
            || scalar.value == 0x2029 ? " " : scalar
        }
      )
    )
  }
}
