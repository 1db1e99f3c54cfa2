internal import Faultline

/// Single native records as JSON objects: what the JSON of a graph is made of, and what travels with other formats that
/// cannot hold all of a record.
enum NativeJSON {
  /// What a document says of its format.
  static let formatName = "faultline-graph"
  /// The version of the format.
  static let version = 1

  /// A source on one line.
  static func text(of source: Source) -> String {
    JSONWriter.line { json in
      json.field("type", "source")
      json.fields(of: source)
    }
  }

  /// An entity on one line.
  static func text(of entity: Entity) -> String {
    JSONWriter.line { json in
      json.field("id", entity.id.rawValue)
      json.fields(of: entity)
    }
  }

  /// A relation on one line.
  static func text(of relation: Relation) -> String {
    JSONWriter.line { json in
      json.field("id", relation.id.rawValue)
      json.field("type", "relation")
      json.field("kind", relation.kind.rawValue)
      json.field("from", relation.from.rawValue)
      json.field("to", relation.to.rawValue)
      json.time(relation.time)
      json.fields(of: relation)
    }
  }

  /// An action on one line.
  static func text(of action: Action) -> String {
    JSONWriter.line { json in
      json.field("id", action.id.rawValue)
      json.fields(of: action)
      json.parts(action.parts)
    }
  }

  /// A claim on one line.
  static func text(of claim: Claim) -> String {
    JSONWriter.line { json in
      json.field("type", "claim")
      json.fields(of: claim)
    }
  }

  /// A rule on one line.
  static func text(of rule: Rule) -> String {
    func threshold(_ threshold: Rule.Threshold, _ json: inout JSONWriter) {
      json.object("threshold") { json in
        json.field(threshold.comparison.rawValue, threshold.percent.description)
      }
    }
    return JSONWriter.line { json in
      json.field("type", "rule")
      json.field("id", rule.id.rawValue)
      json.field("title", rule.title)
      json.field("authority", rule.authority?.rawValue)
      json.strings("lists", rule.lists.map(\.rawValue))
      threshold(rule.threshold, &json)
      json.field("aggregates", rule.aggregates)
      json.strings("bases", rule.bases.map(\.rawValue))
      json.strings("controlRelations", rule.control.relations.map(\.rawValue))
      json.strings("controlMajorities", rule.control.majorities.map(\.rawValue))
      json.strings("exempt", rule.exempt)
      json.field("outcome", rule.outcome)
      json.field("inherits", rule.inherits)
      json.objects("phases", rule.phases) { phase, json in
        json.field("state", phase.state.rawValue)
        json.time(phase.time)
        json.field("instrument", phase.instrument)
        json.field("if", phase.condition)
        if let share = phase.threshold { threshold(share, &json) }
        json.field("aggregates", phase.aggregates)
        json.field("note", phase.note)
        json.cites(phase.cites)
      }
      json.strings("notes", rule.notes)
      json.cites(rule.cites)
    }
  }

  /// A judgement on one line.
  static func text(of judgement: Judgement) -> String {
    JSONWriter.line { json in
      json.field("type", "judgement")
      json.fields(of: judgement)
    }
  }
}

extension JSONWriter {
  /// Adds who plays which part.
  mutating func parts(_ parts: [Action.Part]) {
    objects("parts", parts) { part, json in
      json.field("role", part.role.name)
      json.field("player", part.player.rawValue)
    }
  }

  /// Adds the fields of a judgement.
  mutating func fields(of judgement: Judgement) {
    field("a", judgement.a)
    field("b", judgement.b)
    field("verdict", judgement.verdict.rawValue)
    field("by", judgement.by)
    field("on", judgement.on.description)
    field("why", judgement.why)
    cites(judgement.cites)
  }

  /// Adds the fields of a claim.
  mutating func fields(of claim: Claim) {
    field("id", claim.id.rawValue)
    strings("about", claim.about.map(\.rawValue))
    field("says", claim.says)
    stances(claim.stances)
    pin(claim.pin)
    field("note", claim.note)
  }
}
