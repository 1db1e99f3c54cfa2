internal import ArgumentParser

/// The forms in which an answer can be had.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case markdown
  case json
  case csv
  case nodeLink = "node-link"
  case dot
  case svg
  case png
  case pdf

  /// Whether it is a figure.
  var isFigure: Bool { [.dot, .svg, .png, .pdf].contains(self) }

  /// The form that the ending of a file name asks for.
  init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "txt": self = .text
    case "md", "markdown": self = .markdown
    case "json": self = .json
    case "csv": self = .csv
    case "dot", "gv": self = .dot
    case "svg": self = .svg
    case "png": self = .png
    case "pdf": self = .pdf
    default: return nil
    }
  }
}
