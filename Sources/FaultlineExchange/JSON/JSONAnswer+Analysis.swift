public import Faultline

extension JSONAnswer {
  /// The answer of `stats --central`.
  ///
  /// - Parameters:
  ///   - centrality: The scores.
  ///   - top: The nodes to give, with their scores.
  ///   - filter: The filter that was applied.
  ///   - graph: The graph that was asked.
  /// - Returns: The document as UTF-8.
  public static func centrality(
    _ centrality: Centrality,
    top: [(node: NodeID, score: Double)],
    filter: Filter,
    in graph: Graph
  ) -> [UInt8] {
    JSONWriter.document { json in
      json.field("format", "faultline-central")
      json.field("version", 1)
      json.filter(filter)
      json.field("knownUntil", graph.knownUntil?.description)
      json.field("measure", centrality.measure.rawValue)
      json.field("nodes", centrality.scores.nodes.count)
      json.field("links", centrality.linkCount)
      if let sample = centrality.sample {
        json.object("sample") { json in
          json.field("sources", sample.sources)
          json.field("candidates", sample.candidates)
          json.field("seed", digits: String(sample.seed))
        }
      }
      // Digits beyond these are lost in the errors that the algorithms allow.
      let places: UInt8 =
        switch centrality.measure {
        case .pagerank: 8
        case .betweenness: 3
        case .degree: 0
        }
      json.objects("most", top) { entry, json in
        json.node(entry.node, in: graph)
        json.field("links", Int(centrality.degrees[entry.node] ?? 0))
        json.field("score", digits: ExactDecimal(rounding: entry.score, places: places).description)
      }
    }
  }

  /// The answer of `stats --communities` or `stats --components`.
  ///
  /// - Parameters:
  ///   - parts: The communities or components.
  ///   - modularity: The modularity of communities; `nil` for components.
  ///   - seed: The seed of communities; `nil` for components.
  ///   - shown: The best-linked nodes of the first parts.
  ///   - filter: The filter that was applied.
  ///   - graph: The graph that was asked.
  /// - Returns: The document as UTF-8.
  public static func parts(
    _ parts: Partition,
    modularity: Double?,
    seed: UInt64?,
    shown: [[Partition.Member]],
    filter: Filter,
    in graph: Graph
  ) -> [UInt8] {
    JSONWriter.document { json in
      json.field("format", modularity == nil ? "faultline-components" : "faultline-communities")
      json.field("version", 1)
      json.filter(filter)
      json.field("knownUntil", graph.knownUntil?.description)
      json.field("nodes", parts.sizes.reduce(0, +))
      json.field("parts", parts.count)
      json.field("singletons", parts.sizes.count { $0 == 1 })
      if let modularity {
        let digits = ExactDecimal(rounding: modularity, places: 6).description
        json.field("modularity", digits: digits)
      }
      if let seed { json.field("seed", digits: String(seed)) }
      json.objects("largest", shown.enumerated()) { entry, json in
        json.field("number", entry.offset + 1)
        json.field("size", parts.sizes[entry.offset])
        json.objects("bestLinked", entry.element) { member, json in
          json.node(member.node, in: graph)
          json.field("links", member.links)
        }
      }
    }
  }
}

extension JSONWriter {
  /// Adds what names a node.
  fileprivate mutating func node(_ node: NodeID, in graph: Graph) {
    field("id", graph.id(of: node).rawValue)
    field("label", graph.label(of: node))
    field("kind", graph.kind(of: node).name)
  }
}
