public import Faultline

/// The JSON forms of answers that are not slices; each has a schema of its name in `Exports/schema/`.
public enum JSONAnswer {
  /// The answer of `find`.
  ///
  /// - Parameters:
  ///   - matches: The candidates.
  ///   - name: What was asked for.
  ///   - explains: Whether the steps that made the scores are told.
  ///   - graph: The graph that was asked.
  /// - Returns: The document as UTF-8.
  public static func matches(
    _ matches: [NameMatch],
    for name: String,
    explains: Bool = false,
    in graph: Graph
  ) -> [UInt8] {
    JSONWriter.document { json in
      json.field("format", "faultline-find")
      json.field("version", 1)
      json.field("name", name)
      json.objects("matches", matches) { match, json in
        json.field("id", graph.id(of: match.node).rawValue)
        json.field("label", graph.label(of: match.node))
        json.field("kind", graph.kind(of: match.node).name)
        json.field("matched", match.name)
        json.field("reason", match.reason.words)
        json.field("band", match.band?.rawValue)
        if explains { json.strings("steps", match.steps.map(\.text)) }
        // Two digits are all that a score means.
        let hundredths = Int((match.score * 100).rounded())
        let score = ExactDecimal(mantissa: Int64(hundredths), scale: 2)
        json.field("score", digits: score.description)
      }
    }
  }

  /// A name that was looked for, and what came of it.
  public struct ScreenedName: Sendable {
    let line: Int
    let name: String
    let verdict: NameScreening.Verdict
    let candidates: [NameCandidate]

    /// Puts an answer together.
    ///
    /// - Parameters:
    ///   - line: The line of the list.
    ///   - name: The name.
    ///   - verdict: What came of it.
    ///   - candidates: Who may be meant; who is, comes first.
    public init(
      line: Int,
      name: String,
      verdict: NameScreening.Verdict,
      candidates: [NameCandidate]
    ) {
      self.line = line
      self.name = name
      self.verdict = verdict
      self.candidates = candidates
    }
  }

  /// The answer of `match`.
  ///
  /// - Parameters:
  ///   - names: The names, in the order of the list.
  ///   - graph: The graph that was asked.
  /// - Returns: The document as UTF-8.
  public static func screening(_ names: [ScreenedName], in graph: Graph) -> [UInt8] {
    JSONWriter.document { json in
      json.field("format", "faultline-match")
      json.field("version", 1)
      json.objects("names", names) { name, json in
        json.field("line", name.line)
        json.field("name", name.name)
        json.field("band", name.verdict.rawValue)
        json.objects("candidates", name.candidates) { candidate, json in
          json.field("id", graph.id(of: candidate.node).rawValue)
          json.field("label", graph.label(of: candidate.node))
          json.field("kind", graph.kind(of: candidate.node).name)
          json.field("matched", candidate.name)
          let hundredths = Int((candidate.score * 100).rounded())
          json.field(
            "score",
            digits: ExactDecimal(mantissa: Int64(hundredths), scale: 2).description
          )
          json.field("basis", candidate.basis.rawValue)
          json.strings("steps", candidate.steps.map(\.text))
        }
      }
    }
  }

  /// The answer of `listed`.
  ///
  /// - Parameters:
  ///   - listings: The listings.
  ///   - filter: The filter that was applied.
  ///   - graph: The graph that was asked.
  /// - Returns: The document as UTF-8.
  public static func listings(
    _ listings: [Listing],
    filter: Filter,
    in graph: Graph
  ) -> [UInt8] {
    JSONWriter.document { json in
      json.field("format", "faultline-listed")
      json.field("version", 1)
      json.filter(filter)
      json.objects("listings", listings) { listing, json in
        let action = graph.action(listing.action)
        json.field("list", graph.id(of: listing.list).rawValue)
        json.field("listLabel", graph.label(of: listing.list))
        json.field("target", graph.id(of: listing.target).rawValue)
        json.field("targetLabel", graph.label(of: listing.target))
        json.standing(of: listing, in: graph)
        json.field("endedBy", listing.endedBy.map { graph.id(of: $0).rawValue })
        json.strings("changedBy", listing.changes.map { graph.id(of: $0).rawValue })
        json.field("instrument", action?.instrument?.cite)
        json.field("document", action?.instrument?.document)
        json.field("licenceRequirement", action?.terms?.licenceRequirement)
        json.field("reviewPolicy", action?.terms?.reviewPolicy)
        json.strings("footnotes", action?.terms?.footnotes ?? [])
        json.status(graph.assessment(of: listing.action, knownBy: filter.knownBy))
        json.cites(action?.cites ?? [])
      }
    }
  }

