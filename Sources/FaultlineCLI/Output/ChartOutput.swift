internal import FaultlineDiagrams

/// Writes a chart in the forms of a figure.
enum ChartOutput {
  static func bytes(_ chart: Chart, as format: OutputFormat, _ style: FigureStyle) throws -> [UInt8]
  {
    let form: FigureFormat
    switch format {
    case .dot: form = .dot
    case .png: form = .png
    case .pdf: form = .pdf
    default: form = .svg
    }
    do {
      let figure = try FigureRenderer().renderAndWait(chart, as: form, resolution: style.resolution)
      for warning in figure.warnings { Console.message("faultline: \(warning)") }
      return figure.bytes
    } catch .graphvizMissing(let reason) {
      throw Failure.unavailable("\(RenderError.graphvizMissing(reason: reason))")
    } catch {
      throw Failure.usage("\(error)")
    }
  }
}
