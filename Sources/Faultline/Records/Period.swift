/// Whether something held on a day: the three answers that partial dates allow.
public enum Validity: UInt8, Sendable, Comparable {
  /// It did not hold.
  case no
  /// The dates on record leave it open.
  case maybe
  /// It held.
  case yes

  /// Orders the answers from `no` to `yes`.
  public static func < (left: Validity, right: Validity) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The answer when both conditions have to hold.
  public func and(_ other: Validity) -> Validity {
    min(self, other)
  }
}

/// A half-open span of time `[from, until)` whose ends may be partial or unknown.
///
/// The span holds on its first day and no longer on its last: `until: 2025-11-10` means that 2025-11-09 was the
/// last day. An end in the future ends nothing today.
public struct Period: Hashable, Sendable {
  /// The first day on which it holds, if known.
  public let from: PartialDate?
  /// The first day on which it no longer holds, if known.
  public let until: PartialDate?

  /// Makes a span.
  ///
  /// - Parameters:
  ///   - from: The first day, if known.
  ///   - until: The first day after, if known.
  public init(from: PartialDate? = nil, until: PartialDate? = nil) {
    self.from = from
    self.until = until
  }

  /// A span of which no end is known.
  public static let unknown = Period()

  /// Whether neither end is known.
  public var isUnknown: Bool { from == nil && until == nil }

  /// Whether the span certainly ends before it starts.
  public var isReversed: Bool {
    guard let from, let until else { return false }
    return until.latest < from.earliest
  }

  /// Whether the span covers a day.
  ///
  /// An unknown end is no bound: a relation whose start no source gives counts as holding on every day before
  /// its end. `2019` as a start makes every day of 2019 a `maybe`, except that the last day of the span is certain.
  ///
  /// - Parameter day: The day asked about.
  /// - Returns: `yes`, `no`, or `maybe` if the precision of the dates leaves it open.
  public func validity(on day: Day) -> Validity {
    Period.validity(bounds, on: day.number)
  }

  /// The span as day numbers, the form in which a graph stores it.
  public var bounds: Bounds {
    Bounds(
      fromEarliest: from?.earliest.number ?? .min,
      fromLatest: from?.latest.number ?? .min,
      untilEarliest: until?.earliest.number ?? .max,
      untilLatest: until?.latest.number ?? .max
    )
  }

  /// The days between which the two ends of a span lie; `Int32.min` and `.max` stand for unknown ends.
  public struct Bounds: Hashable, Sendable, BitwiseCopyable {
    /// The earliest day on which the span may start.
    public let fromEarliest: Int32
    /// The latest day on which the span may start.
    public let fromLatest: Int32
    /// The earliest day on which the span may have ended.
    public let untilEarliest: Int32
    /// The latest day on which the span may have ended.
    public let untilLatest: Int32
  }

  /// Whether a span that is given as day numbers covers a day.
  ///
  /// - Parameters:
  ///   - bounds: The span.
  ///   - day: The day number.
  /// - Returns: As ``validity(on:)``.
  /// - Complexity: O(1), no branches on memory.
  public static func validity(_ bounds: Bounds, on day: Int32) -> Validity {
    if day < bounds.fromEarliest || day >= bounds.untilLatest { return .no }
    return day >= bounds.fromLatest && day < bounds.untilEarliest ? .yes : .maybe
  }
}
