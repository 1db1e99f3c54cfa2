extension Graph {
  /// The rules of ownership that the graph brings along, in the order of their ids.
  ///
  /// - Complexity: O(*r*) in the length of their records: there are a few.
  public var rules: [Rule] {
    guard ruleRecords.count > 0 else { return [] }
    let decoder = decoder
    var input = ByteReader(ruleRecords, range: 0..<ruleRecords.count)
    return input.list { decoder.rule(&$0) }
  }

  /// The rule of an id.
  ///
  /// - Parameter id: The id.
  /// - Returns: `nil` if no rule of the graph carries it.
  public func rule(_ id: RecordID) -> Rule? { rules.first { $0.id == id } }
}
