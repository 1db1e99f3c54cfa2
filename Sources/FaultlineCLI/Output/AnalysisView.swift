/// An answer about a whole graph in all its forms.
protocol AnalysisView {
  /// Whether there is nothing to show.
  var isEmpty: Bool { get }
  /// The answer as a document.
  var document: Document { get }
  /// The answer as JSON.
  var json: [UInt8] { get }
  /// The headings of the answer as CSV.
  var columns: [String] { get }
  /// The rows of the answer as CSV.
  var rows: [[String]] { get }
}
