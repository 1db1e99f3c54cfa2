extension FittedDiagram {
  /// Where a card stands in the figure.
  public struct Place: Hashable, Sendable {
    /// The id of its node.
    public let id: String
    /// The middle of the card, in points to the right.
    public let x: Double
    /// The middle of the card, in points downward.
    public let y: Double
  }

  /// Where the cards stand, in the order of the nodes; those that were collapsed into others have none.
  public var places: [Place] {
    let cards = SVGGeometry(svg).cards
    return scene.diagram.nodes.indices.compactMap { index in
      guard let box = cards[Slug.make(scene.nodeSlugs[index])] else { return nil }
      return Place(
        id: scene.diagram.nodes[index].id,
        x: (box.minX + box.maxX) / 2,
        y: (box.minY + box.maxY) / 2
      )
    }
  }
}
