internal import Glibc

/// Why a file cannot be read or written.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public enum Reason: Hashable, Sendable {
    /// There is no such file.
    case missing
    /// It is a folder, not a file.
    case isFolder
    /// The system does not permit it.
    case notPermitted
    /// It holds more bytes than are accepted.
    case tooLarge(limit: Int)
    /// The system gives another reason, in its own words.
    case system(String)
  }

  /// What was tried.
  public enum Operation: String, Hashable, Sendable {
    /// Reading.
    case read
    /// Writing.
    case write
  }

  /// The file, as the user named it.
  public let path: String
  /// What was tried.
  public let operation: Operation
  /// What went wrong.
  public let reason: Reason

  init(_ operation: Operation, _ path: String, _ reason: Reason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  init(_ operation: Operation, _ path: String, errno code: Int32) {
    let reason: Reason =
      switch code {
      case ENOENT: .missing
      case EISDIR: .isFolder
      case EACCES, EPERM, EROFS: .notPermitted
      default: .system(FileError.words(for: code))
      }
    self.init(operation, path, reason)
  }

  /// What went wrong, in one sentence without a full stop.
  public var description: String {
    let verb = "cannot \(operation.rawValue) '\(path)'"
    return switch reason {
    case .missing:
      operation == .read ? "\(verb): there is no such file" : "\(verb): its folder does not exist"
    case .isFolder: "\(verb): it is a folder"
    case .notPermitted: "\(verb): permission denied"
    case .tooLarge(let limit): "\(verb): it is larger than \(FileError.size(limit))"
    case .system(let words): "\(verb): \(words)"
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
  }

  private static func words(for code: Int32) -> String {
    // unsafe: the text of the system is copied before anything else can overwrite it.
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}
