/// A label in Graphviz' HTML-like form.
///
/// The only way to make one is from ``DOTTable``, whose text is escaped; there is no label from a plain string, so
/// nothing in data can be taken for markup or for an escape like `\N`.
struct DOTLabel {
  private let markup: String

  init(_ table: DOTTable) { markup = table.markup }

  /// The label with its angle brackets.
  var text: String { "<\(markup)>" }
}
