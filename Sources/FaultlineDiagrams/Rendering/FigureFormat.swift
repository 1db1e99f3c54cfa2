/// A file format that a figure can be written in.
public enum FigureFormat: String, Sendable, Hashable, CaseIterable {
  /// The source text: `dot -Tsvg` draws the same figure from it.
  case dot
  /// Scalable, accessible, selectable text: for the web and for Microsoft 365.
  case svg
  /// Bitmap.
  case png
  /// One page, text extractable: for LaTeX and print.
  case pdf

  /// The ending of a file in this format.
  public var fileExtension: String { rawValue }
}
