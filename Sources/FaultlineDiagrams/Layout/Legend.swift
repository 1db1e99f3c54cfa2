/// What the legend explains: the families and line forms that the figure uses, and no others.
struct Legend: Sendable {
  /// One sample of a line with its meaning.
  struct Entry: Sendable, Hashable {
    var text: String
    var ink: Ink
    var width: Double
    var form: DOTStyle
  }

  let entries: [Entry]

  /// Derives the legend of a scene, in the order in which the families are declared.
  init(_ scene: Scene, palette: Palette) {
    let shown = scene.lines.map(\.edge).filter { $0.emphasis != .dimmed }
    let edges = shown.isEmpty ? scene.lines.map(\.edge) : shown
    let families = Set(edges.map(\.family))
    var entries = DiagramEdge.Family.allCases.filter(families.contains).map { family in
      Entry(
        text: family.legend,
        ink: palette.line(family),
        width: LineStyle.of(family).width,
        form: family == .alleged ? .dashed : .solid
      )
    }
    // The dashes of accusations explain themselves; dashes and dots on other lines need a word.
    let others = Set(edges.filter { $0.family != .alleged }.map(\.certainty))
    if others.contains(.alleged) {
      entries.append(
        Entry(text: "Alleged or disputed", ink: palette.muted, width: 1, form: .dashed)
      )
    }
    if others.contains(.denied) {
      entries.append(
        Entry(text: "Denied or retracted", ink: palette.muted, width: 1, form: .dotted)
      )
    }
    self.entries = entries
  }
}
