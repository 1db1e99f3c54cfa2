public import Faultline
internal import Glibc

/// Graph images in files.
public enum GraphFile {
  /// Why an image cannot be opened.
  public enum Failure: Error, Sendable, CustomStringConvertible {
    /// The file cannot be read.
    case unreadable(FileError)
    /// It holds no image that this version reads.
    case unusable(path: String, GraphImageError)

    /// What is wrong, in one sentence.
    public var description: String {
      switch self {
      case .unreadable(let error): "\(error)"
      case .unusable(let path, let error): "\(path): \(error)"
      }
    }
  }

  /// Whether a file is an image, by how it starts, or is called one.
  ///
  /// - Parameter path: The file.
  /// - Returns: Whether it starts as images do, or ends in `.flt`.
  public static func isImage(_ path: String) -> Bool {
    if path.hasSuffix(".flt") { return true }
    // unsafe here and below: C calls on a descriptor that this function opens and closes, and on memory of its own.
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var start = [UInt8](repeating: 0, count: 8)
    return unsafe pread(descriptor, &start, 8, 0) == 8 && start == Array("FLGRAPH1".utf8)
  }

  /// Opens an image in place: only what is asked for is read, page by page, when it is asked.
  ///
  /// The file must not be written to while the graph lives; `faultline build` puts a new file in the place of an old one
  /// and so never does. A pipe, which has no place in memory, is read whole.
  ///
  /// - Parameter path: The file.
  /// - Returns: The graph. Ask ``Faultline/Graph/damage`` after the last question.
  /// - Throws: ``Failure``.
  /// - Complexity: O(1), whatever the size of the file.
  public static func open(_ path: String) throws(Failure) -> Graph {
    // unsafe here and below: C calls on a descriptor that this function opens and closes.
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(FileError(.read, path, errno: errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw .unreadable(FileError(.read, path, errno: errno))
    }
    let count = Int(status.st_size)
    guard status.st_mode & S_IFMT == S_IFREG, count > 0 else { return try read(path) }
    guard let base = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe base != MAP_FAILED
    else { throw .unreadable(FileError(.read, path, errno: errno)) }
    let address = UInt(bitPattern: base)
    do throws(GraphImageError) {
      // unsafe: the mapping stays until the graph releases it; pages are aligned far beyond what columns need.
      return try unsafe Graph(borrowing: UnsafeRawPointer(base), count: count) {
        unsafe munmap(UnsafeMutableRawPointer(bitPattern: address), count)
      }
    } catch {
      throw .unusable(path: path, error)
    }
  }

  private static func read(_ path: String) throws(Failure) -> Graph {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try InputFile.read(path)
    } catch {
      throw .unreadable(error)
    }
    do throws(GraphImageError) {
      return try Graph(image: bytes)
    } catch {
      throw .unusable(path: path, error)
    }
  }

  /// Writes a graph to a file, or leaves what was there as it was.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - path: The file.
  /// - Throws: As ``OutputFile/write(_:to:)``.
  public static func write(_ graph: Graph, to path: String) throws(FileError) {
    try graph.withImage { bytes throws(FileError) in try OutputFile.write(bytes, to: path) }
  }
}
