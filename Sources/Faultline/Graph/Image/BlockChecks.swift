internal import Glibc
internal import Synchronization

/// Checks the blocks of an image against the checksums written with it, each when it is first read.
///
/// Opening a large image must not read all of it, and no answer may come from damaged bytes: so every block of
/// ``blockSize`` bytes is checked once, at its first use, and remembered. A block that is not what was written sets
/// ``isDamaged``; what was read from it must not be shown to anybody.
@safe struct BlockChecks: ~Copyable, @unchecked Sendable {
  static let blockSize = 1024
  private static let unread: UInt8 = 0
  private static let whole: UInt8 = 1
  private static let damaged: UInt8 = 2

  // unsafe: the image outlives its checks, both belong to one `GraphBytes`.
  private let image: UnsafeRawPointer
  private let sums: UnsafePointer<UInt64>
  /// How many bytes the checksums cover.
  private let byteCount: Int
  private let blockCount: Int
  private let states: UnsafeMutablePointer<Atomic<UInt8>>
  /// The first block that was found damaged, plus one.
  private let firstDamaged = Atomic<Int>(0)

  /// - Parameters:
  ///   - image: The first byte of the image.
  ///   - byteCount: How many bytes the checksums cover; as many blocks as that needs have one each.
  ///   - sums: The checksums.
  @unsafe init(image: UnsafeRawPointer, byteCount: Int, sums: UnsafePointer<UInt64>) {
    unsafe self.image = image
    unsafe self.sums = sums
    self.byteCount = byteCount
    blockCount = (byteCount + BlockChecks.blockSize - 1) / BlockChecks.blockSize
    // A byte of zero is a block unread; untouched pages of a large block are zero and cost nothing.
    guard let states = unsafe calloc(max(blockCount, 1), 1) else {
      outOfMemory(for: blockCount, "blocks")
    }
    unsafe self.states = states.assumingMemoryBound(to: Atomic<UInt8>.self)
  }

  deinit { unsafe free(states) }

  /// Checks the block that holds a byte, if that was not done yet.
  @inline(__always) func touch(_ byte: Int) {
    let block = byte / BlockChecks.blockSize
    // unsafe: every column lies within the bytes that the blocks cover.
    if unsafe states[block].load(ordering: .relaxed) != BlockChecks.whole { check(block) }
  }

  /// Checks all blocks that hold some bytes.
  @inline(__always) func touch(_ bytes: Range<Int>) {
    guard !bytes.isEmpty else { return }
    var block = bytes.lowerBound / BlockChecks.blockSize
    let last = (bytes.upperBound - 1) / BlockChecks.blockSize
    while block <= last {
      if unsafe states[block].load(ordering: .relaxed) != BlockChecks.whole { check(block) }
      block += 1
    }
  }

  @inline(never) private func check(_ block: Int) {
    let start = block * BlockChecks.blockSize
    let bytes = unsafe UnsafeRawBufferPointer(
      start: image + start,
      count: min(BlockChecks.blockSize, byteCount - start)
    )
    let isWhole = unsafe Checksum.of(bytes) == UInt64(littleEndian: sums[block])
    unsafe states[block].store(
      isWhole ? BlockChecks.whole : BlockChecks.damaged,
      ordering: .relaxed
    )
    if !isWhole {
      _ = firstDamaged.compareExchange(expected: 0, desired: block + 1, ordering: .relaxed)
    }
  }

  /// Where the first block starts that was found damaged so far; `nil` while all that was read is whole.
  var damage: Int? {
    let block = firstDamaged.load(ordering: .relaxed)
    return block == 0 ? nil : (block - 1) * BlockChecks.blockSize
  }
}
