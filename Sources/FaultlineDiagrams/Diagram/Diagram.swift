/// A figure before it is drawn: what stands on it, in which words, on which page.
///
/// A diagram is a plain value. It knows neither the graph it was taken from nor the program that lays it
/// out, so passes over it (collapse, dimming, pruning) are functions from diagram to diagram and can be
/// tested without drawing anything. The order of ``nodes`` and ``edges`` is kept wherever order shows.
///
/// The legend is not part of the value: it is derived from the families and line forms that the edges use.
public struct Diagram: Sendable, Hashable {
  /// The question or the finding, shown as the heading.
  public var title: String
  /// Lines under the heading: as-of date, filters, what was left out.
  public var subtitle: [String]
  /// What is drawn as a card.
  ///
  /// Ids are unique; a later node with the id of an earlier one is not drawn.
  public var nodes: [DiagramNode]
  /// What is drawn as a line.
  ///
  /// An edge whose ends are not among the nodes is not drawn.
  public var edges: [DiagramEdge]
  /// The numbered sources that nodes and edges cite by ``Citation/number``.
  public var citations: [Citation]
  /// The page that the figure has to fit.
  public var page: Page
  /// Light for paper, dark for slides.
  public var theme: Theme
  /// One or two sentences for readers who cannot see the figure; made from the counts when empty.
  public var summary: String

  /// Creates a diagram.
  public init(
    title: String,
    subtitle: [String] = [],
    nodes: [DiagramNode] = [],
    edges: [DiagramEdge] = [],
    citations: [Citation] = [],
    page: Page = .a4Landscape,
    theme: Theme = .light,
    summary: String = ""
  ) {
    self.title = title
    self.subtitle = subtitle
    self.nodes = nodes
    self.edges = edges
    self.citations = citations
    self.page = page
    self.theme = theme
    self.summary = summary
  }
}
