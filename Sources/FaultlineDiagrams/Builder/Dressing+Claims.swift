import Faultline

extension Dressing {
  /// Adds a card for each claim about a card of the figure, the contested ones first, and the lines that tie it in.
  mutating func addClaims() {
    var entries: [(claim: Claim, subjects: [NodeID], isAccusation: Bool)] = []
    for id in slice.claims {
      guard let claim = graph.claim(id) else { continue }
      let about = claim.about.compactMap(graph.node).compactMap(card(for:))
      let subjects = about.reduce(into: [NodeID]()) { if !$0.contains($1) { $0.append($1) } }
      guard !subjects.isEmpty else {
        claimsLeftOut += 1
        continue
      }
      entries.append((claim, subjects, isAccusation(claim, subjects: subjects)))
    }
    func rank(_ entry: (claim: Claim, subjects: [NodeID], isAccusation: Bool)) -> Int {
      entry.isAccusation ? 0 : isComment(entry.claim) ? 2 : 1
    }
    let ranked = entries.enumerated().sorted { left, right in
      (rank(left.element), left.offset) < (rank(right.element), right.offset)
    }.map(\.element)
    var statements = 0
    for (place, entry) in ranked.enumerated() {
      // Beside accusations there is room for one plain statement.
      if !entry.isAccusation { statements += 1 }
      guard place < DiagramBuilder.maximumClaims, entry.isAccusation || statements == 1 else {
        claimsLeftOut += 1
        continue
      }
      add(entry.claim, subjects: entry.subjects, isAccusation: entry.isAccusation)
    }
  }

  /// Whether only the press says so in its own name: those involved come first.
  private func isComment(_ claim: Claim) -> Bool {
    claim.stances.allSatisfy { stance in
      graph.node(stance.by).flatMap { graph.entity($0) }?.category == "media"
    }
  }

  private mutating func add(_ claim: Claim, subjects: [NodeID], isAccusation: Bool) {
    let stances = claim.stances.filter { graph.isKnown($0.cite, by: slice.filter.knownBy) }
    let status = graph.assessment(of: claim, knownBy: slice.filter.knownBy)
    let speakers = parties(stances.filter { $0.attitude == .asserts }.map(\.by))
    let names = speakers.map(shortName).joined(separator: " and ")
    let verb = isAccusation ? "alleged" : "said"
    let word = names.isEmpty ? verb : "\(verb) by \(names)"
    let id = "claim--\(claim.id)"
    let cites = stances.filter { $0.attitude == .asserts }.map(\.cite)
    let subject = subjects.first.map { sentences.name(of: $0) } ?? ""
    nodes.append(
      DiagramNode(
        id: id,
        kind: isAccusation ? .claim : .event,
        noun: DiagramNode.Noun(word),
        name: Self.capitalized(PrintableText.capped(claim.says, at: 110)),
        content: .claim(replies(stances.filter { $0.attitude != .asserts })),
        citations: numbers(cites),
        sentence: "\(subject) \(claim.says). \(Self.capitalized(word)); "
          + "\(status?.status.name ?? "alleged"): \(status?.reason ?? "no source is given")."
      )
    )
    let family: DiagramEdge.Family = isAccusation ? .alleged : .other
    let certainty = Self.certainty(of: status?.status ?? .alleged)
    for speaker in speakers {
      guard let from = card(for: speaker), !subjects.contains(from) else { continue }
      edges.append(
        DiagramEdge(
          id: "\(self.id(of: from))--says--\(id)",
          from: self.id(of: from),
          to: id,
          family: family,
          certainty: certainty,
          flow: .down,
          sentence: "\(sentences.name(of: from)) says so."
        )
      )
    }
    for subject in subjects {
      edges.append(
        DiagramEdge(
          id: "\(id)--about--\(self.id(of: subject))",
          from: id,
          to: self.id(of: subject),
          family: family,
          certainty: certainty,
          flow: .down,
          sentence: "The claim is about \(sentences.name(of: subject))."
        )
      )
    }
  }

  /// The answers to a claim: who denies, doubts or takes it back, and in which words.
  ///
  /// Of several answers of one party in one direction the first is printed.
  private mutating func replies(_ stances: [Stance]) -> [DiagramNode.Reply] {
    var seen: Set<String> = []
    var replies: [DiagramNode.Reply] = []
    for stance in stances where seen.insert("\(stance.attitude) \(stance.by)").inserted {
      let heading: String =
        switch stance.attitude {
        case .asserts: "Said"
        case .denies: "Denied"
        case .questions: "Doubted"
        case .retracts: "Taken back"
        case .corrects: "Corrected"
        }
      let same = stances.filter { $0.by == stance.by && $0.attitude == stance.attitude }
      let name = graph.node(stance.by).map(shortName) ?? stance.by.rawValue
      let quote = stance.cite.quote.map { ": “\(PrintableText.capped($0, at: 90))”" } ?? ""
      replies.append(
        DiagramNode.Reply(
          heading: heading,
          citations: numbers(same.map(\.cite)),
          text: name + quote
        )
      )
    }
    return replies
  }

  /// True when somebody denies the claim, or an authority makes it about somebody else.
  private func isAccusation(_ claim: Claim, subjects: [NodeID]) -> Bool {
    claim.stances.contains { stance in
      if stance.attitude == .denies { return true }
      guard stance.attitude == .asserts, let speaker = graph.node(stance.by),
        !subjects.contains(card(for: speaker) ?? speaker), !subjects.contains(where: graph.isAction)
      else { return false }
      return graph.kind(of: speaker) == .entity(.government)
    }
  }

  private func parties(_ ids: [RecordID]) -> [NodeID] {
    ids.compactMap(graph.node).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The abbreviation of a party where it has one, else its name.
  private func shortName(_ node: NodeID) -> String {
    let label = graph.label(of: node)
    guard label.count > 12, let entity = graph.entity(node) else { return label }
    let short = entity.names.first { $0.kind == .abbreviation && $0.value.utf8.count <= 8 }
    return short?.value ?? label
  }

  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The form of the line for a status.
  static func certainty(of status: ClaimStatus) -> DiagramEdge.Certainty {
    switch status {
    case .confirmed, .reported: .established
    case .alleged, .disputed: .alleged
    case .denied, .retracted: .denied
    }
  }
}
