/// Draws diagrams.
///
/// All work that touches Graphviz runs on one thread of the process, one figure after another; any number of callers may
/// ask at the same time, and equal diagrams give equal bytes. Nothing of Graphviz is loaded before the first call.
///
/// ```swift
/// let renderer = FigureRenderer()
/// let fitted = try await renderer.fit(diagram)
/// let svg = try await renderer.render(fitted, as: .svg)
/// ```
///
/// While it works, Graphviz sets the C library's random seed and the numeric locale, and for PDF the environment variables
/// `TZ` and `SOURCE_DATE_EPOCH`. Programs that read these on other threads have to know.
public struct FigureRenderer: Sendable {
  /// What a figure may cost.
  public var limits: RenderLimits

  /// Dots per inch of a bitmap when nothing else is said.
  public static let standardResolution = 200

  /// Creates a renderer.
  public init(limits: RenderLimits = .standard) {
    self.limits = limits
  }

  /// Finds the layout that suits the diagram's page best.
  ///
  /// - Parameter diagram: what to draw.
  /// - Returns: the diagram with its layout, as DOT, and a report on how well it fits.
  /// - Throws: ``RenderError``.
  public func fit(_ diagram: Diagram) async throws(RenderError) -> FittedDiagram {
    try limits.check(diagram)
    return try await GraphvizThread.shared.perform { session throws(RenderError) in
      try Fitter(session: session).fit(diagram)
    }
  }

  /// Writes a fitted diagram.
  ///
  /// - Parameters:
  ///   - fitted: the diagram with its layout.
  ///   - format: the format of the file.
  ///   - resolution: dots per inch of a bitmap; of no meaning for other formats.
  /// - Returns: the file, with what to tell the user.
  /// - Throws: ``RenderError``.
  public func render(
    _ fitted: FittedDiagram,
    as format: FigureFormat,
    resolution: Int = FigureRenderer.standardResolution
  ) async throws(RenderError) -> Figure {
    let job = job(fitted, format: format, resolution: resolution)
    return try await GraphvizThread.shared.perform(job)
  }

  /// Fits a diagram and writes it.
  public func render(
    _ diagram: Diagram,
    as format: FigureFormat,
    resolution: Int = FigureRenderer.standardResolution
  ) async throws(RenderError) -> Figure {
    try await render(fit(diagram), as: format, resolution: resolution)
  }

  /// As ``fit(_:)``, waiting on the calling thread: for commands, not for code on Swift's thread pool.
  public func fitAndWait(_ diagram: Diagram) throws(RenderError) -> FittedDiagram {
    try limits.check(diagram)
    return try GraphvizThread.shared.performAndWait { session throws(RenderError) in
      try Fitter(session: session).fit(diagram)
    }
  }

  /// As ``render(_:as:resolution:)``, waiting on the calling thread: for commands.
  public func renderAndWait(
    _ fitted: FittedDiagram,
    as format: FigureFormat,
    resolution: Int = FigureRenderer.standardResolution
  ) throws(RenderError) -> Figure {
    let job = job(fitted, format: format, resolution: resolution)
    return try GraphvizThread.shared.performAndWait(job)
  }

  private func job(
    _ fitted: FittedDiagram,
    format: FigureFormat,
    resolution: Int
  ) -> @Sendable (GraphvizSession) throws(RenderError) -> Figure {
    let pixels = limits.pixels
    return { session throws(RenderError) in
      let bytes: [UInt8]
      switch format {
      case .dot:
        bytes = Array(fitted.dot.utf8)
      case .svg:
        bytes = SVGFinisher(fitted.scene, furniture: fitted.furniture).finish(fitted.svg)
      case .png, .pdf:
        let drawing = try session.draw(
          fitted.dot,
          as: format,
          resolution: resolution,
          maximumPixels: pixels,
          scale: fitted.report.scale
        )
        bytes = drawing.bytes
      }
      return Figure(
        bytes: bytes,
        format: format,
        report: fitted.report,
        warnings: fitted.report.warnings + fitted.remarks
      )
    }
  }
}
