internal import Glibc

/// Writes whole files.
public enum OutputFile {
  /// Writes a file, or leaves what was there as it was.
  ///
  /// The bytes go to a new file in the same folder, which then takes the place of the old one, so that nobody ever
  /// sees half of it. Devices and pipes, which cannot be replaced, are written to directly.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - path: The file. A symbolic link is followed.
  /// - Throws: ``FileError`` if the folder does not exist or the system does not let it happen.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    // unsafe: the span does not outlive the array.
    try unsafe write(bytes.span.bytes, to: path)
  }

  /// As ``write(_:to:)-([UInt8],_)``, for bytes that stand elsewhere.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - path: The file.
  /// - Throws: ``FileError``.
  public static func write(_ bytes: RawSpan, to path: String) throws(FileError) {
    try replace(path) { descriptor, _ throws(FileError) in try write(bytes, to: descriptor, path) }
  }

  /// Makes a file anew, or leaves what was there as it was.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - body: Gets a descriptor that is open for reading and writing, and whether it is that of an empty file; else it is
  ///     that of a device or a pipe.
  /// - Returns: What the closure returns.
  /// - Throws: ``FileError``.
  static func replace<Result>(
    _ path: String,
    _ body: (_ descriptor: Int32, _ isFile: Bool) throws(FileError) -> Result
  ) throws(FileError) -> Result {
    var status = stat()
    // unsafe: C calls on text that lives as long as they run.
    let exists = unsafe stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw FileError(.write, path, .isFolder) }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileError(.write, path, errno: errno) }
      defer { close(descriptor) }
      return try body(descriptor, false)
    }
    let target = exists ? resolved(path) : path
    let mode = exists ? status.st_mode & 0o777 : 0o666
    let (temporary, descriptor) = try create(beside: target, mode: mode, for: path)
    let result: Result
    do throws(FileError) {
      defer { close(descriptor) }
      result = try body(descriptor, true)
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    guard unsafe rename(temporary, target) == 0 else {
      let code = errno
      unsafe unlink(temporary)
      throw FileError(.write, path, errno: code)
    }
    return result
  }

  /// Opens a new file of a free name in the folder of another.
  private static func create(
    beside target: String,
    mode: mode_t,
    for path: String
  ) throws(FileError) -> (name: String, descriptor: Int32) {
    var attempt = 0
    while true {
      let name = "\(target).\(getpid())-\(attempt).part"
      // unsafe: a C call on text that lives as long as it runs.
      let descriptor = unsafe open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if descriptor >= 0 { return (name, descriptor) }
      guard errno == EEXIST, attempt < 100 else { throw FileError(.write, path, errno: errno) }
      attempt += 1
    }
  }

  static func write(
    _ bytes: RawSpan,
    to descriptor: Int32,
    _ path: String
  ) throws(FileError) {
    var written = 0
    while written < bytes.byteCount {
      // unsafe: the range lies within the bytes.
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0 {
        guard errno == EINTR else { throw FileError(.write, path, errno: errno) }
      } else {
        written += count
      }
    }
  }

  /// The file behind a path once symbolic links are followed.
  private static func resolved(_ path: String) -> String {
    // unsafe: the system allocates the text; it is copied and freed here.
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
