internal import Faultline

extension Filter {
  /// The words of a list with commas, in small letters.
  static func words(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.lowercased() }
  }

  /// Says which kinds asked for occur nowhere in a graph.
  func check(against graph: Graph) throws {
    guard !nodeKinds.isEmpty || !edgeKinds.isEmpty else { return }
    let known = graph.vocabularyInUse
    try Filter.check(nodeKinds, known.nodeKinds + ["action"], option: "--kind")
    try Filter.check(edgeKinds, known.edgeKinds, option: "--relation")
  }

  private static func check(_ words: [String], _ known: [String], option: String) throws {
    guard let word = words.first(where: { !known.contains($0) }) else { return }
    let list = known.sorted().joined(separator: ", ")
    throw Failure.usage("\(option) \(word): there is no such kind. Known: \(list).")
  }
}
