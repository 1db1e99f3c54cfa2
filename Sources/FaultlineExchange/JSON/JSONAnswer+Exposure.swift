public import Faultline

extension JSONAnswer {
  /// The answer of `exposure`.
  ///
  /// - Parameters:
  ///   - exposure: The answer.
  ///   - graph: The graph that was asked.
  ///   - sources: Sources of the rule that the graph does not have.
  /// - Returns: The document as UTF-8.
  public static func exposure(
    _ exposure: Exposure,
    in graph: Graph,
    sources: [Source] = []
  ) -> [UInt8] {
    var cites = exposure.rule.allCites
    return JSONWriter.document { json in
      json.field("format", "faultline-exposure")
      json.field("version", 1)
      json.rule(exposure.rule, exposure.ruleStanding)
      json.field("asOf", exposure.day.description)
      json.filter(exposure.filter)
      json.object("target") { $0.party(exposure.target, graph) }
      json.field("verdict", exposure.verdict.rawValue)
      json.field("words", exposure.words)
      json.field("standing", exposure.standing.name)
      json.field("inScope", exposure.isInScope)
      json.strings("missingLists", exposure.missingLists.map(\.rawValue))
      json.tallies(exposure.tallies)
      json.object("lookThrough") { json in
        json.field("percent", exposure.lookThrough.percent.description)
        json.field("isLegalTest", false)
        json.field("cut", exposure.lookThrough.isCut)
      }
      json.listings(exposure.listings, graph, &cites)
      json.objects("holders", exposure.holders) { $1.holder($0, graph, exposure.filter, &cites) }
      json.objects("chain", exposure.chain) { link, json in
        json.link(link, graph, exposure.filter, &cites)
      }
      json.objects("shortfalls", exposure.shortfalls) { link, json in
        json.link(link, graph, exposure.filter, &cites)
      }
      json.objects("listedParties", exposure.listed) { party, json in
        json.party(party.party, graph)
        json.field("standing", party.standing.name)
        json.listings(party.listings, graph, &cites)
      }
      json.objects("members", exposure.members) { member, json in
        json.party(member.party, graph)
        json.field("standing", member.standing.name)
        json.field("verdict", member.verdict.rawValue)
      }
      json.objects("tippingPoints", exposure.tippingPoints) { $1.tippingPoint($0, graph) }
      json.objects("redFlags", exposure.redFlags) { flag, json in
        json.field("kind", flag.kind.rawValue)
        json.field("party", flag.party.map { graph.id(of: $0).rawValue })
        json.field("relation", flag.edge.map { GraphDocument.id(of: $0, graph) })
        json.field("otherRelation", flag.otherEdge.map { GraphDocument.id(of: $0, graph) })
      }
      let report = ExposureReport(exposure, in: graph)
      json.field("title", report.title)
      json.strings("findings", report.findings.map(\.text))
      json.sources(cites, graph, sources)
    }
  }

  /// The answer of `exposure --all`.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - graph: The graph that was asked.
  ///   - sources: Sources of the rule that the graph does not have.
  /// - Returns: The document as UTF-8.
  public static func screening(
    _ answer: ScreeningAnswer,
    in graph: Graph,
    sources: [Source] = []
  ) -> [UInt8] {
    JSONWriter.document { json in
      json.field("format", "faultline-exposure-all")
      json.field("version", 1)
      json.rule(answer.rule, answer.screening.standing)
      json.field("asOf", answer.screening.day.description)
      json.filter(answer.filter)
      json.field("country", answer.country)
      json.strings("missingLists", answer.missingLists.map(\.rawValue))
      json.field("listedParties", answer.screening.parties.certain.count)
      json.field("count", answer.count)
      json.objects("parties", answer.entries) { entry, json in
        json.party(entry.party, graph)
        json.strings("countries", graph.entity(entry.party)?.countries ?? [])
        json.field("verdict", entry.verdict.rawValue)
        json.field("standing", entry.standing.name)
        if let tally = entry.tally { json.object("held") { $0.fields(of: tally) } }
        json.objects("responsible", entry.responsible) { $1.party($0, graph) }
        json.field("moreResponsible", entry.hasMoreResponsible)
      }
      json.sources(answer.rule.allCites, graph, sources)
    }
  }
}

extension JSONWriter {
  /// Adds a rule and how it stands on the day asked about.
  fileprivate mutating func rule(_ rule: Rule, _ standing: RuleStanding) {
    object("rule") { json in
      json.field("id", rule.id.rawValue)
      json.fields(of: rule)
    }
    object("ruleState") { json in
      json.field("state", standing.state.rawValue)
      json.field("from", standing.phase?.time.from?.description)
      json.field("until", standing.phase?.time.until?.description)
      json.field("instrument", standing.phase?.instrument)
      json.field("if", standing.phase?.condition)
      json.field("note", standing.phase?.note)
      json.threshold(standing.threshold)
      json.field("aggregates", standing.aggregates)
      json.cites(standing.phase?.cites ?? [])
    }
  }

