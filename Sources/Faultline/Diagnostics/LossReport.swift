/// What a format says and records have no place for: how often, and one example of each.
public struct LossReport: Hashable, Sendable {
  /// One thing that had no place.
  public struct Entry: Hashable, Sendable {
    /// What it is: the field of the format.
    public let field: String
    /// How often it was left out.
    public fileprivate(set) var count: Int
    /// What was left out the first time.
    public let example: String
  }

  private var numbers: [String: Int] = [:]
  private var list: [Entry] = []

  /// Makes an empty report.
  public init() {}

  /// What had no place, in the order of the bytes of the fields.
  public var entries: [Entry] {
    list.sorted { $0.field.utf8.lexicographicallyPrecedes($1.field.utf8) }
  }

  /// Whether nothing was lost.
  public var isEmpty: Bool { list.isEmpty }

  /// Notes that something had no place.
  ///
  /// - Parameters:
  ///   - field: What it is.
  ///   - count: How often.
  ///   - example: What was left out.
  public mutating func add(_ field: String, count: Int = 1, example: String) {
    guard count > 0 else { return }
    if let number = numbers[field] {
      list[number].count += count
    } else {
      numbers[field] = list.count
      list.append(Entry(field: field, count: count, example: example))
    }
  }

  /// Adds what another report tells.
  ///
  /// - Parameter other: The other report.
  public mutating func append(_ other: LossReport) {
    for entry in other.list { add(entry.field, count: entry.count, example: entry.example) }
  }
}