  /// The answer of `stats`.
  ///
  /// - Parameters:
  ///   - statistics: The counts.
  ///   - filter: The filter that was applied.
  ///   - graph: The graph that was asked.
  /// - Returns: The document as UTF-8.
  public static func statistics(
    _ statistics: GraphStatistics,
    filter: Filter,
    in graph: Graph
  ) -> [UInt8] {
    JSONWriter.document { json in
      json.field("format", "faultline-stats")
      json.field("version", 1)
      json.filter(filter)
      json.field("knownUntil", graph.knownUntil?.description)
      json.field("entities", statistics.entityCount)
      json.field("actions", statistics.actionCount)
      json.field("relations", statistics.relationCount)
      json.field("parts", statistics.roleCount)
      json.field("claims", statistics.claimCount)
      json.field("sources", statistics.sourceCount)
      let counts: [(String, [GraphStatistics.Count])] = [
        ("nodeKinds", statistics.nodeKinds), ("edgeKinds", statistics.edgeKinds),
        ("statuses", statistics.statuses), ("claimStatuses", statistics.claimStatuses),
        ("sourceClasses", statistics.sourceClasses), ("countries", statistics.countries),
      ]
      for (key, counts) in counts {
        json.object(key) { json in for count in counts { json.field(count.name, count.count) } }
      }
      json.objects("mostLinked", statistics.mostLinked) { entry, json in
        json.field("id", graph.id(of: entry.node).rawValue)
        json.field("label", graph.label(of: entry.node))
        json.field("kind", graph.kind(of: entry.node).name)
        json.field("edges", entry.edges)
      }
    }
  }

  /// The answer of `sources`.
  ///
  /// - Parameters:
  ///   - usages: The sources.
  ///   - graph: The graph that was asked.
  /// - Returns: The document as UTF-8.
  public static func sources(_ usages: [SourceUsage], in graph: Graph) -> [UInt8] {
    JSONWriter.document { json in
      json.field("format", "faultline-sources")
      json.field("version", 1)
      json.objects("sources", usages) { usage, json in
        if let source = graph.source(usage.source) { json.fields(of: source) }
        json.object("cited") { json in
          json.field("entities", usage.entities)
          json.field("relations", usage.relations)
          json.field("actions", usage.actions)
          json.field("claims", usage.claims)
        }
      }
    }
  }

  /// The answer of `check`.
  ///
  /// - Parameter diagnostics: The findings.
  /// - Returns: The document as UTF-8.
  public static func diagnostics(_ diagnostics: [Diagnostic]) -> [UInt8] {
    JSONWriter.document { json in
      json.field("format", "faultline-check")
      json.field("version", 1)
      json.field("errors", diagnostics.count { $0.code.severity == .error })
      json.field("warnings", diagnostics.count { $0.code.severity == .warning })
      json.objects("findings", diagnostics) { finding, json in
        json.field("file", finding.location.file)
        json.field("line", finding.location.line)
        json.field("column", finding.location.column)
        json.field("severity", finding.code.severity.name)
        json.field("code", finding.code.description)
        json.field("message", finding.message)
        json.field("hint", finding.hint)
      }
    }
  }
}

extension Listing.State {
  /// The name of the state in documents.
  var name: String {
    switch self {
    case .listed: "listed"
    case .announced: "announced"
    case .maybe: "maybe"
    case .ended: "ended"
    case .notYet: "not-yet"
    }
  }
}

extension JSONWriter {
  /// Adds how a listing stands, its days and its action.
  mutating func standing(of listing: Listing, in graph: Graph) {
    field("state", listing.state.name)
    field("announced", listing.dates.announced?.description)
    field("published", listing.dates.published?.description)
    field("effective", listing.dates.effective?.description)
    field("until", listing.period.until?.description)
    field("action", graph.id(of: listing.action).rawValue)
  }
}
