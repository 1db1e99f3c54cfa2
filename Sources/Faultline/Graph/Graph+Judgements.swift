extension Graph {
  /// How many judgements about names there are.
  public var judgementCount: Int { max(0, judgementRecordOffsets.count - 1) }

  /// The judgements about names, in the order of their sides.
  ///
  /// - Complexity: O(*n*); they are read from the image at each call.
  public var judgements: [Judgement] {
    let rows = RecordRows(judgementRecordOffsets, judgementRecords)
    let decoder = decoder
    return (0..<judgementCount).compactMap { number in
      var input = rows.reader(number)
      return decoder.judgement(&input)
    }
  }

  /// The ids and names in judgements that the graph has neither as an id nor as a name, each once, in order.
  ///
  /// They may belong to data that is read at another time, so they are no mistake.
  public var unknownJudged: [String] {
    var unknown: [String] = []
    for judgement in judgements {
      for side in [judgement.a, judgement.b] {
        guard RecordID(side).isSlug, node(RecordID(side)) == nil, !carriesName(side),
          !unknown.contains(side)
        else { continue }
        unknown.append(side)
      }
    }
    return unknown
  }
}
