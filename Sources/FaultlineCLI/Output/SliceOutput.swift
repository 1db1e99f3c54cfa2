internal import Faultline
internal import FaultlineDiagrams
internal import FaultlineExchange

/// Writes a slice in any form that is not running text.
struct SliceOutput {
  private let slice: Slice
  private let graph: Graph
  private let format: OutputFormat
  private let style: FigureStyle
  private let remarks: [NodeID: ExposureFigure.Remark]

  init(
    _ slice: Slice,
    _ graph: Graph,
    _ format: OutputFormat,
    style: FigureStyle = FigureStyle(),
    remarks: [NodeID: ExposureFigure.Remark] = [:]
  ) {
    self.slice = slice
    self.graph = graph
    self.format = format
    self.style = style
    self.remarks = remarks
  }

  func write(to destination: Destination) throws {
    try destination.write(bytes())
  }

  private func bytes() throws -> [UInt8] {
    switch format {
    case .json: return GraphDocument.write(slice, of: graph)
    case .nodeLink: return NodeLinkDocument.write(slice, of: graph)
    case .csv: return Array(CSV.render(SliceOutput.columns, slice.edges.map(row)).utf8)
    case .dot: return try figure(.dot)
    case .svg: return try figure(.svg)
    case .png: return try figure(.png)
    case .pdf: return try figure(.pdf)
    case .text, .markdown: return []
    }
  }

  private func figure(_ format: FigureFormat) throws -> [UInt8] {
    let diagram = DiagramBuilder(graph).diagram(
      of: slice,
      title: style.title,
      page: style.page,
      theme: style.theme,
      highlighted: style.highlighted,
      remarks: remarks
    )
    do {
      let renderer = FigureRenderer()
      let figure = try renderer.renderAndWait(
        renderer.fitAndWait(diagram),
        as: format,
        resolution: style.resolution
      )
      for warning in figure.warnings { Console.message("faultline: \(warning)") }
      return figure.bytes
    } catch .graphvizMissing(let reason) {
      throw Failure.unavailable("\(RenderError.graphvizMissing(reason: reason))")
    } catch {
      throw Failure.usage("\(error)")
    }
  }

  private static let columns = [
    "id", "from", "from_label", "kind", "to", "to_label", "status", "since", "until", "stake_min",
    "stake_max", "role", "sentence", "sources",
  ]

  private func row(_ entry: Slice.Edge) -> [String] {
    let (from, to) = (graph.from(entry.edge), graph.to(entry.edge))
    let relation = graph.relation(entry.edge)
    let action = graph.actionNode(of: entry.edge).flatMap { graph.action($0) }
    let period = relation?.time ?? Period(from: action?.dates.first, until: action?.dates.until)
    return [
      GraphDocument.id(of: entry.edge, graph),
      graph.id(of: from).rawValue,
      graph.label(of: from),
      graph.kind(of: entry.edge).name,
      graph.id(of: to).rawValue,
      graph.label(of: to),
      entry.status.name,
      period.from?.description ?? "",
      period.until?.description ?? "",
      relation?.stake?.min.description ?? "",
      relation?.stake?.max.description ?? "",
      relation?.role ?? "",
      Sentences(graph).sentence(for: entry.edge),
      (relation?.cites ?? action?.cites ?? []).map(\.source.rawValue).joined(separator: " "),
    ]
  }
}
