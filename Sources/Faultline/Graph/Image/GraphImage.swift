/// The layout of a graph as one block of bytes, in memory and on disk alike.
///
/// A header, a table of sections, then the sections, each aligned to ``alignment`` bytes; the last holds a checksum
/// for each block of ``BlockChecks/blockSize`` bytes before it. All numbers are little-endian. The layout is an
/// internal matter: files are read by the version that wrote them or refused.
enum GraphImage {
  static let magic: UInt64 = 0x3148_5041_5247_4C46  // "FLGRAPH1", read as little-endian bytes
  static let version: UInt32 = 6
  static let alignment = 64
  static let headerSize = 32
  static let entrySize = 24

  /// What a section holds, and how wide its elements are.
  enum Section: UInt32, CaseIterable {
    case information = 1
    case kinds
    case labels
    case nodeKind
    case nodeGroup
    case nodeRecordOffsets
    case nodeRecords
    case nodeIndex
    case edgeRows
    case edgeBriefs
    case rowOffsets
    case rowNeighbors
    case rowEdges
    case rowKinds
    case relationEdges
    case relationRecordOffsets
    case relationRecords
    case relationIndex
    case sourceKnown
    case sourceRecordOffsets
    case sourceRecords
    case sourceIndex
    case claimRecordOffsets
    case claimRecords
    case nodeClaimOffsets
    case nodeClaims
    case edgeClaims
    case judgementRecordOffsets
    case judgementRecords
    case nameKeyOffsets
    case nameKeys
    case nameNodeOffsets
    case nameNodes
    case nameIndex
    case nameTermIndex
    case nameTerms
    case nameTermOffsets
    case nameTermNames
    case rules
    case blockChecksums

    var elementSize: Int {
      switch self {
      case .information, .kinds, .labels, .nodeRecords, .rowKinds, .relationRecords,
        .sourceRecords, .claimRecords, .judgementRecords, .nameKeys, .rules:
        1
      case .nodeKind: 2
      case .nodeRecordOffsets, .relationRecordOffsets, .sourceRecordOffsets, .claimRecordOffsets,
        .judgementRecordOffsets, .nameKeyOffsets, .nameTerms, .edgeBriefs:
        8
      default: 4
      }
    }
  }

  /// Where everything stands in an image whose sections have given sizes.
  struct Layout {
    private(set) var offsets: [Section: Int] = [:]
    private(set) var sizes: [Section: Int]
    private(set) var byteCount = 0

    /// - Parameter sizes: The number of bytes of every section but the checksums; those not named are empty.
    init(_ sizes: [Section: Int]) {
      self.sizes = sizes
      var offset = headerSize + entrySize * Section.allCases.count
      for section in Section.allCases {
        offset = (offset + alignment - 1) / alignment * alignment
        if section == .blockChecksums {
          let blocks = (offset + BlockChecks.blockSize - 1) / BlockChecks.blockSize
          self.sizes[section] = blocks * section.elementSize
        }
        offsets[section] = offset
        offset += self.sizes[section] ?? 0
      }
      byteCount = offset
    }

    func range(of section: Section) -> Range<Int> {
      let start = offsets[section] ?? 0
      return start..<start + (sizes[section] ?? 0)
    }

    /// The header and the table of sections.
    var head: [UInt8] {
      var table = ByteWriter()
      for section in Section.allCases {
        table.append(fixed: section.rawValue)
        table.append(fixed: UInt32(section.elementSize))
        table.append(fixed: UInt64(range(of: section).lowerBound))
        table.append(fixed: UInt64(range(of: section).count))
      }
      var head = ByteWriter()
      head.append(fixed: magic)
      head.append(fixed: version)
      head.append(fixed: UInt32(Section.allCases.count))
      head.append(fixed: UInt64(byteCount))
      head.append(fixed: Checksum.of(head.array + table.array))
      head.append(bytes: table.array)
      return head.array
    }
  }
}

/// Why bytes are no image that this version can read.
public enum GraphImageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The bytes do not start like an image.
  case notAnImage
  /// The image was written by another version.
  case version(UInt32)
  /// The image is shorter than its header says, contradicts itself, or has other bytes than were written.
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
