internal import Faultline
internal import FaultlineExchange

/// The rule that is asked for, wherever it comes from, and its lists in the graph that is asked.
struct RuleChoice {
  /// The rule.
  let rule: Rule
  /// The lists that count.
  let lists: RuleLists
  /// The sources of the rule, where the graph does not have them.
  let sources: [Source]

  /// Finds a rule.
  ///
  /// - Parameters:
  ///   - name: The id of a rule of the graph or of the built-in one, or the path of a file with one rule.
  ///   - listNames: Lists that count in place of those that the rule names.
  ///   - graph: The graph that is asked.
  /// - Throws: ``Failure`` if there is no such rule, if the file is wrong, or if no list of the rule is in the graph.
  init(_ name: String, lists listNames: [String], in graph: Graph) throws {
    let own = graph.rule(RecordID(name))
    let builtIn = try GraphChoice().open()
    if let own {
      (rule, sources) = (own, [])
    } else if RuleChoice.isPath(name) {
      (rule, sources) = try RuleChoice.file(name)
    } else if let rule = builtIn.rule(RecordID(name)) {
      self.rule = rule
      sources = rule.allCites.compactMap { cite in
        builtIn.source(cite.source).flatMap { builtIn.source($0) }
      }
    } else {
      let known = (graph.rules + builtIn.rules).map(\.id.rawValue).sorted()
      let ids = known.enumerated().filter { $0.offset == 0 || known[$0.offset - 1] != $0.element }
      throw Failure.usage(
        "There is no rule '\(name)'. There are: \(ids.map(\.element).joined(separator: ", ")); "
          + "or name a file with a rule (my-rule.yaml)."
      )
    }
    guard listNames.isEmpty else {
      lists = RuleLists(try listNames.map { try graph.list(named: $0) })
      return
    }
    lists = RuleLists(of: rule, in: graph) { id in
      builtIn.node(id).flatMap { builtIn.entity($0) }?.names.map(\.value) ?? []
    }
    if lists.found.isEmpty { try complain(graph) }
  }

  /// Says which lists there are, where none is one of the rule's; in a graph without any list nobody is listed.
  private func complain(_ graph: Graph) throws {
    let others = graph.nodes.lazy.filter { graph.kind(of: $0) == .entity(.list) }.prefix(12)
    let names = others.map { "  \(graph.id(of: $0))  \(graph.label(of: $0))" }
    guard !names.isEmpty else { return }
    throw Failure.usage(
      "The graph has none of the lists that '\(rule.id)' goes by "
        + "(\(rule.lists.map(\.rawValue).joined(separator: ", "))). Name those that count with --list. It has:\n"
        + names.joined(separator: "\n")
    )
  }

  // MARK: Files

  private static func isPath(_ name: String) -> Bool {
    name.contains("/") || InputFormat.named(name)?.isNative ?? false
  }

  private static func file(_ path: String) throws -> (Rule, [Source]) {
    let result = YAMLReader().read(paths: [path])
    let errors = result.diagnostics.filter { $0.code.severity == .error }
    for error in errors.prefix(20) { Console.message(error.description) }
    guard errors.isEmpty else {
      let text = "\(Words.count(errors.count, "error")) in the rule file \(path)"
      throw errors.allSatisfy { $0.code == .unreadable }
        ? Failure.unreadable(text) : Failure.badData(text)
    }
    guard let rule = result.records.rules.first, result.records.rules.count == 1 else {
      throw Failure.badData(
        "\(path) holds \(Words.count(result.records.rules.count, "rule")); a rule file holds one, under 'rules:'"
      )
    }
    return (rule, result.records.sources)
  }
}