  /// Adds the fields of a rule.
  mutating func fields(of rule: Rule) {
    field("title", rule.title)
    field("authority", rule.authority?.rawValue)
    strings("lists", rule.lists.map(\.rawValue))
    threshold(rule.threshold)
    field("aggregates", rule.aggregates)
    strings("bases", rule.bases.map(\.rawValue))
    object("control") { json in
      json.strings("relations", rule.control.relations.map(\.rawValue))
      json.strings("majorities", rule.control.majorities.map(\.rawValue))
    }
    strings("exempt", rule.exempt)
    field("outcome", rule.outcome)
    field("inherits", rule.inherits)
    objects("phases", rule.phases) { phase, json in
      json.field("state", phase.state.rawValue)
      json.field("from", phase.time.from?.description)
      json.field("until", phase.time.until?.description)
      json.field("instrument", phase.instrument)
      json.field("if", phase.condition)
      if let threshold = phase.threshold { json.threshold(threshold) }
      json.field("aggregates", phase.aggregates)
      json.field("note", phase.note)
      json.cites(phase.cites)
    }
    strings("notes", rule.notes)
    cites(rule.cites)
  }

  private mutating func threshold(_ threshold: Rule.Threshold) {
    object("threshold") { json in
      json.field("percent", threshold.percent.description)
      json.field("comparison", threshold.comparison.rawValue)
    }
  }

  fileprivate mutating func party(_ node: NodeID, _ graph: Graph) {
    field("id", graph.id(of: node).rawValue)
    field("label", graph.label(of: node))
  }

  fileprivate mutating func tallies(_ tallies: [Exposure.Tally]) {
    objects("held", tallies) { $1.fields(of: $0) }
  }

  fileprivate mutating func fields(of tally: Exposure.Tally) {
    field("of", tally.basis.rawValue)
    field("min", tally.min.description)
    field("max", tally.max.description)
    field("isControl", tally.isControl)
    threshold(tally.threshold)
  }

  fileprivate mutating func listings(_ listings: [Listing], _ graph: Graph, _ cited: inout [Cite]) {
    objects("listings", listings) { listing, json in
      let action = graph.action(listing.action)
      json.field("list", graph.id(of: listing.list).rawValue)
      json.standing(of: listing, in: graph)
      json.field("instrument", action?.instrument?.cite)
      json.cites(action?.cites ?? [])
      cited += action?.cites ?? []
    }
  }

  fileprivate mutating func link(
    _ link: Exposure.Link,
    _ graph: Graph,
    _ filter: Filter,
    _ cited: inout [Cite]
  ) {
    party(link.party, graph)
    field("standing", link.standing.name)
    tallies(link.tallies)
    objects("holders", link.holders) { $1.holder($0, graph, filter, &cited) }
  }

  fileprivate mutating func holder(
    _ holder: Holder,
    _ graph: Graph,
    _ filter: Filter,
    _ cited: inout [Cite]
  ) {
    let relation = holder.relation
    object("owner") { $0.party(holder.owner, graph) }
    field("ownerStanding", holder.standing.name)
    field("relation", relation.id.rawValue)
    field("kind", relation.kind.rawValue)
    switch holder.counting {
    case .inFull: field("counts", "yes")
    case .perhaps: field("counts", "perhaps")
    case .asControl: field("counts", "control")
    case .not(let reason):
      field("counts", "no")
      field("reason", reason.name)
    }
    object("share") { json in
      json.field("min", holder.share.min.description)
      json.field("max", holder.share.max.description)
    }
    if let tally = holder.ownersTally { object("heldOfOwner") { $0.fields(of: tally) } }
    field("validity", holder.validity.name)
    time(relation.time)
    status(graph.assessment(of: holder.edge, knownBy: filter.knownBy))
    fields(of: relation)
    cited += relation.cites + relation.stances.map(\.cite)
  }

  fileprivate mutating func tippingPoint(_ point: TippingPoint, _ graph: Graph) {
    func edge(_ edge: EdgeID) -> String { GraphDocument.id(of: edge, graph) }
    switch point.change {
    case .buys(let points):
      field("change", "buys")
      field("points", points.description)
    case .gains(let relation, let points):
      field("change", "gains")
      field("relation", edge(relation))
      field("points", points.description)
    case .loses(let relation, let points):
      field("change", "loses")
      field("relation", edge(relation))
      field("points", points.description)
    case .provesToBe(let relation, let share):
      field("change", "proves-to-be")
      field("relation", edge(relation))
      field("share", share.description)
    case .endsControl(let relation):
      field("change", "ends-control")
      field("relation", edge(relation))
    case .isListed(let party):
      field("change", "is-listed")
      field("party", graph.id(of: party).rawValue)
    case .isDelisted(let party):
      field("change", "is-delisted")
      field("party", graph.id(of: party).rawValue)
    }
    field("takesMore", point.takesMore)
    field("leadsTo", point.leadsTo.rawValue)
  }

  fileprivate mutating func sources(_ cites: [Cite], _ graph: Graph, _ others: [Source]) {
    let ids = Set(cites.map(\.source)).sorted()
    let sources = ids.compactMap { id in
      graph.source(id).flatMap { graph.source($0) } ?? others.first { $0.id == id }
    }
    objects("sources", sources) { $1.fields(of: $0) }
  }
}

extension Validity {
  fileprivate var name: String {
    switch self {
    case .no: "no"
    case .maybe: "maybe"
    case .yes: "yes"
    }
  }
}
