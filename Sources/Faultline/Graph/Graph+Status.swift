extension Graph {
  /// The status of an edge and the reason for it.
  ///
  /// - Parameters:
  ///   - edge: The edge. A part in an action stands as the action does.
  ///   - knownBy: Only sources that were public by this day count; `nil` for all of them.
  /// - Returns: `nil` if nothing about the edge was known by that day.
  public func assessment(of edge: EdgeID, knownBy: Day? = nil) -> StatusAssessment? {
    if let action = actionNode(of: edge) { return assessment(of: action, knownBy: knownBy) }
    guard let relation = relation(edge) else { return nil }
    return assess(
      cites: relation.cites,
      stances: relation.stances,
      pin: relation.pin,
      knownBy: knownBy
    )
  }

  /// The status of an action and the reason for it.
  ///
  /// - Parameters:
  ///   - action: The node of an action.
  ///   - knownBy: Only sources that were public by this day count; `nil` for all of them.
  /// - Returns: `nil` if the node is an entity, or if nothing about the action was known by that day.
  public func assessment(of action: NodeID, knownBy: Day? = nil) -> StatusAssessment? {
    guard let record = self.action(action) else { return nil }
    return assess(
      cites: record.cites,
      stances: record.stances,
      pin: record.pin,
      knownBy: knownBy
    )
  }

  /// The status of a claim and the reason for it.
  ///
  /// - Parameters:
  ///   - claim: The claim.
  ///   - knownBy: Only stances whose sources were public by this day count; `nil` for all of them.
  /// - Returns: `nil` if nobody had taken a stance by that day.
  public func assessment(of claim: Claim, knownBy: Day? = nil) -> StatusAssessment? {
    assess(cites: [], stances: claim.stances, pin: claim.pin, knownBy: knownBy)
  }

  /// Whether a cited source was public by a day.
  ///
  /// - Parameters:
  ///   - cite: The cite.
  ///   - day: The day; `nil` asks for nothing.
  /// - Returns: `true` if the source was certainly public.
  public func isKnown(_ cite: Cite, by day: Day?) -> Bool {
    guard let day else { return true }
    guard let source = source(cite.source) else { return false }
    return sourceKnown[source.index] <= day.number
  }

  private func assess(
    cites: [Cite],
    stances: [Stance],
    pin: Pin?,
    knownBy: Day?
  ) -> StatusAssessment? {
    let cites = cites.filter { isKnown($0, by: knownBy) }
    let stances = stances.filter { isKnown($0.cite, by: knownBy) }
    if cites.isEmpty && stances.isEmpty {
      guard knownBy == nil else { return nil }
      return pin.map { StatusAssessment(status: $0.status, reason: "set by \($0.by): \($0.why)") }
        ?? StatusAssessment(status: .alleged, reason: "no source is given")
    }
    return StatusAssessment.assess(
      cites: cites,
      stances: stances,
      pin: pin,
      source: { id in source(id).flatMap { source($0) } },
      name: { id in node(id).map { label(of: $0) } ?? id.rawValue }
    )
  }
}
