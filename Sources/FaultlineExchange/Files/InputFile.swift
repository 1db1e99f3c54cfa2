internal import Glibc

/// Reads whole files.
public enum InputFile {
  /// Reads a file into memory.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: How many bytes it may have.
  /// - Returns: The bytes.
  /// - Throws: ``FileError`` if there is no such file, if it is a folder, may not be read, or is larger than the limit.
  public static func read(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    // unsafe here and below: C calls on a descriptor that this function opens and closes, and on memory that it owns.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.read, path, errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw FileError(.read, path, errno: errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw FileError(.read, path, .isFolder) }
    let size = max(0, Int(status.st_size))
    if size > limit { throw FileError(.read, path, .tooLarge(limit: limit)) }

    // Pipes have no size, and a file may grow: read until the end, one byte further than the size says.
    var bytes: [UInt8] = []
    var chunk = size > 0 ? size + 1 : 1 << 16
    while true {
      let (count, more) = read(descriptor, upTo: chunk)
      guard count >= 0 else { throw FileError(.read, path, errno: errno) }
      if count == 0 { return bytes }
      guard count <= limit - bytes.count else {
        throw FileError(.read, path, .tooLarge(limit: limit))
      }
      if bytes.isEmpty { bytes = more } else { bytes += more }
      chunk = min(max(1 << 16, bytes.count / 2), 1 << 24)
    }
  }

  /// Reads some bytes; a negative count means that the system gave an error.
  private static func read(_ descriptor: Int32, upTo count: Int) -> (Int, [UInt8]) {
    var got = 0
    // unsafe: the system fills at most as many bytes as there is room for.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      repeat {
        got = unsafe Glibc.read(descriptor, buffer.baseAddress, count)
      } while got < 0 && errno == EINTR
      initialized = max(0, got)
    }
    return (got, bytes)
  }
}
