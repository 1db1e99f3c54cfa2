internal import Glibc

/// A new empty folder that goes away with everything in it when the value does.
public final class TemporaryFolder {
  /// Where it is.
  public let path: String

  /// Makes the folder.
  public init() {
    let base = TestFiles.environment("TMPDIR") ?? "/tmp"
    var template = Array("\(base)/faultline-test-XXXXXX".utf8CString)
    // unsafe: the template ends with NUL and is changed in place.
    let made = unsafe mkdtemp(&template)
    precondition(unsafe made != nil, "no temporary folder can be made in \(base)")
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { TemporaryFolder.remove(path) }

  /// Writes a file into the folder, with the folders above it.
  ///
  /// - Parameters:
  ///   - text: What to write.
  ///   - name: The path of the file in the folder.
  /// - Returns: The whole path.
  @discardableResult
  public func write(_ text: String, to name: String) -> String {
    write(Array(text.utf8), to: name)
  }

  /// Writes a file into the folder, with the folders above it.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - name: The path of the file in the folder.
  /// - Returns: The whole path.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) -> String {
    let file = "\(path)/\(name)"
    if let slash = file.lastIndex(of: "/") { TestFiles.makeFolder(String(file[..<slash])) }
    TestFiles.write(bytes, to: file)
    return file
  }

  /// Makes a symbolic link in the folder.
  ///
  /// - Parameters:
  ///   - name: The path of the link in the folder.
  ///   - target: What it leads to.
  public func link(_ name: String, to target: String) {
    // unsafe: a C call on texts that outlive it.
    _ = unsafe symlink(target, "\(path)/\(name)")
  }

  private static func remove(_ path: String) {
    // unsafe here and below: C calls on texts that outlive them; the folder is open while it is read.
    if let folder = unsafe opendir(path) {
      var names: [String] = []
      while let entry = unsafe readdir(folder) {
        names.append(
          unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
            unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) {
              unsafe String(cString: $0)
            }
          }
        )
      }
      unsafe closedir(folder)
      for name in names where name != "." && name != ".." {
        let item = "\(path)/\(name)"
        // A link is removed, never followed.
        if unsafe unlink(item) != 0 { remove(item) }
      }
    }
    _ = unsafe rmdir(path)
  }
}
