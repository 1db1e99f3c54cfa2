extension RenderError: CustomStringConvertible {
  /// What happened, and how to mend it.
  public var description: String {
    switch self {
    case .emptyDiagram:
      return "The figure would be empty: nothing was found, or every node was filtered out."
    case .tooManyNodes(let count, let limit):
      return
        "\(count) cards are too many for one figure (at most \(limit)): take fewer hops, filter by kind or "
        + "relation, collapse leaves, or export the graph as data instead."
    case .tooManyEdges(let count, let limit):
      return
        "\(count) lines are too many for one figure (at most \(limit)): take fewer hops, filter by relation, or "
        + "export the graph as data instead."
    case .textTooLong(let name, let length, let limit):
      return "The text of \(name) has \(length) characters (at most \(limit)): shorten it."
    case .tooManyPixels(let width, let height, let limit):
      return
        "The picture would be \(width) by \(height) pixels (at most \(limit) a side): take a lower resolution, a "
        + "smaller page, or write SVG or PDF."
    case .textTooLarge(let bytes, let limit):
      return "The DOT text has \(bytes) bytes (at most \(limit)): draw fewer cards."
    case .graphvizMissing(let reason):
      return "Graphviz cannot be loaded (\(reason)): install it, on Debian and Ubuntu with "
        + "`apt install graphviz fonts-liberation2`."
    case .threadUnavailable(let code):
      return
        "The thread for the layout engine cannot be started (error \(code)): raise the memory limit."
    case .badDOT(let messages):
      return "Graphviz does not accept the DOT text: " + Self.joined(messages)
    case .drawingFailed(let messages):
      return "Graphviz could not draw the figure: " + Self.joined(messages)
    }
  }

  private static func joined(_ messages: [String]) -> String {
    guard !messages.isEmpty else { return "no reason given." }
    return messages.map { PrintableText.capped($0, at: 300) }.joined(separator: "; ")
  }
}
