extension FigureRenderer {
  /// The least that a chart is reduced to before rows are left out.
  private static let leastScale = 0.88

  /// Draws a chart on its page.
  ///
  /// Rows that would make the print too small are left out, and counted in the subtitle; a page without bounds gets all.
  ///
  /// - Parameters:
  ///   - chart: What to draw.
  ///   - format: The format of the file.
  ///   - resolution: Dots per inch of a bitmap.
  /// - Returns: The file, with what to tell the user.
  /// - Throws: ``RenderError``.
  public func renderAndWait(
    _ chart: Chart,
    as format: FigureFormat,
    resolution: Int = FigureRenderer.standardResolution
  ) throws(RenderError) -> Figure {
    guard chart.rowCount > 0 else { throw .emptyDiagram }
    let (layout, scale) = FigureRenderer.fitted(chart)
    let dot = ChartDOT(layout: layout, scale: scale).write()
    let report = FitReport(
      page: chart.page,
      width: (layout.width + 2 * ChartDOT.pad) * scale,
      height: (layout.height + 2 * ChartDOT.pad) * scale,
      scale: scale,
      smallestText: Double(TypeScale.smallest) * scale,
      runsToTheRight: true,
      crossings: 0,
      overlaps: 0,
      collapsed: chart.rowCount - layout.chart.rowCount,
      tried: 1,
      warnings: FigureRenderer.warnings(chart, layout, scale)
    )
    guard format != .dot else {
      return Figure(
        bytes: Array(dot.utf8),
        format: format,
        report: report,
        warnings: report.warnings
      )
    }
    let pixels = limits.pixels
    return try GraphvizThread.shared.performAndWait { session throws(RenderError) in
      let drawing = try session.draw(
        dot,
        as: format,
        resolution: resolution,
        maximumPixels: pixels,
        scale: scale
      )
      let bytes =
        format == .svg
        ? ChartFinisher(chart: layout.chart, elements: layout.elements).finish(drawing.bytes)
        : drawing.bytes
      return Figure(bytes: bytes, format: format, report: report, warnings: report.warnings)
    }
  }

  private static func warnings(_ chart: Chart, _ layout: ChartLayout, _ scale: Double) -> [String] {
    let dropped = chart.rowCount - layout.chart.rowCount
    guard dropped > 0 else { return [] }
    return [
      "\(dropped) of \(chart.rowCount) rows are not drawn, as the print would be too small for \(chart.page.name): "
        + "narrow the question, or take --page a3, a4-portrait or free."
    ]
  }

  /// The layout that fills the page, with as many rows as stay legible.
  private static func fitted(_ chart: Chart) -> (ChartLayout, scale: Double) {
    let pad = 2 * ChartDOT.pad
    let page = chart.page
    guard page.isBounded else { return (ChartLayout(chart.keeping(.max), width: 806 - pad), 1) }
    var count = chart.rowCount
    while true {
      let kept = chart.keeping(count)
      var layout = ChartLayout(kept, width: page.innerWidth - pad)
      // What is too tall gets wider, so that it fills the page when it is reduced.
      for _ in 0..<3 {
        let factor = min(1 / leastScale, (layout.height + pad) / page.innerHeight)
        guard page.innerWidth * factor > layout.width + pad + 1 else { break }
        layout = ChartLayout(kept, width: page.innerWidth * factor - pad)
      }
      let scale = min(
        1,
        page.innerWidth / (layout.width + pad),
        page.innerHeight / (layout.height + pad)
      )
      if scale >= leastScale - 0.001 || kept.rowCount <= 6 || count <= 4 { return (layout, scale) }
      count = min(count - 1, Int(Double(count) * max(0.5, scale / leastScale * 0.98)))
    }
  }
}
