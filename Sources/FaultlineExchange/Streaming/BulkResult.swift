public import Faultline

/// What came of reading a large file.
public struct BulkResult: Sendable {
  /// What the format is called; empty if none was recognized.
  public var format = ""
  /// How many bytes were read.
  public var bytes = 0
  /// How many entities were handed on.
  public var entities = 0
  /// How many relations were handed on.
  public var relations = 0
  /// How many actions were handed on.
  public var actions = 0
  /// What is wrong: at most ``findingLimit`` findings, in order of place, and a last one that counts the rest.
  public var diagnostics: [Diagnostic] = []
  /// What had no place.
  public var losses = LossReport()

  /// How many findings of a file are kept.
  public static let findingLimit = 100

  /// Makes an empty result.
  public init() {}

  /// Whether some record could not be read.
  public var hasErrors: Bool { diagnostics.contains { $0.code.severity == .error } }

  /// Adds what came of another file.
  ///
  /// - Parameter other: The other result.
  public mutating func append(_ other: BulkResult) {
    if format.isEmpty { format = other.format }
    bytes += other.bytes
    entities += other.entities
    relations += other.relations
    actions += other.actions
    diagnostics += other.diagnostics
    losses.append(other.losses)
  }
}
