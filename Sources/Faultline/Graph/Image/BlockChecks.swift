internal import CFaultlineBytes
internal import Glibc
internal import Synchronization

/// Checks the blocks of an image against the checksums written with it, each when it is first read.
///
/// Opening a large image must not read all of it, and no answer may come from damaged bytes: so every block of
/// ``blockSize`` bytes is checked once, at its first use, and remembered. A block that is not what was written sets
/// ``damage``; what was read from it must not be shown to anybody.
@safe struct BlockChecks: ~Copyable, @unchecked Sendable {
  /// Four lines of a processor's cache: a search that reads a few bytes here and there waits for little else.
  static let blockSize = 256
  private static let blocksInWord = UInt64.bitWidth

  // unsafe: the image outlives its checks, both belong to one `GraphBytes`.
  private let image: UnsafeRawPointer
  private let sums: UnsafePointer<UInt32>
  /// How many bytes the checksums cover.
  private let byteCount: Int
  private let blockCount: Int
  /// A bit for each block: whether it was found whole.
  private let whole: UnsafeMutablePointer<Atomic<UInt64>>
  /// The first block that was found damaged, plus one.
  private let firstDamaged = Atomic<Int>(0)

  /// - Parameters:
  ///   - image: The first byte of the image.
  ///   - byteCount: How many bytes the checksums cover; as many blocks as that needs have one each.
  ///   - sums: The checksums.
  @unsafe init(image: UnsafeRawPointer, byteCount: Int, sums: UnsafePointer<UInt32>) {
    unsafe self.image = image
    unsafe self.sums = sums
    self.byteCount = byteCount
    blockCount = (byteCount + BlockChecks.blockSize - 1) / BlockChecks.blockSize
    let words = blockCount / BlockChecks.blocksInWord + 1
    // A bit of zero is a block unread; untouched pages of a large block are zero and cost nothing.
    guard let memory = unsafe calloc(words, MemoryLayout<UInt64>.size) else {
      outOfMemory(for: words, "words of checks")
    }
    unsafe whole = memory.assumingMemoryBound(to: Atomic<UInt64>.self)
  }

  deinit { unsafe free(whole) }

  /// Checks the block that holds a byte, if that was not done yet.
  @inline(__always) func touch(_ byte: Int) {
    let block = byte / BlockChecks.blockSize
    if !isWhole(block) { check(block) }
  }

  /// Checks all blocks that hold some bytes.
  @inline(__always) func touch(_ bytes: Range<Int>) {
    guard !bytes.isEmpty else { return }
    var block = bytes.lowerBound / BlockChecks.blockSize
    let last = (bytes.upperBound - 1) / BlockChecks.blockSize
    while block <= last {
      if !isWhole(block) { check(block) }
      block += 1
    }
  }

  /// Has the block that holds a byte brought near, with its checksum, for a ``touch(_:)`` that comes soon.
  ///
  /// - Parameter byte: Any number: nothing is read, and what lies outside is passed over.
  @inline(__always) func fetch(_ byte: Int) {
    guard UInt(bitPattern: byte) < UInt(bitPattern: byteCount) else { return }
    let block = byte / BlockChecks.blockSize
    // unsafe: both addresses lie within the image.
    unsafe faultline_fetch_block(image + block * BlockChecks.blockSize)
    unsafe faultline_fetch(sums + block)
  }

  @inline(__always) private func isWhole(_ block: Int) -> Bool {
    // unsafe: every column lies within the bytes that the blocks cover.
    let word = unsafe whole[block / BlockChecks.blocksInWord].load(ordering: .relaxed)
    return word & (1 << UInt64(block % BlockChecks.blocksInWord)) != 0
  }

  @inline(never) private func check(_ block: Int) {
    let start = block * BlockChecks.blockSize
    let bytes = unsafe UnsafeRawBufferPointer(
      start: image + start,
      count: min(BlockChecks.blockSize, byteCount - start)
    )
    if unsafe Checksum.short(bytes) == UInt32(littleEndian: sums[block]) {
      let place = block / BlockChecks.blocksInWord
      let bit: UInt64 = 1 << UInt64(block % BlockChecks.blocksInWord)
      // A bit that another thread's write undoes only has its block checked once more.
      let word = unsafe whole[place].load(ordering: .relaxed)
      unsafe whole[place].store(word | bit, ordering: .relaxed)
    } else {
      _ = firstDamaged.compareExchange(expected: 0, desired: block + 1, ordering: .relaxed)
    }
  }

  /// Where the first block starts that was found damaged so far; `nil` while all that was read is whole.
  var damage: Int? {
    let block = firstDamaged.load(ordering: .relaxed)
    return block == 0 ? nil : (block - 1) * BlockChecks.blockSize
  }
}
