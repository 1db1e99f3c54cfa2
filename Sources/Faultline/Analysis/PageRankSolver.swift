/// Solves the equations of PageRank, each node on its own where that can be, the others by going round.
///
/// Spreading evenly what arrives at dead ends scales all scores alike, so `x = 1 + d · Σ x(source) / outDegree(source)` is solved
/// and scaled to the sum 1 at the end. A node from which no circle can be reached influences nothing on a circle and is
/// computed once, after the rest; one whose sources are all known is computed once, before it. What is left is
/// solved by Gauss-Seidel sweeps in a fixed order: each uses what the same sweep has found already. (That the way through
/// the graph's structure pays is the finding of Gleich, Gray, Greif, Lau: An Inner-Outer Iteration for Computing PageRank, 2010.)
struct PageRankSolver {
  private let sources: CompressedRows
  private let damping: Double
  /// One over the number of edges that lead away from each place.
  private var weights: [Double]
  /// The places from which no circle can be reached: each stands before all that lead to it.
  private var downstream: [UInt32] = []
  /// The scores, up to a factor before the end.
  private(set) var values: [Double]

  init(_ sources: CompressedRows, damping: Double) {
    self.sources = sources
    self.damping = damping
    values = [Double](repeating: 0, count: sources.count)
    weights = []
  }

  /// Computes ``values``.
  mutating func solve(_ tolerance: Double, _ maximumSweeps: Int) -> (sweeps: Int, error: Double) {
    var state = peelDownstream()
    resolveUpstream(&state)
    let core = Core(sources, values, weights, state, damping)
    let (scores, sweeps, change) = core.solve(tolerance * Double(values.count), maximumSweeps)
    for (index, place) in core.places.enumerated() { values[Int(place)] = scores[index] }
    for place in downstream.reversed() { evaluate(Int(place)) }
    let sum = values.reduce(0, +)
    for place in values.indices { values[place] /= sum }
    return (sweeps, sum > 0 ? change / sum : 0)
  }

  /// What is known of a place.
  enum State {
    static let core: UInt8 = 0
    static let downstream: UInt8 = 1
    static let known: UInt8 = 2
  }

  /// Puts aside, again and again, the places that lead nowhere but to places put aside.
  private mutating func peelDownstream() -> [UInt8] {
    let count = sources.count
    var leadingAway = [UInt32](repeating: 0, count: count)
    for source in sources.targets { leadingAway[Int(source)] += 1 }
    weights = leadingAway.map { $0 == 0 ? 0 : 1 / Double($0) }
    var state = [UInt8](repeating: State.core, count: count)
    downstream.reserveCapacity(count)
    for place in 0..<count where leadingAway[place] == 0 {
      state[place] = State.downstream
      downstream.append(UInt32(place))
    }
    var head = 0
    while head < downstream.count {
      for end in sources.row(Int(downstream[head])) {
        let source = Int(sources.targets[end])
        leadingAway[source] -= 1
        if leadingAway[source] == 0 {
          state[source] = State.downstream
          downstream.append(UInt32(source))
        }
      }
      head += 1
    }
    return state
  }

  /// Computes the places whose sources are all known, as long as many come to be known.
  private mutating func resolveUpstream(_ state: inout [UInt8]) {
    var open = state.count { $0 == State.core }
    var found = open
    while found > open / 16, open > 0 {
      found = 0
      for place in state.indices where state[place] == State.core {
        let isKnown = sources.row(place).allSatisfy {
          state[Int(sources.targets[$0])] == State.known
        }
        guard isKnown else { continue }
        evaluate(place)
        state[place] = State.known
        found += 1
      }
      open -= found
    }
  }

  private mutating func evaluate(_ place: Int) {
    var sum = 0.0
    for end in sources.row(place) {
      let source = Int(sources.targets[end])
      sum += values[source] * weights[source]
    }
    values[place] = 1 + damping * sum
  }
}

extension PageRankSolver {
  /// The places on circles, or on ways from one to another, closely packed.
  struct Core {
    /// The places, by their number in the core.
    private(set) var places: [UInt32] = []
    private var offsets: [UInt32] = [0]
    private var sources: [UInt32] = []
    private var bases: [Double] = []
    private var weights: [Double] = []
    private let damping: Double

    init(
      _ rows: CompressedRows,
      _ values: [Double],
      _ allWeights: [Double],
      _ state: [UInt8],
      _ damping: Double
    ) {
      self.damping = damping
      var numbers = [UInt32](repeating: 0, count: rows.count)
      for place in 0..<rows.count where state[place] == State.core {
        numbers[place] = UInt32(places.count)
        places.append(UInt32(place))
      }
      for place in places {
        var known = 0.0
        for end in rows.row(Int(place)) {
          let source = Int(rows.targets[end])
          if state[source] == State.core {
            sources.append(numbers[source])
          } else {
            known += values[source] * allWeights[source]
          }
        }
        offsets.append(UInt32(sources.count))
        bases.append(1 + damping * known)
        weights.append(allWeights[Int(place)])
      }
    }

    /// Sweeps until the scores are known closely enough.
    ///
    /// After a sweep that changed the scores by *c* in all, the equations are off by at most *d c*, so the scores by at
    /// most *d c* / (1 - *d*), here and downstream; scaling to the sum 1 can double that.
    ///
    /// - Returns: The scores, the number of sweeps, and the bound of the error.
    func solve(_ tolerance: Double, _ maximumSweeps: Int) -> ([Double], Int, Double) {
      var scores = bases
      guard !places.isEmpty, damping > 0 else { return (scores, 0, 0) }
      var shares = zip(scores, weights).map { $0 * $1 }
      var (sweeps, error) = (0, Double.infinity)
      while error > tolerance, sweeps < maximumSweeps {
        error = 2 * damping / (1 - damping) * sweep(&scores, &shares)
        sweeps += 1
      }
      return (scores, sweeps, error)
    }

    /// Goes through all places once, and returns by how much their scores grew.
    private func sweep(_ scoreArray: inout [Double], _ shareArray: inout [Double]) -> Double {
      var scores = scoreArray.mutableSpan
      var shares = shareArray.mutableSpan
      let (offsets, sources) = (self.offsets.span, self.sources.span)
      let (bases, weights) = (self.bases.span, self.weights.span)
      var change = 0.0
      var end = 0
      for place in bases.indices {
        let start = end
        end = Int(offsets[place + 1])
        var sum = 0.0
        for index in start..<end { sum += shares[Int(sources[index])] }
        let score = bases[place] + damping * sum
        change += abs(score - scores[place])
        scores[place] = score
        shares[place] = score * weights[place]
      }
      return change
    }
  }
}
