import CGraphviz
import Glibc

/// The opened libraries and their one context.
///
/// Lives on the engine's thread and never leaves it.
///
/// `@safe`: the C pointers are made here, stay private, and are used on this one thread only.
@safe
final class GraphvizSession {
  /// The largest DOT text that is parsed: no message can quote more, so none can outgrow the error buffer.
  static let maximumTextSize = 3 << 20
  private static let errorBufferSize = 4 << 20

  // C functions of the opened libraries, called on this thread only.
  private var table = fl_graphviz()
  private let context: OpaquePointer

  /// Opens the libraries.
  init() throws(RenderError) {
    if let missing = unsafe fl_graphviz_load(&table) {
      throw .graphvizMissing(reason: unsafe String(cString: missing))
    }
    GraphvizMessages.install(in: &table)
    unsafe fl_grow_error_buffer(&table, Self.errorBufferSize)
    GraphvizMessages.clear()
    guard let context = unsafe table.context() else {
      throw .graphvizMissing(reason: "no context")
    }
    unsafe self.context = context
  }

  /// Lays a DOT text out and writes it in a format.
  ///
  /// `.dot` gives Graphviz' own version of the text, with positions. A bitmap has `resolution` dots to the inch, and at
  /// most `maximumPixels` on a side; `scale` says how much the text itself asks the drawing to be magnified.
  func draw(
    _ dot: String,
    as format: FigureFormat,
    resolution: Int = 96,
    maximumPixels: Int = 16_000,
    scale: Double = 1
  ) throws(RenderError) -> Drawing {
    GraphvizMessages.clear()
    let graph = unsafe try parse(dot)
    // The graph is a C structure that is freed here, in the order that Graphviz demands.
    defer {
      _ = unsafe table.freeLayout(context, graph)
      _ = unsafe table.close(graph)
    }
    if format == .png {
      unsafe fl_set_graph_attribute(&table, graph, "dpi", String(min(max(resolution, 24), 1200)))
    }
    srand(1)
    srand48(1)
    guard unsafe table.layout(context, graph, "dot") == 0 else {
      throw .drawingFailed(messages: GraphvizMessages.split().errors)
    }
    let size = unsafe FigureSize(
      width: fl_drawing_width(graph),
      height: fl_drawing_height(graph)
    )
    if format == .png {
      let factor = scale * Double(resolution) / 72
      let width = Int((size.width * factor).rounded(.up))
      let height = Int((size.height * factor).rounded(.up))
      guard max(width, height) <= maximumPixels else {
        throw .tooManyPixels(width: width, height: height, limit: maximumPixels)
      }
    }
    let bytes = unsafe try write(graph, as: format)
    let (errors, warnings) = GraphvizMessages.split()
    guard errors.isEmpty else { throw .drawingFailed(messages: errors) }
    return Drawing(bytes: bytes, size: size, warnings: warnings)
  }

  /// Throws when the text is not DOT.
  func check(_ dot: String) throws(RenderError) {
    GraphvizMessages.clear()
    _ = unsafe table.close(try parse(dot))
  }

  private func parse(_ dot: String) throws(RenderError) -> UnsafeMutablePointer<Agraph_t> {
    let size = dot.utf8.count
    guard size <= Self.maximumTextSize else {
      throw .textTooLarge(bytes: size, limit: Self.maximumTextSize)
    }
    let graph = unsafe table.memRead(dot)
    let errors = GraphvizMessages.split().errors
    guard let graph = unsafe graph else { throw .badDOT(messages: errors) }
    guard errors.isEmpty else {
      _ = unsafe table.close(graph)
      throw .badDOT(messages: errors)
    }
    return unsafe graph
  }

  private func write(
    _ graph: UnsafeMutablePointer<Agraph_t>,
    as format: FigureFormat
  ) throws(RenderError) -> [UInt8] {
    // Graphviz allocates the result and fills both variables only when it returns 0.
    var data: UnsafeMutablePointer<CChar>?
    var length: UInt32 = 0
    let name =
      switch format {
      case .dot: "dot"
      case .svg: "svg"
      case .png: "png:cairo"
      case .pdf: "pdf:cairo"
      }
    let code = withFixedDate(format == .pdf) {
      unsafe table.renderData(context, graph, name, &data, &length)
    }
    guard code == 0, let data = unsafe data else {
      throw .drawingFailed(messages: GraphvizMessages.split().errors)
    }
    defer { unsafe table.freeRenderData(data) }
    let bytes = unsafe Array(UnsafeRawBufferPointer(start: data, count: Int(length)))
    return format == .pdf ? PDFDate.fixed(bytes) : bytes
  }

  /// Sets `SOURCE_DATE_EPOCH`, unless the user has set it, and the time zone for the time of the call: both go into a PDF.
  private func withFixedDate<Result>(_ isNeeded: Bool, _ body: () -> Result) -> Result {
    guard isNeeded else { return body() }
    let values = [("TZ", "UTC0"), ("SOURCE_DATE_EPOCH", PDFDate.epoch)]
    var before: [(name: String, value: String?)] = []
    for (name, value) in values {
      let old = unsafe getenv(name).map { unsafe String(cString: $0) }
      before.append((name, old))
      if name == "TZ" || old == nil { unsafe setenv(name, value, 1) }
    }
    defer {
      for (name, value) in before {
        if let value { unsafe setenv(name, value, 1) } else { unsafe unsetenv(name) }
      }
    }
    return body()
  }
}
