/// The layout of a graph as one block of bytes, in memory and on disk alike.
///
/// A header, a table of sections, then the sections, each aligned to ``alignment`` bytes. All numbers are
/// little-endian. The layout is an internal matter: files are read by the version that wrote them or refused.
enum GraphImage {
  static let magic: UInt64 = 0x3148_5041_5247_4C46  // "FLGRAPH1", read as little-endian bytes
  static let version: UInt32 = 1
  static let alignment = 64
  static let headerSize = 32
  static let entrySize = 32

  /// What a section holds, and how wide its elements are.
  enum Section: UInt32, CaseIterable {
    case information = 1
    case kinds
    case nodeKind
    case nodeGroup
    case nodeStatus
    case nodeRecordOffsets
    case nodeRecords
    case edgeFrom
    case edgeTo
    case edgeKind
    case edgeStatus
    case edgeFlags
    case edgeReference
    case edgeFromEarliest
    case edgeFromLatest
    case edgeUntilEarliest
    case edgeUntilLatest
    case edgeKnown
    case outOffsets
    case inOffsets
    case inEdges
    case inSources
    case relationEdges
    case relationRecordOffsets
    case relationRecords
    case sourceKnown
    case sourceRecordOffsets
    case sourceRecords
    case claimRecordOffsets
    case claimRecords
    case nodeClaimOffsets
    case nodeClaims
    case edgeClaims
    case nameKeyOffsets
    case nameKeys
    case nameNodeOffsets
    case nameNodes

    var elementSize: Int {
      switch self {
      case .information, .kinds, .nodeStatus, .nodeRecords, .edgeStatus, .edgeFlags,
        .relationRecords, .sourceRecords, .claimRecords, .nameKeys:
        1
      case .nodeKind, .edgeKind: 2
      case .nodeRecordOffsets, .relationRecordOffsets, .sourceRecordOffsets, .claimRecordOffsets: 8
      default: 4
      }
    }
  }

  /// Joins sections into one image.
  ///
  /// - Parameter sections: The bytes of every section, in any order.
  /// - Returns: The image.
  static func assemble(_ sections: [Section: [UInt8]]) -> [UInt8] {
    var image = ByteWriter()
    var table = ByteWriter()
    var offset = headerSize + entrySize * Section.allCases.count
    var body: [(offset: Int, bytes: [UInt8])] = []
    for section in Section.allCases {
      let bytes = sections[section] ?? []
      offset = (offset + alignment - 1) / alignment * alignment
      table.append(fixed: section.rawValue)
      table.append(fixed: UInt32(section.elementSize))
      table.append(fixed: UInt64(offset))
      table.append(fixed: UInt64(bytes.count))
      table.append(fixed: Checksum.of(bytes))
      body.append((offset, bytes))
      offset += bytes.count
    }
    image.append(fixed: magic)
    image.append(fixed: version)
    image.append(fixed: UInt32(Section.allCases.count))
    image.append(fixed: UInt64(offset))
    image.append(fixed: Checksum.of(table.bytes))
    image.append(bytes: table.bytes)
    for (offset, bytes) in body {
      image.pad(to: offset)
      image.append(bytes: bytes)
    }
    return image.bytes
  }
}

/// Why bytes are no image that this version can read.
public enum GraphImageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The bytes do not start like an image.
  case notAnImage
  /// The image was written by another version.
  case version(UInt32)
  /// The image is shorter than its header says, or its table of sections contradicts itself.
  case damaged(String)

  /// What is wrong, in one sentence.
  public var description: String {
    switch self {
    case .notAnImage: "not a Faultline graph image"
    case .version(let version):
      "an image of layout version \(version); this faultline reads version \(GraphImage.version)"
    case .damaged(let what): "a damaged image: \(what)"
    }
  }
}
