/// Why a figure could not be drawn.
public enum RenderError: Error, Sendable, Hashable {
  /// The diagram has no node.
  case emptyDiagram
  /// More nodes than the limit allows.
  case tooManyNodes(count: Int, limit: Int)
  /// More edges than the limit allows.
  case tooManyEdges(count: Int, limit: Int)
  /// A name, label, sentence or source text is longer than the limit allows.
  case textTooLong(of: String, length: Int, limit: Int)
  /// A bitmap at the wanted resolution would have more pixels on a side than the limit allows.
  case tooManyPixels(width: Int, height: Int, limit: Int)
  /// The DOT text is larger than can be handed to the layout engine safely.
  case textTooLarge(bytes: Int, limit: Int)
  /// The Graphviz libraries are not installed, or lack something.
  case graphvizMissing(reason: String)
  /// The engine's thread could not be started; the code is that of `pthread_create`.
  case threadUnavailable(code: Int)
  /// The layout engine refused the DOT text.
  case badDOT(messages: [String])
  /// The layout engine failed or reported an error.
  case drawingFailed(messages: [String])
}
