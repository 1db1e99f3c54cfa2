internal import Glibc

/// Small dealings with files for tests, apart from those that the product has.
public enum TestFiles {
  /// Reads a whole file.
  ///
  /// - Parameter path: The file.
  /// - Returns: The bytes; `nil` if it cannot be read.
  public static func read(_ path: String) -> [UInt8]? {
    // unsafe here and below: C calls with memory that outlives them.
    guard let file = unsafe fopen(path, "rb") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, file)
      if count == 0 { return unsafe ferror(file) == 0 ? bytes : nil }
      bytes += chunk[..<count]
    }
  }

  /// Writes a whole file.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - path: The file.
  /// - Returns: Whether it was written.
  @discardableResult
  public static func write(_ bytes: [UInt8], to path: String) -> Bool {
    guard let file = unsafe fopen(path, "wb") else { return false }
    let count = unsafe fwrite(bytes, 1, bytes.count, file)
    return unsafe fclose(file) == 0 && count == bytes.count
  }

  /// Makes a folder and those above it.
  ///
  /// - Parameter path: The folder.
  public static func makeFolder(_ path: String) {
    for (offset, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && offset > 0 {
      _ = unsafe mkdir(String(path.utf8.prefix(offset)) ?? path, 0o777)
    }
    _ = unsafe mkdir(path, 0o777)
  }

  /// A variable of the environment.
  ///
  /// - Parameter name: The variable.
  /// - Returns: `nil` if it is not set.
  public static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}
