extension Diagram {
  /// The set of colours a figure is drawn in.
  public enum Theme: String, Sendable, Hashable, CaseIterable {
    /// Dark ink on white: for reports and print.
    case light
    /// Light ink on near black: for slides.
    case dark
  }
}
