internal import Faultline

/// Single native records as JSON objects: what the JSON of a graph is made of, and what travels with other formats that
/// cannot hold all of a record.
enum NativeJSON {
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
}

extension JSONWriter {
  /// Adds who plays which part.
  mutating func parts(_ parts: [Action.Part]) {
    objects("parts", parts) { part, json in
      json.field("role", part.role.name)
      json.field("player", part.player.rawValue)
    }
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
