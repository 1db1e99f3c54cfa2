/// Looks for many names in one graph.
public enum NameScreening {
  /// A name to look for.
  public struct Subject: Hashable, Sendable {
    /// The name.
    public var name: String
    /// What kind of party it is one of; `nil` if that is not known.
    public var kind: NameKind?
    /// The country, as an ISO 3166 code in capitals; `nil` if that is not known.
    public var country: String?

    /// Makes a subject.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - kind: What kind of party it is one of.
    ///   - country: The country, as an ISO 3166 code in capitals.
    public init(_ name: String, kind: NameKind? = nil, country: String? = nil) {
      self.name = name
      self.kind = kind
      self.country = country
    }
  }

  /// What came of looking for a name.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// One entity is meant.
    case same
    /// Several carry the name; nothing but more knowledge tells which is meant.
    case ambiguous
    /// Somebody may be meant: worth a look.
    case possible
    /// Nobody is.
    case different
  }

  /// Looks for names.
  ///
  /// - Parameters:
  ///   - subjects: The names.
  ///   - graph: The graph.
  ///   - least: The least score that is of interest.
  ///   - limit: How many candidates to give for a name at most.
  ///   - threads: How many threads to use; `nil` for one a core. The answers do not depend on it.
  ///   - progress: Told now and then how many names were looked for since it was told last, from any thread.
  /// - Returns: The candidates of each name, in the order of the names, the likeliest first.
  public static func run(
    _ subjects: [Subject],
    in graph: Graph,
    least: Double = 0.70,
    limit: Int = 5,
    threads: Int? = nil,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) -> [[NameCandidate]] {
    // Made once; each thread then has a search of its own.
    let index = NameSearch.index(of: graph)
    let workers = max(1, min(threads ?? Parallel.coreCount, subjects.count / 64 + 1))
    let share = (subjects.count + workers - 1) / workers
    let parts = Parallel.map(slots: workers, threads: workers) { slot in
      var search = NameSearch(graph, index: index)
      var found: [[NameCandidate]] = []
      let range = min(slot * share, subjects.count)..<min((slot + 1) * share, subjects.count)
      for (number, subject) in subjects[range].enumerated() {
        let candidates = search.candidates(
          for: subject.name,
          kind: subject.kind,
          least: least,
          limit: limit
        )
        found.append(candidates.map { checked($0, subject, graph) })
        if number % 500 == 499 { progress(500) }
      }
      progress(range.count % 500)
      return found
    }
    return parts.flatMap(\.self)
  }

  /// What candidates say about a name.
  ///
  /// Judgements and exact names go before comparisons; two that are the same by the same means are ambiguous, unless they
  /// are a group and its own legal entities, when the group is meant.
  ///
  /// - Parameters:
  ///   - candidates: The candidates, the likeliest first.
  ///   - graph: The graph that they are in.
  /// - Returns: The verdict, and who is meant or likeliest.
  public static func verdict(_ candidates: [NameCandidate], in graph: Graph) -> (
    verdict: Verdict, candidate: NameCandidate?
  ) {
    guard let first = candidates.first else { return (.different, nil) }
    guard first.band == .same else {
      return (first.band == .possible ? .possible : .different, first)
    }
    let rivals = candidates.filter { $0.band == .same && $0.basis == first.basis }
    guard rivals.count > 1, first.basis != .judgement else { return (.same, first) }
    let group = rivals.first { rival in
      rivals.allSatisfy { $0.node == rival.node || graph.group(of: $0.node) == rival.node }
    }
    return group.map { (.same, $0) } ?? (.ambiguous, first)
  }

  /// A candidate of another country is not the same, but may be.
  private static func checked(_ candidate: NameCandidate, _ subject: Subject, _ graph: Graph)
    -> NameCandidate
  {
    guard candidate.band == .same, candidate.basis != .judgement, let country = subject.country,
      let countries = graph.entity(candidate.node)?.countries, !countries.isEmpty,
      !countries.contains(where: { $0.lowercased() == country.lowercased() })
    else { return candidate }
    let cap = 0.89
    let step = NameStep(
      "country \(country), on record \(countries.joined(separator: ", ")): at most 0.89",
      cap: cap
    )
    return NameCandidate(
      node: candidate.node,
      name: candidate.name,
      score: min(candidate.score, cap),
      basis: candidate.basis,
      steps: candidate.steps + [step]
    )
  }
}
