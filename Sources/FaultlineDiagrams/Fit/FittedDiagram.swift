/// A diagram with the layout that suits its page best, ready to be written in any format.
public struct FittedDiagram: Sendable {
  /// What is drawn: the diagram that was given, collapsed further where that was the last resort.
  public let diagram: Diagram
  /// The figure as DOT text; `dot -Tsvg` draws it as it is drawn here.
  public let dot: String
  /// How well it fits.
  public let report: FitReport
  /// What the layout engine remarked.
  public let remarks: [String]

  /// The SVG that was measured, unfinished: the same drawing need not be made twice.
  let svg: [UInt8]
  let scene: Scene
  let furniture: Furniture
}
