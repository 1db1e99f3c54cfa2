/// What changed between two days.
public struct DifferenceQuery: Sendable {
  /// The first day.
  public var from: Day
  /// The second day.
  public var to: Day
  /// What the two days are about: what was true, or what had been published.
  public var clock: Difference.Clock
  /// Only changes to this entity, its legal entities, and what is linked to them.
  public var focus: NodeID?
  /// Which kinds are wanted; of the two days of a filter, the one that the question does not set.
  public var filter: Filter

  /// Makes a question.
  ///
  /// - Parameters:
  ///   - from: The first day.
  ///   - to: The second day.
  ///   - clock: What the two days are about.
  ///   - focus: Only changes to this entity, its legal entities, and what is linked to them.
  ///   - filter: Which kinds are wanted.
  public init(
    from: Day,
    to: Day,
    clock: Difference.Clock = .truth,
    focus: NodeID? = nil,
    filter: Filter = Filter()
  ) {
    self.from = from
    self.to = to
    self.clock = clock
    self.focus = focus
    self.filter = filter
  }

  /// Answers the question.
  ///
  /// What perhaps held on a day counts as holding: a relation "from 2019" is new only between days before and in 2019.
  ///
  /// - Parameter graph: The graph to ask.
  /// - Returns: The changes; none if the two days are one.
  /// - Complexity: O(*n* + *m*) without a focus, and one screening of the graph for each rule and day.
  public func run(in graph: Graph) -> Difference {
    var entries: [DifferenceEntry] = []
    if from != to {
      var writer = DifferenceWriter(self, in: graph)
      writer.addListings()
      writer.addActs()
      writer.addVerdicts()
      writer.addLinks()
      writer.addEntities()
      writer.addStatuses()
      entries = writer.sorted
    }
    return Difference(
      from: from,
      to: to,
      clock: clock,
      focus: focus,
      filter: filter,
      entries: entries
    )
  }

  /// The filter of one of the two days.
  func filter(on day: Day) -> Filter {
    var filter = filter
    switch clock {
    case .truth: filter.asOf = day
    case .knowledge: filter.knownBy = day
    }
    return filter
  }
}
