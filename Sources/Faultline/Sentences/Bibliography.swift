/// Numbers sources in the order in which they are first cited.
public struct Bibliography: Sendable {
  /// The sources, the first being number 1.
  public private(set) var sources: [RecordID] = []
  /// The numbers of the sources by the hashes of their ids, 0 for a free slot: a power of two, at most half of them taken.
  private var slots = [UInt32](repeating: 0, count: 64)

  /// Makes an empty list.
  public init() {}

  /// The number of a source, given to it now if it has none.
  ///
  /// - Parameter source: The source.
  /// - Returns: The number, from 1.
  public mutating func number(of source: RecordID) -> Int {
    let slot = slot(of: source)
    if slots[slot] != 0 { return Int(slots[slot]) }
    sources.append(source)
    slots[slot] = UInt32(truncatingIfNeeded: sources.count)
    if sources.count * 2 > slots.count { grow() }
    return sources.count
  }

  /// The slot of a source, or the free one where it belongs.
  private func slot(of source: RecordID) -> Int {
    var slot = Int(truncatingIfNeeded: TextHash.of(source.rawValue)) & (slots.count - 1)
    while slots[slot] != 0, sources[Int(slots[slot]) - 1] != source {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for (place, source) in sources.enumerated() {
      slots[slot(of: source)] = UInt32(truncatingIfNeeded: place + 1)
    }
  }

  /// The numbers of several cites as one mark: `[1, 3]`.
  ///
  /// - Parameter cites: The cites.
  /// - Returns: The mark, with each number once, in rising order; empty if there are no cites.
  public mutating func mark(_ cites: [Cite]) -> String {
    var found: [Int] = []
    for cite in cites { found.append(number(of: cite.source)) }
    if found.isEmpty { return "" }
    return "[" + found.sortedOnce().map(String.init).joined(with: ", ") + "]"
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
    return parts.joined(with: ", ")
  }
}
