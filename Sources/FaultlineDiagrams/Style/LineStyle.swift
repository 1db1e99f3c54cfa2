/// How a family of lines is drawn: everything that stays visible in greyscale.
struct LineStyle: Sendable, Hashable {
  let width: Double
  let head: DOTArrow
  let headSize: Double
  /// How strongly the layout keeps the line short and straight.
  let weight: Int

  /// The style of a family.
  static func of(_ family: DiagramEdge.Family) -> LineStyle {
    switch family {
    case .listing: LineStyle(width: 2.6, head: .tee, headSize: 1.0, weight: 4)
    case .issues: LineStyle(width: 1.2, head: .normal, headSize: 0.65, weight: 4)
    case .partOf: LineStyle(width: 1.2, head: .none, headSize: 0.65, weight: 4)
    case .alleged: LineStyle(width: 1.3, head: .open, headSize: 0.7, weight: 2)
    case .owns: LineStyle(width: 2.0, head: .normal, headSize: 0.7, weight: 4)
    case .controls: LineStyle(width: 2.0, head: .diamond, headSize: 0.8, weight: 4)
    case .invests: LineStyle(width: 1.0, head: .normal, headSize: 0.65, weight: 3)
    case .leads: LineStyle(width: 1.3, head: .vee, headSize: 0.65, weight: 2)
    case .academic: LineStyle(width: 1.1, head: .vee, headSize: 0.65, weight: 2)
    case .supplies: LineStyle(width: 1.0, head: .vee, headSize: 0.65, weight: 1)
    case .affiliation: LineStyle(width: 1.1, head: .dot, headSize: 0.45, weight: 1)
    case .membership: LineStyle(width: 1.1, head: .dot, headSize: 0.45, weight: 1)
    case .other: LineStyle(width: 1.0, head: .vee, headSize: 0.65, weight: 1)
    }
  }
}
