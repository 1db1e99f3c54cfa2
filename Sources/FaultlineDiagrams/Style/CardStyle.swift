/// Outline of a card: everything that tells kinds apart in greyscale.
struct CardStyle: Sendable, Hashable {
  var shape = DOTShape.box
  var styles: [DOTStyle] = [.filled]
  var penWidth = 1.1
  var peripheries = 1
  /// Free space left and right of the text, in inches.
  var marginX = 0.07
  /// Free space above and below the text, in inches.
  var marginY = 0.035

  /// Room that border and margins take in width, in points.
  var horizontalRoom: Double { marginX * 144 + Double(peripheries - 1) * 8 + 2 }
  /// Room that border and margins take in height, in points.
  var verticalRoom: Double { marginY * 144 + Double(peripheries - 1) * 8 + 2 }

  /// The outline of a node.
  static func of(_ node: DiagramNode) -> CardStyle {
    var style = CardStyle()
    switch node.kind {
    case .government, .company, .fund, .research, .organization, .product: break
    case .person: style.styles = [.filled, .rounded]
    case .place: style.styles = [.filled, .rounded, .dotted]
    case .group: style.penWidth = 2
    case .measure, .event: style.shape = .note
    case .claim: style.styles = [.filled, .dashed]
    case .list: style.shape = .folder
    }
    if node.isClaim { style.styles = [.filled, .dashed] }
    if node.isList {
      // The inner border stands 4 points inside the outer one.
      style.peripheries = 2
      style.marginX = 0.045
      style.marginY = 0.02
    }
    switch node.emphasis {
    case .focus:
      style.penWidth = 3
      style.marginX = 0.13
      style.marginY = 0.07
    case .highlighted: style.penWidth += 1
    case .normal, .dimmed: break
    }
    return style
  }
}
