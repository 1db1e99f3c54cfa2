/// One of several outcomes, each with its share.
struct Mix<Outcome: Sendable>: Sendable {
  private let outcomes: [Outcome]
  private let cumulative: [Double]

  init(_ shares: KeyValuePairs<Outcome, Double>) {
    var sum = 0.0
    let total = shares.reduce(0) { $0 + $1.value }
    outcomes = shares.map(\.key)
    cumulative = shares.map {
      sum += $0.value
      return sum / total
    }
  }

  func pick(_ fraction: Double) -> Outcome {
    for index in cumulative.indices.dropLast() where fraction < cumulative[index] {
      return outcomes[index]
    }
    return outcomes[outcomes.count - 1]
  }
}
