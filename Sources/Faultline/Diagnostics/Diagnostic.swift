/// A finding about input: what is wrong, where, and how to mend it.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// How bad a finding is.
  public enum Severity: UInt8, Sendable, Comparable {
    /// The record cannot be used as it is.
    case error
    /// It can be used, but is probably not what was meant.
    case warning

    /// The word in messages.
    public var name: String { self == .error ? "error" : "warning" }

    /// Orders errors before warnings.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// The kind of finding: `E` for errors, `W` for warnings, and a number that never changes its meaning.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    /// The code as printed.
    public let description: String

    init(_ text: String) { description = text }

    /// How bad findings of this code are.
    public var severity: Severity { description.hasPrefix("E") ? .error : .warning }
  }

  /// The kind of finding.
  public let code: Code
  /// Where it is.
  public let location: SourceLocation
  /// What is wrong.
  public let message: String
  /// How to mend it.
  public let hint: String

  /// Makes a finding.
  ///
  /// - Parameters:
  ///   - code: The kind of finding.
  ///   - location: Where it is.
  ///   - message: What is wrong.
  ///   - hint: How to mend it.
  public init(_ code: Code, at location: SourceLocation, _ message: String, hint: String) {
    self.code = code
    self.location = location
    self.message = message
    self.hint = hint
  }

  /// The finding in two lines: `file:line:column: error E102: message`, then the hint.
  public var description: String {
    "\(location): \(code.severity.name) \(code): \(message)\n  hint: \(hint)"
  }

  /// Orders findings by place, then by code and message.
  public static func areInOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.location != right.location { return left.location < right.location }
    return (left.code.description, left.message) < (right.code.description, right.message)
  }
}
