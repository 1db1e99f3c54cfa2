/// Numbers sources in the order in which they are first cited.
public struct Bibliography: Sendable {
  /// The sources, the first being number 1.
  public private(set) var sources: [RecordID] = []
  private var numbers: [RecordID: Int] = [:]

  /// Makes an empty list.
  public init() {}

  /// The number of a source, given to it now if it has none.
  ///
  /// - Parameter source: The source.
  /// - Returns: The number, from 1.
  public mutating func number(of source: RecordID) -> Int {
    if let number = numbers[source] { return number }
    sources.append(source)
    numbers[source] = sources.count
    return sources.count
  }

  /// The numbers of several cites as one mark: `[1, 3]`.
  ///
  /// - Parameter cites: The cites.
  /// - Returns: The mark, with each number once, in rising order; empty if there are no cites.
  public mutating func mark(_ cites: [Cite]) -> String {
    var found: Set<Int> = []
    for cite in cites { found.insert(number(of: cite.source)) }
    return found.isEmpty ? "" : "[" + found.sorted().map(String.init).joined(separator: ", ") + "]"
  }
}

extension Source {
  /// The source as one line of a bibliography, without its link: publisher, title, date.
  public var citation: String {
    var parts = [publisher, "“\(title)”"]
    if let published {
      parts.append(published.description)
    } else if let retrieved {
      parts.append("read \(retrieved)")
    }
    if let origin, origin != publisher { parts.append("after \(origin)") }
    return parts.joined(separator: ", ")
  }
}
