/// The encoded records of one sort, by number.
///
/// A view of two columns: copying it is free, and it is valid while its graph lives.
struct RecordRows: Sendable {
  private let offsets: Column<UInt64>
  private let bytes: Column<UInt8>

  init(_ offsets: Column<UInt64>, _ bytes: Column<UInt8>) {
    self.offsets = offsets
    self.bytes = bytes
  }

  /// Reads the record of a number from its start.
  func reader(_ number: Int) -> ByteReader {
    ByteReader(bytes, range: offsets.row(number, limit: bytes.count))
  }

  /// The id of a record, with which every record starts.
  func id(_ number: Int) -> RecordID {
    var input = reader(number)
    return RecordID(input.text())
  }

  /// Whether a record has an id.
  func hasID(_ number: Int, _ id: RecordID) -> Bool {
    var input = reader(number)
    return input.skipText(matching: id.rawValue)
  }
}

extension Graph {
  var nodeRows: RecordRows { RecordRows(nodeRecordOffsets, nodeRecords) }
  var relationRows: RecordRows { RecordRows(relationRecordOffsets, relationRecords) }
  var sourceRows: RecordRows { RecordRows(sourceRecordOffsets, sourceRecords) }
  var claimRows: RecordRows { RecordRows(claimRecordOffsets, claimRecords) }

  /// Turns the numbers inside records back into ids.
  var decoder: RecordDecoder {
    // The closures hold what they need, not the whole graph, which is large to copy.
    let (nodes, relations, sources, labels) = (nodeRows, relationRows, sourceRows, labels)
    return RecordDecoder(
      nodeID: { nodes.id($0) },
      relationID: { relations.id($0) },
      sourceID: { sources.id($0) },
      label: { $0 < labels.count ? labels[$0] : "" }
    )
  }
}
