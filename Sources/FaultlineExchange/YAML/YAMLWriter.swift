public import Faultline

/// Writes native records, the form that people write by hand.
///
/// What is written reads back as the same records, and writing these again gives the same bytes. Records stand in the order
/// of their ids. Records that people could not write so, as those of other tools often are, stand in a file that starts
/// with `imported: yes`.
public struct YAMLWriter: SliceWriter {
  /// What the format is called on the command line.
  public var name: String { "yaml" }
  /// What the format is and who reads it.
  public var summary: String { "complete native records, as people write them" }
  /// The endings of its files.
  public var endings: [String] { [".yaml", ".yml"] }

  /// Makes a writer.
  public init() {}

  /// Writes the records of a slice.
  public func write(_ slice: Slice, of graph: Graph, to outputs: [ByteOutput]) -> LossReport {
    var records = SliceRecords(slice, graph)
    let output = outputs[0]
    var size = 0
    func hand(_ text: String) {
      size += text.utf8.count
      output.append(text)
    }
    func list<Number>(
      _ name: String,
      _ numbers: [Number],
      _ add: (Number, inout YAMLEmitter) -> Void
    ) {
      guard !numbers.isEmpty else { return }
      var yaml = YAMLEmitter()
      yaml.list(name)
      for number in numbers {
        add(number, &yaml)
        if yaml.text.utf8.count >= 1 << 16 { hand(yaml.take()) }
      }
      yaml.endList()
      hand(yaml.take())
    }
    if !HandWrittenCheck.accepts(slice, graph) {
      output.append("\(YAMLRecordReading.importedKey): yes\n\n")
    }
    list("sources", records.sources) { number, yaml in
      if let source = records.source(number) { yaml.add(source) }
    }
    list("entities", records.entities) { number, yaml in
      if let entity = records.entity(number) { yaml.add(entity) }
    }
    list("relations", records.relations) { number, yaml in
      if let relation = records.relation(number) { yaml.add(relation) }
    }
    list("actions", records.actions) { number, yaml in
      if let action = records.action(number) { yaml.add(action) }
    }
    list("claims", records.claims) { number, yaml in
      if let claim = records.claim(number) { yaml.add(claim) }
    }
    list("rules", records.rules) { $1.add($0) }
    list("judgements", records.judgements) { $1.add($0) }
    var losses = records.losses
    if size > YAMLTree.maximumFileLength {
      losses.add(
        "a way back: YAML of over \(YAMLTree.maximumFileLength >> 20) MiB is not read; JSON and images are",
        example: "\(size >> 20) MiB"
      )
    }
    return losses
  }
}
