internal import Glibc

/// A file, a pipe or standard input, read in blocks, so that memory stays bounded however large the file is.
///
/// A block holds the bytes that were not consumed of the last one and what follows them. It grows only if a single
/// record does not fit.
@safe public struct ChunkedFile: ~Copyable {
  /// The path that stands for standard input.
  public static let standardInput = "-"

  /// Whether a path stands for standard input, a pipe or a device: what can be read once, from its start on.
  ///
  /// - Parameter path: The path.
  /// - Returns: `false` for files and folders, and for what is not there.
  public static func isPipe(_ path: String) -> Bool {
    if path == standardInput { return true }
    var status = stat()
    // unsafe: a C call on text that lives as long as it runs.
    guard unsafe stat(path, &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    return kind != S_IFREG && kind != S_IFDIR
  }
  /// How many bytes a block has unless told otherwise.
  public static let usualBlockSize = 1 << 20
  /// How many bytes a record may have.
  public static let recordLimit = 16 << 20

  /// The file, as the user named it.
  public let path: String
  /// How many bytes it has; `nil` for pipes.
  public let size: Int?
  /// How many bytes were consumed.
  public private(set) var consumed = 0

  /// How many bytes of the file stand in the block.
  private(set) var count = 0
  /// Whether the block holds the last bytes of the file.
  private(set) var isLast = false
  private var failure: FileError?

  private let descriptor: Int32
  private let limit: Int
  // unsafe: allocated and freed by this value alone.
  private var base: UnsafeMutablePointer<UInt8>
  private var room: Int

  /// How much lies behind the bytes of the file: a line feed, and what the widest load may touch.
  private static let padding = 64
  /// How much lies behind that, for texts that a reader makes.
  static let scratchSize = 1 << 14

  /// Opens a file and reads its first block.
  ///
  /// - Parameters:
  ///   - path: The file; ``standardInput`` for standard input.
  ///   - blockSize: How many bytes to read at once.
  ///   - recordLimit: How many bytes a block may grow to.
  /// - Throws: ``FileError`` if there is no such file, if it is a folder, or may not be read.
  public init(
    _ path: String,
    blockSize: Int = usualBlockSize,
    recordLimit: Int = recordLimit
  ) throws(FileError) {
    let opened = try ChunkedFile.open(path)
    self.path = path
    size = opened.size
    descriptor = opened.descriptor
    limit = max(1, recordLimit)
    room = min(max(1, blockSize), limit)
    unsafe base = .allocate(capacity: room + ChunkedFile.padding + ChunkedFile.scratchSize)
    fill()
  }

  private static func open(_ path: String) throws(FileError) -> (descriptor: Int32, size: Int?) {
    // unsafe here and below: C calls on a descriptor and memory that this value owns.
    let isInput = path == ChunkedFile.standardInput
    let descriptor = isInput ? STDIN_FILENO : unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.read, path, errno: errno) }
    var status = stat()
    let isKnown = unsafe fstat(descriptor, &status) == 0
    let mode = status.st_mode & S_IFMT
    if isKnown, mode == S_IFDIR {
      if !isInput { close(descriptor) }
      throw FileError(.read, path, .isFolder)
    }
    return (descriptor, isKnown && mode == S_IFREG ? Int(status.st_size) : nil)
  }

  deinit {
    unsafe base.deallocate()
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// The bytes of the block, a line feed, and room for texts that are made.
  var view: ByteView {
    unsafe ByteView(base: base, capacity: room + ChunkedFile.padding + ChunkedFile.scratchSize)
  }

  /// Where the room for texts that are made starts.
  var scratch: Int { room + ChunkedFile.padding }

  /// Whether the block cannot grow any more.
  var isFull: Bool { count == room && room >= limit }

  /// How the block starts, by which formats are recognized.
  public var start: FileStart {
    // unsafe: the bytes of the block are copied.
    unsafe FileStart(Array(UnsafeBufferPointer(start: base, count: count)))
  }

  /// Reads what is left of the file into memory.
  ///
  /// - Parameter limit: How many bytes that may be.
  /// - Returns: The bytes.
  /// - Throws: ``FileError`` if the system gives an error, or if there are more bytes.
  mutating func readRest(limit: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    if let size { bytes.reserveCapacity(min(limit, max(0, size - consumed)) + 1) }
    while true {
      guard bytes.count + count <= limit else {
        throw FileError(.read, path, .tooLarge(limit: limit))
      }
      // unsafe: the bytes of the block are copied.
      unsafe bytes += UnsafeBufferPointer(start: base, count: count)
      if isLast { return bytes }
      try advance(past: count)
    }
  }

  /// Drops bytes from the front of the block and reads on behind the others.
  ///
  /// - Parameter done: How many bytes to drop.
  /// - Throws: ``FileError`` if the system gives an error.
  mutating func advance(past done: Int) throws(FileError) {
    let done = min(done, count)
    consumed += done
    count -= done
    if done > 0 {
      // unsafe: both ranges lie within the block.
      unsafe base.update(from: base + done, count: count)
    }
    if count == room, room < limit {
      let grown = min(limit, max(room * 2, 64))
      let more = UnsafeMutablePointer<UInt8>.allocate(
        capacity: grown + ChunkedFile.padding + ChunkedFile.scratchSize
      )
      unsafe more.update(from: base, count: count)
      unsafe base.deallocate()
      unsafe base = more
      room = grown
    }
    fill()
    try check()
  }

  /// Throws what the system gave as an error, if it did.
  func check() throws(FileError) {
    if let failure { throw failure }
  }

  private mutating func fill() {
    while count < room, !isLast {
      // unsafe: the system writes at most as many bytes as there is room for.
      let got = unsafe Glibc.read(descriptor, base + count, room - count)
      if got < 0 {
        if errno == EINTR { continue }
        failure = FileError(.read, path, errno: errno)
        isLast = true
        break
      }
      if got == 0 { isLast = true }
      count += got
    }
    end()
  }

  /// Ends the bytes of the block with a line feed, at which scanners stop, and zeros.
  private func end() {
    let view = view
    view[count] = UInt8(ascii: "\n")
    for position in count + 1..<count + ChunkedFile.padding { view[position] = 0 }
  }
}
