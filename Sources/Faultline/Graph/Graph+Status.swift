extension Graph {
  /// The status of an edge and the reason for it.
  ///
  /// - Parameters:
  ///   - edge: The edge. A part in an action stands as the action does.
  ///   - knownBy: Only sources that were public by this day count; `nil` for all of them.
  /// - Returns: `nil` if nothing about the edge was known by that day.
  public func assessment(of edge: EdgeID, knownBy: Day? = nil) -> StatusAssessment? {
    if let action = actionNode(of: edge) { return assessment(of: action, knownBy: knownBy) }
    return relation(edge).flatMap { assess(Grounds($0), knownBy: knownBy) }
  }

  /// The status of an action and the reason for it.
  ///
  /// - Parameters:
  ///   - action: The node of an action.
  ///   - knownBy: Only sources that were public by this day count; `nil` for all of them.
  /// - Returns: `nil` if the node is an entity, or if nothing about the action was known by that day.
  public func assessment(of action: NodeID, knownBy: Day? = nil) -> StatusAssessment? {
    self.action(action).flatMap { assess(Grounds($0), knownBy: knownBy) }
  }

  /// The status of a claim and the reason for it.
  ///
  /// - Parameters:
  ///   - claim: The claim.
  ///   - knownBy: Only stances whose sources were public by this day count; `nil` for all of them.
  /// - Returns: `nil` if nobody had taken a stance by that day.
  public func assessment(of claim: Claim, knownBy: Day? = nil) -> StatusAssessment? {
    assess(Grounds(claim), knownBy: knownBy)
  }

  /// Whether a cited source was public by a day.
  ///
  /// - Parameters:
  ///   - cite: The cite.
  ///   - day: The day; `nil` asks for nothing.
  /// - Returns: `true` if the source was certainly public.
  public func isKnown(_ cite: Cite, by day: Day?) -> Bool {
    guard let day = day ?? horizon else { return true }
    guard let source = source(cite.source) else { return false }
    return sourceKnown[source.index] <= day.number
  }

  private func assess(_ grounds: Grounds, knownBy: Day?) -> StatusAssessment? {
    assess(grounds, knownBy: knownBy) { id in source(id).flatMap { source($0) } }
  }

  /// The status of a statement and the reason for it.
  ///
  /// - Parameters:
  ///   - grounds: What the statement rests on.
  ///   - knownBy: Only sources that were public by this day count; `nil` for all of them.
  ///   - source: Looks a source of this graph up.
  /// - Returns: `nil` if nothing about the statement was known by that day.
  func assess(
    _ grounds: Grounds,
    knownBy: Day?,
    source: (RecordID) -> Source?
  ) -> StatusAssessment? {
    var grounds = grounds
    let knownBy = knownBy ?? horizon
    if let knownBy {
      // Nobody can tell what a curator went by.
      grounds.pin = nil
      grounds.cites.removeAll { !isKnown($0, by: knownBy) }
      grounds.stances.removeAll { !isKnown($0.cite, by: knownBy) }
    }
    if grounds.cites.isEmpty && grounds.stances.isEmpty {
      guard knownBy == nil else { return nil }
      return grounds.pin.map { pin in
        StatusAssessment(status: pin.status, reason: "set by \(pin.by): \(pin.why)")
      } ?? StatusAssessment(status: .alleged, reason: "no source is given")
    }
    return StatusAssessment.assess(
      cites: grounds.cites,
      stances: grounds.stances,
      pin: grounds.pin,
      source: source,
      name: { id in node(id).map { label(of: $0) } ?? id.rawValue }
    )
  }
}
