internal import ArgumentParser
internal import FaultlineDiagrams
internal import FaultlineExchange

/// The forms in which an answer can be had: text, figures, and every format that has a writer of slices.
struct OutputFormat: Hashable, Sendable, CaseIterable, ExpressibleByArgument {
  /// What the form is called on the command line.
  let rawValue: String

  static let text = OutputFormat(known: "text")
  static let markdown = OutputFormat(known: "markdown")
  static let json = OutputFormat(known: "json")
  static let csv = OutputFormat(known: "csv")
  static let dot = OutputFormat(known: "dot")
  static let svg = OutputFormat(known: "svg")
  static let png = OutputFormat(known: "png")
  static let pdf = OutputFormat(known: "pdf")

  /// The figures.
  static let figures: [OutputFormat] = [.dot, .svg, .png, .pdf]

  /// The forms that slices can be written in.
  static let slices = SliceWriters.all.map { OutputFormat(known: $0.name) }

  static let allCases: [OutputFormat] = [.text, .markdown] + slices + figures

  private init(known name: String) { rawValue = name }

  /// The form of a name.
  init?(rawValue: String) {
    guard OutputFormat.allCases.contains(where: { $0.rawValue == rawValue }) else { return nil }
    self.rawValue = rawValue
  }

  init?(argument: String) { self.init(rawValue: argument) }

  /// The names, for lists of what an option takes.
  static var allValueStrings: [String] { allCases.map(\.rawValue) }

  /// The figure that it is, if it is one.
  var figure: FigureFormat? { FigureFormat(rawValue: rawValue) }

  /// What writes it, if it is a form of slices.
  var writer: (any SliceWriter)? { SliceWriters.writer(named: rawValue) }

  /// The form that the ending of a file name asks for.
  init?(path: String) {
    if let writer = SliceWriters.writer(forName: path) {
      self.init(known: writer.name)
      return
    }
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "txt": self = .text
    case "md", "markdown": self = .markdown
    case "dot", "gv": self = .dot
    case "svg": self = .svg
    case "png": self = .png
    case "pdf": self = .pdf
    default: return nil
    }
  }
}
