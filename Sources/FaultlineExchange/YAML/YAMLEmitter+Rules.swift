internal import Faultline

extension YAMLEmitter {
  mutating func add(_ rule: Rule) {
    record { yaml in
      yaml.word("id", rule.id.rawValue)
      yaml.field("title", rule.title)
      yaml.word("authority", rule.authority?.rawValue)
      yaml.raw("lists", YAMLEmitter.flow(rule.lists.map { YAMLEmitter.word($0.rawValue) }))
      yaml.raw("threshold", YAMLEmitter.threshold(rule.threshold))
      yaml.raw("aggregates", YAMLEmitter.answer(rule.aggregates))
      yaml.raw("bases", YAMLEmitter.flow(rule.bases.map(\.rawValue)))
      if rule.control != Rule.Control() {
        yaml.raw(
          "control",
          YAMLEmitter.mapping { flow in
            let (relations, majorities) = (rule.control.relations, rule.control.majorities)
            if !relations.isEmpty {
              flow.raw(
                "relations",
                YAMLEmitter.flow(relations.map { YAMLEmitter.word($0.rawValue) })
              )
            }
            if !majorities.isEmpty {
              flow.raw("majorities", YAMLEmitter.flow(majorities.map(\.rawValue)))
            }
          }
        )
      }
      yaml.flow("exempt", rule.exempt.map(YAMLEmitter.word))
      yaml.field("outcome", rule.outcome)
      yaml.field("inherits", rule.inherits)
      yaml.lines("phases", rule.phases.map(YAMLEmitter.phase))
      yaml.lines("notes", rule.notes.map(YAMLText.scalar))
      yaml.cites(rule.cites)
    }
  }

  mutating func add(_ judgement: Judgement) {
    record { yaml in
      yaml.field("a", judgement.a)
      yaml.field("b", judgement.b)
      yaml.word("verdict", judgement.verdict.rawValue)
      yaml.field("by", judgement.by)
      yaml.word("on", judgement.on.description)
      yaml.field("why", judgement.why)
      yaml.cites(judgement.cites)
    }
  }

  private static func threshold(_ threshold: Rule.Threshold) -> String {
    "{\(threshold.comparison.rawValue): \(threshold.percent)}"
  }

  private static func answer(_ isSo: Bool) -> String { isSo ? "yes" : "no" }

  private static func phase(_ phase: Rule.Phase) -> String {
    mapping { flow in
      flow.word("state", phase.state.rawValue)
      if !phase.time.isUnknown {
        flow.raw(
          "time",
          mapping { flow in
            flow.word("from", phase.time.from?.description)
            flow.word("until", phase.time.until?.description)
          }
        )
      }
      flow.field("instrument", phase.instrument)
      flow.field("if", phase.condition)
      flow.raw("threshold", phase.threshold.map(threshold))
      flow.raw("aggregates", phase.aggregates.map(answer))
      flow.field("note", phase.note)
      if !phase.cites.isEmpty { flow.raw("cites", YAMLEmitter.flow(phase.cites.map(cite))) }
    }
  }
}
