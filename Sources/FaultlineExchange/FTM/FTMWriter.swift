public import Faultline

/// Writes entities of FollowTheMoney, one a line, with nothing lost.
///
/// Records become entities of the schemata that the tools of OpenSanctions and Aleph know: sources documents, relations
/// their links, listings `Sanction`s, other actions `Event`s, claims `Note`s. What these do not say travels in the key
/// `faultline`, a list with the text of the whole record as JSON, which `ftm validate` and `ftm aggregate` keep, and which
/// Faultline reads back. Records that came from such a file and are fully said by it go without.
public struct FTMWriter: SliceWriter {
  /// What the format is called on the command line.
  public var name: String { "ftm" }
  /// What the format is and who reads it.
  public var summary: String { "FollowTheMoney, for ftm, Aleph and yente, nothing lost" }
  /// The endings of its files.
  public var endings: [String] { [".ftm.json", ".ftm", ".ijson", ".jsonl", ".ndjson"] }

  /// Makes a writer.
  public init() {}

  /// Writes a slice.
  public func write(_ slice: Slice, of graph: Graph, to outputs: [ByteOutput]) -> LossReport {
    var selection = SliceRecords(slice, graph)
    var records = FTMRecords { id in graph.node(id).map { graph.label(of: $0) } ?? id.rawValue }
    let output = outputs[0]
    // Sources first: whoever reads a record then knows what it cites.
    for number in selection.sources {
      guard let source = selection.source(number) else { continue }
      if !records.datasets.add(source) { output.append(records.proxy(of: source).line) }
    }
    for entry in slice.edges {
      let kind = graph.kind(of: entry.edge).name
      if kind == RelationKind.owns.rawValue || kind == RelationKind.invests.rawValue {
        records.assets.insert(graph.id(of: graph.to(entry.edge)))
      }
    }
    for number in selection.entities {
      if let entity = selection.entity(number) { output.append(records.proxy(of: entity).line) }
    }
    for number in selection.relations {
      if let relation = selection.relation(number) {
        output.append(records.proxy(of: relation).line)
      }
    }
    for number in selection.actions {
      if let action = selection.action(number) { output.append(records.proxy(of: action).line) }
    }
    for number in selection.claims {
      if let claim = selection.claim(number) { output.append(records.proxy(of: claim).line) }
    }
    return selection.losses
  }
}
