/// Everything that turns a diagram into one particular drawing, and that the fit may vary.
struct LayoutPlan: Sendable, Hashable {
  /// Which way the figure runs.
  var direction = LayoutDirection.down
  /// The layer of each node of the scene, from 0; nil leaves it to the layout engine.
  var layers: [Int]?
  /// Where names wrap, in points.
  var nameWidth = 92.0
  /// Where claims wrap.
  var claimWidth = 118.0
  /// Where the names of list cards wrap.
  var listWidth = 112.0
  /// Where the words on lines wrap.
  var edgeLabelWidth = 62.0
  /// Distance between layers, in inches; the engine adds the height of the labels.
  var rankSeparation = 0.16
  /// Distance between cards of a layer, in inches.
  var nodeSeparation = 0.1
  /// False leaves the words off the lines and keeps the citations.
  var showsEdgeLabels = true
  /// Width of heading, legend and sources, in points.
  var furnitureWidth = 780.0
  /// False draws the network alone, to measure it.
  var showsFurniture = true
  /// The finished size in points; nil leaves the drawing at its natural size.
  var size: FigureSize?
}
