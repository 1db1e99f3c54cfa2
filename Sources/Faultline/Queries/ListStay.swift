/// A target and a list.
struct ListPair: Hashable {
  var list: NodeID
  var target: NodeID
}

/// What happened to one entry of a list, by one action.
struct ListStep {
  var action: NodeID
  var kind: ActionKind
  var dates: Action.Dates

  /// The first day on which it may apply, for order; undated first.
  var day: Int32 { dates.inForce.from?.earliest.number ?? .min }
  /// The last day on which it may have begun to apply.
  var latest: Int32 { dates.inForce.from?.latest.number ?? .min }
}

/// One stay of a target on a list.
struct ListStay {
  var action: NodeID
  var dates: Action.Dates
  var period: Period
  var endedBy: NodeID?
  var changes: [NodeID] = []

  /// The stays that the steps of one pair make.
  ///
  /// A listing begins a stay, unless the target certainly still stands on the list when it takes effect: then it renews the
  /// stay, which lasts as long as either says. A stay ends by its own end, or by the first delisting that takes effect after
  /// its beginning. A modification or a suspension belongs to the stay in which it takes effect.
  ///
  /// - Parameter steps: The actions on one pair, in any order.
  /// - Returns: The stays in the order of their beginnings.
  /// - Complexity: O(*n* log *n*), and O(*n* · *delistings*).
  static func all(of steps: [ListStep]) -> [ListStay] {
    let ordered = steps.sorted { ($0.day, $0.latest, $0.action) < ($1.day, $1.latest, $1.action) }
    let endings = ordered.filter { $0.kind == .delisting && $0.dates.inForce.from != nil }
    var stays: [ListStay] = []
    for step in ordered where step.kind == .listing {
      if let last = stays.indices.last, stays[last].isRenewed(by: step) {
        stays[last].changes.append(step.action)
        if stays[last].endedBy == nil { stays[last].extend(to: step.dates.until) }
      } else {
        stays.append(
          ListStay(action: step.action, dates: step.dates, period: step.dates.inForce)
        )
      }
      stays[stays.count - 1].end(by: endings)
    }
    for step in ordered where step.kind != .listing && step.kind != .delisting {
      guard let place = stays.lastIndex(where: { $0.contains(step) }) else { continue }
      stays[place].changes.append(step.action)
    }
    let order = Dictionary(
      ordered.enumerated().map { ($1.action, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for place in stays.indices {
      stays[place].changes.sort { (order[$0] ?? 0, $0) < (order[$1] ?? 0, $1) }
    }
    return stays
  }

  /// Whether the target certainly still stood on the list when a listing took effect.
  private func isRenewed(by step: ListStep) -> Bool {
    guard let until = period.until else { return true }
    // Listed anew on the day of a delisting is listed again; on the day after the last of its own it is renewed.
    return endedBy == nil
      ? step.latest <= until.earliest.number : step.latest < until.earliest.number
  }

  private mutating func extend(to until: PartialDate?) {
    guard let own = period.until else { return }
    let isLater = until.map { $0.latest > own.latest } ?? true
    if isLater { period = Period(from: period.from, until: until) }
  }

  /// Ends the stay by the first delisting behind its beginning, if that comes before its own end.
  private mutating func end(by endings: [ListStep]) {
    let start = period.from?.latest.number ?? .min
    guard let ending = endings.filter({ $0.latest > start }).min(by: { $0.latest < $1.latest }),
      period.until.map({ ending.latest < $0.latest.number }) ?? true
    else { return }
    period = Period(from: period.from, until: ending.dates.inForce.from)
    endedBy = ending.action
  }

  private func contains(_ step: ListStep) -> Bool {
    step.latest >= period.from?.earliest.number ?? .min
      && step.day < period.until?.latest.number ?? .max
  }
}
