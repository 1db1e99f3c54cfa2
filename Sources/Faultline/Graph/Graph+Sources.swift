extension Graph {
  /// All sources, in the order of their numbers; only those that had appeared by the ``horizon``, if there is one.
  public var sources: [SourceID] {
    let all = (0..<sourceCount).map { SourceID($0) }
    guard let horizon else { return all }
    return all.filter { sourceKnown[$0.index] <= horizon.number }
  }

  /// The record of a source.
  ///
  /// - Parameter source: The source.
  /// - Returns: `nil` if the image is damaged there.
  public func source(_ source: SourceID) -> Source? {
    var input = sourceRows.reader(source.index)
    return decoder.source(&input)
  }

  /// The source of an id.
  ///
  /// - Parameter id: The id.
  /// - Returns: `nil` if no source carries it.
  public func source(_ id: RecordID) -> SourceID? {
    let rows = sourceRows
    return sourceIndex.number(of: id.rawValue) { rows.hasID($0, id) }.map { SourceID($0) }
  }

  /// The id of a source.
  public func id(of source: SourceID) -> RecordID { sourceRows.id(source.index) }
}
