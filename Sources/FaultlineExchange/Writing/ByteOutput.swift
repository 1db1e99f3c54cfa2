internal import Glibc

/// Takes the bytes of one file as they are made, and hands them on in blocks.
///
/// What goes to a file is written block by block, so that memory does not grow with the file. What is held back until all
/// of it is known stands in memory, and from some size on in a file of the system that nobody else sees. A failure of the
/// system is remembered, and nothing more is written: writers need not look.
public final class ByteOutput {
  private enum Place {
    case memory
    case file(descriptor: Int32, path: String)
    /// Held back in a file without a name.
    case held(descriptor: Int32)
  }

  private var buffer: [UInt8] = []
  private var place: Place
  private let holdLimit: Int
  /// Why the system could not write, if it could not.
  public private(set) var failure: FileError?
  /// How many bytes were added.
  public private(set) var count = 0

  static let blockSize = 1 << 18

  /// Holds back what it takes.
  public init() {
    place = .memory
    holdLimit = .max
  }

  /// Holds back what it takes, in memory up to a limit, for ``release(to:named:)``.
  init(memoryLimit: Int) {
    place = .memory
    holdLimit = memoryLimit
  }

  /// Writes to an open file.
  init(descriptor: Int32, path: String) {
    place = .file(descriptor: descriptor, path: path)
    holdLimit = .max
  }

  deinit {
    if case .held(let descriptor) = place { close(descriptor) }
  }

  /// What was taken; only what has not been written yet if it goes to a file.
  public var bytes: [UInt8] { buffer }

  /// Adds bytes.
  public func append(_ bytes: [UInt8]) {
    count += bytes.count
    buffer.append(contentsOf: bytes)
    if buffer.count >= ByteOutput.blockSize { passOn() }
  }

  /// Adds a text as UTF-8.
  public func append(_ text: String) {
    count += text.utf8.count
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= ByteOutput.blockSize { passOn() }
  }

  /// Writes what is left.
  ///
  /// - Throws: ``FileError`` if the system could not write all of it.
  func finish() throws(FileError) {
    if case .file = place { flush() }
    if let failure { throw failure }
  }

  /// Hands on all that was held back.
  ///
  /// - Parameters:
  ///   - descriptor: Where to write it.
  ///   - path: What that is called in failures.
  /// - Throws: ``FileError``.
  func release(to descriptor: Int32, named path: String) throws(FileError) {
    if let failure { throw failure }
    if case .held(let file) = place {
      flush()
      if let failure { throw failure }
      var block = [UInt8](repeating: 0, count: ByteOutput.blockSize)
      var offset = 0
      while true {
        // unsafe: a C call on memory of this function.
        let count = unsafe pread(file, &block, block.count, off_t(offset))
        guard count >= 0 else { throw FileError(.read, path, errno: errno) }
        if count == 0 { break }
        try ByteOutput.write(block[..<count], to: descriptor, path)
        offset += count
      }
      return
    }
    try ByteOutput.write(buffer[...], to: descriptor, path)
  }

  private func passOn() {
    if case .memory = place {
      guard buffer.count >= holdLimit else { return }
      guard let descriptor = ByteOutput.namelessFile() else { return }
      place = .held(descriptor: descriptor)
    }
    flush()
  }

  private func flush() {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard failure == nil else { return }
    do throws(FileError) {
      switch place {
      case .memory: return
      case .file(let descriptor, let path):
        try ByteOutput.write(buffer[...], to: descriptor, path)
      case .held(let descriptor):
        try ByteOutput.write(buffer[...], to: descriptor, "a file of the system")
      }
    } catch {
      failure = error
    }
  }

  private static func write(
    _ bytes: ArraySlice<UInt8>,
    to descriptor: Int32,
    _ path: String
  ) throws(FileError) {
    // unsafe: the span does not outlive the array.
    try unsafe OutputFile.write(bytes.span.bytes, to: descriptor, path)
  }

  /// A file in the folder for temporary files, whose name is gone at once.
  private static func namelessFile() -> Int32? {
    // unsafe: C calls on texts that live as long as they run.
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/faultline-XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    unsafe unlink(template)
    return descriptor
  }
}
