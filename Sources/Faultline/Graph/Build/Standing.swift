/// What a statement rests on, until all sources are known.
struct Standing: Hashable {
  var cites: [UInt32] = []
  var stances: [Stance] = []
  var pin: Pin?

  /// What the columns say of a statement.
  struct Summary {
    /// Its status with everything known.
    var status: ClaimStatus
    /// Whether its status depends on which sources were known.
    var flags: UInt8
    /// Since when it is known.
    var known: Int32
  }

  /// - Parameters:
  ///   - sources: All sources, by number.
  ///   - number: The number of a source by its id.
  /// - Returns: What the columns say.
  func summary(_ sources: [Source], number: (RecordID) -> Int?) -> Summary {
    let own = cites.map { sources[Int($0)] }
    let assessment = StatusAssessment.assess(
      cites: own.map { Cite(source: $0.id) },
      stances: stances,
      pin: pin,
      source: { id in number(id).map { sources[$0] } },
      name: \.rawValue
    )
    let spoken = stances.map { number($0.cite.source).map { sources[$0] } }
    let days = (own.map { $0 } + spoken).map { $0?.knownFrom?.number ?? Int32.max }
    let isSensitive = !stances.isEmpty || pin != nil || Set(days).count > 1
    // A statement that cites nothing is somebody's word and no more.
    return Summary(
      status: assessment?.status ?? .alleged,
      flags: isSensitive ? EdgeFlags.knowledgeSensitive : 0,
      known: days.min() ?? .max
    )
  }
}
