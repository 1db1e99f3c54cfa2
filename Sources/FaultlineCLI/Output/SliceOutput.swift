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
    if let form = format.figure { return try destination.write(figure(form)) }
    guard var writer = format.writer else { return }
    if writer is OligrapherWriter { writer = OligrapherWriter(places: places()) }
    let losses = try destination.write(slice, of: graph, as: writer)
    if destination.reportsLoss { SliceOutput.report(losses, of: writer) }
  }

  /// Says what a format could not hold.
  private static func report(_ losses: LossReport, of writer: any SliceWriter) {
    guard !losses.isEmpty else {
      return Console.message("\(writer.name): nothing was left out")
    }
    for entry in losses.entries {
      let example = entry.example.count > 60 ? entry.example.prefix(60) + "…" : entry.example[...]
      Console.message("\(writer.name) has no place for \(entry.field): \(entry.count) (\(example))")
    }
  }

  /// How many nodes are laid out for a map that is no figure.
  private static let layoutLimit = 150

  /// Where a figure would place the nodes; nowhere if there are too many, or none can be drawn.
  private func places() -> [RecordID: OligrapherWriter.Place] {
    guard slice.nodes.count <= SliceOutput.layoutLimit,
      let fitted = try? FigureRenderer().fitAndWait(diagram)
    else { return [:] }
    return Dictionary(
      fitted.places.map { (RecordID($0.id), OligrapherWriter.Place(x: $0.x, y: $0.y)) }
    ) { first, _ in first }
  }

  private var diagram: Diagram {
    DiagramBuilder(graph).diagram(
      of: slice,
      title: style.title,
      page: style.page,
      theme: style.theme,
      highlighted: style.highlighted,
      remarks: remarks
    )
  }

  private func figure(_ format: FigureFormat) throws -> [UInt8] {
    try FigureOutput.bytes { () throws(RenderError) in
      let renderer = FigureRenderer()
      return try renderer.renderAndWait(
        renderer.fitAndWait(diagram),
        as: format,
        resolution: style.resolution
      )
    }
  }
}
