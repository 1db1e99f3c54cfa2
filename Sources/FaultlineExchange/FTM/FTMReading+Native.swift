internal import Faultline

extension FTMReading {
  /// Hands on the native records that travel with the object, which say all that it says and more.
  ///
  /// - Returns: Whether there is one; else the properties of the object have to do.
  mutating func addNative(_ view: ByteView, _ sink: inout some RecordSink & ~Copyable) -> Bool {
    var records = RecordSet()
    var seen: [[UInt8]] = []
    for index in 0..<object.records.count {
      let range = object.records[index].range
      let text = range.map { view[$0] }
      // Fragments of one entity bring the same record each.
      if seen.contains(text) { continue }
      seen.append(text)
      guard NativeJSON.read(text, into: &records) else {
        report(
          .badText,
          at: range.lowerBound,
          view,
          "the text in 'faultline' is no record",
          hint: "leave it as Faultline wrote it, or delete the key: the properties are read then"
        )
        return false
      }
    }
    // Datasets are sources that have no line.
    var cites: [SourceID] = []
    if object.datasets.count > 0 { setCites(&cites, view, &sink) }
    // Entities and relations that come again are joined by the graph.
    records.actions.removeAll { !nativeIDs.insert($0.id).inserted }
    records.claims.removeAll { !nativeIDs.insert($0.id).inserted }
    entityCount += records.entities.count
    relationCount += records.relations.count
    actionCount += records.actions.count
    do throws(GraphBuilder.Failure) {
      try sink.add(records)
    } catch {
      waiting.append(records)
    }
    return true
  }

  /// Hands on the records that waited for sources.
  mutating func addWaiting(_ sink: inout some RecordSink & ~Copyable) {
    guard !waiting.isEmpty else { return }
    do throws(GraphBuilder.Failure) {
      try sink.add(waiting)
    } catch {
      findings.add(
        .danglingID,
        line: 0,
        column: 0,
        "\(error)",
        hint: "add the line of the source that is missing"
      )
    }
    waiting = RecordSet()
  }
}
