/// The attributes that a figure may set: a closed list, each with a type and each clamped.
///
/// Graphviz reads files, runs scripts or crashes on some attributes and on some values of others, so none ever comes
/// from data: text stands in ``label(_:)`` only, escaped, and everything else is a number, a colour or a word of ours.
enum DOTAttribute {
  case id(String)
  case className(String)
  case label(DOTLabel)
  case shape(DOTShape)
  case style([DOTStyle])
  case color(Ink)
  case fillColor(Ink)
  case fontColor(Ink)
  case backgroundColor(Ink)
  case fontStack
  case fontSize(Int)
  case penWidth(Double)
  case peripheries(Int)
  case cardMargin(Double, Double)
  case clusterMargin(Int)
  case minimumSize
  case arrowHead(DOTArrow)
  case arrowTail(DOTArrow)
  case arrowSize(Double)
  case direction(DOTDirection)
  case weight(Int)
  case minimumLength(Int)
  case looseRank
  case rank(DOTRank)
  case rankDirection(LayoutDirection)
  case rankSeparation(Double)
  case nodeSeparation(Double)
  case splines
  case padding(Double)
  case noPageMargin
  case labelAtTop
  case labelAtBottom
  case labelLeft
  case size(Double, Double)

  /// The attribute as DOT text, for instance `penwidth=1.2`.
  var text: String {
    switch self {
    case .id(let slug): "id=\"\(Slug.make(slug))\""
    case .className(let words): "class=\"\(Slug.words(words))\""
    case .label(let label): "label=\(label.text)"
    case .shape(let shape): "shape=\(shape.rawValue)"
    case .style(let styles): "style=\"\(styles.map(\.rawValue).joined(separator: ","))\""
    case .color(let ink): "color=\"\(ink.hex)\""
    case .fillColor(let ink): "fillcolor=\"\(ink.hex)\""
    case .fontColor(let ink): "fontcolor=\"\(ink.hex)\""
    case .backgroundColor(let ink): "bgcolor=\"\(ink.hex)\""
    case .fontStack: "fontname=\"\(TypeScale.fontStack)\""
    case .fontSize(let size): "fontsize=\(clamped(size, 1, 200))"
    case .penWidth(let width): "penwidth=\(clamped(width, 0.1, 20))"
    case .peripheries(let count): "peripheries=\(clamped(count, 0, 3))"
    case .cardMargin(let x, let y): "margin=\"\(clamped(x, 0, 2)),\(clamped(y, 0, 2))\""
    case .clusterMargin(let points): "margin=\(clamped(points, 0, 100))"
    case .minimumSize: "width=0.3 height=0.2"
    case .arrowHead(let arrow): "arrowhead=\(arrow.rawValue)"
    case .arrowTail(let arrow): "arrowtail=\(arrow.rawValue)"
    case .arrowSize(let size): "arrowsize=\(clamped(size, 0.1, 4))"
    case .direction(let direction): "dir=\(direction.rawValue)"
    case .weight(let weight): "weight=\(clamped(weight, 0, 100))"
    case .minimumLength(let ranks): "minlen=\(clamped(ranks, 0, 100))"
    case .looseRank: "constraint=false"
    case .rank(let rank): "rank=\(rank.rawValue)"
    case .rankDirection(let direction): "rankdir=\(direction.rawValue)"
    case .rankSeparation(let inches): "ranksep=\(clamped(inches, 0.02, 5))"
    case .nodeSeparation(let inches): "nodesep=\(clamped(inches, 0.02, 5))"
    case .splines: "splines=true"
    case .padding(let inches): "pad=\(clamped(inches, 0, 2))"
    case .noPageMargin: "margin=0"
    case .labelAtTop: "labelloc=t"
    case .labelAtBottom: "labelloc=b"
    case .labelLeft: "labeljust=l"
    case .size(let width, let height):
      "size=\"\(clamped(width, 0.5, 200)),\(clamped(height, 0.5, 200))!\""
    }
  }

  /// Several attributes, in the order given.
  static func list(_ attributes: [DOTAttribute]) -> String {
    attributes.map(\.text).joined(separator: " ")
  }

  private func clamped(_ value: Double, _ low: Double, _ high: Double) -> String {
    Decimal.text(value.isFinite ? min(max(value, low), high) : low)
  }

  private func clamped(_ value: Int, _ low: Int, _ high: Int) -> String {
    String(min(max(value, low), high))
  }
}
