internal import Faultline

extension BODSReading {
  /// What makes an interest the same in two statements.
  private struct Key: Hashable {
    let from: String
    let to: String
    let kind: RelationKind
    let role: String?
    let stake: Stake?
    let directness: Relation.Directness?
    let start: PartialDate?
    /// Which one of several that are alike.
    var number = 0
  }

  /// An interest of one statement.
  private struct Interest {
    var key: Key
    var end: PartialDate?
    var properties: [Property]
    var note: String?
  }

  /// Adds relations of what the statements about a relationship say, one after the other.
  mutating func addRelationship(_ id: String, _ statements: [Statement]) {
    var relations: [Relation] = []
    var open: [Key: Int] = [:]
    for (index, statement) in statements.enumerated() {
      guard let from = party("interestedParty", statement, id),
        let to = party("subject", statement, id)
      else { return }
      var seen: Set<Key> = []
      let cite = cite(statement)
      for var interest in interests(statement.details, from, to) {
        while !seen.insert(interest.key).inserted { interest.key.number += 1 }
        if let known = open[interest.key] {
          if !relations[known].cites.contains(cite) { relations[known].cites.append(cite) }
          if let end = interest.end {
            relations[known].time = Period(from: relations[known].time.from, until: end)
          }
          continue
        }
        // A record that is closed says what ends with it, not what begins.
        if statement.isClosed, index > 0 { continue }
        var relation = Relation(
          id: RecordID(relations.isEmpty ? id : "\(id)--\(relations.count + 1)"),
          kind: interest.key.kind,
          from: RecordID(from),
          to: RecordID(to),
          role: interest.key.role,
          stake: interest.key.stake,
          directness: interest.key.directness,
          note: interest.note,
          cites: [cite],
          properties: interest.properties
        )
        // What a later statement says anew, it says from its day on.
        let start = interest.key.start
        let isLater = index > 0 && (start.map { $0.latest < statement.date.earliest } ?? true)
        relation.time = Period(from: isLater ? statement.date : start, until: interest.end)
        open[interest.key] = relations.count
        relations.append(relation)
      }
      for (key, number) in open where !seen.contains(key) || statement.isClosed {
        let own = relations[number].time.until
        if own.map({ $0.latest > statement.date.latest }) ?? true {
          relations[number].time = Period(
            from: relations[number].time.from,
            until: statement.date
          )
        }
        open[key] = nil
      }
    }
    records.relations += relations
  }

  /// The id of an end; of one that is only a reason, that of an entity made for it.
  private mutating func party(_ key: String, _ statement: Statement, _ record: String) -> String? {
    guard let value = statement.details[key] else {
      return json.needed(key, of: statement.details, in: "a relationship")
    }
    if let id = value.word { return id }
    guard value.members != nil else {
      return json.needed(key, of: statement.details, in: "a relationship")
    }
    let id = "\(record)--\(key == "subject" ? "unknown-subject" : "unknown-party")"
    if unknownParties.insert(id).inserted {
      let reason = value["reason"]?.word
      let description = value["description"]?.word
      var entity = Entity(id: RecordID(id), kind: "unknown", names: [])
      entity.summary = [reason, description].compactMap(\.self).joined(separator: ": ").nonEmpty
      if let reason { entity.properties = [Property(name: "reason", value: reason)] }
      entity.cites = [cite(statement)]
      records.entities.append(entity)
    }
    return id
  }

  private mutating func interests(_ details: JSONNode, _ from: String, _ to: String) -> [Interest] {
    var shared: [Property] = []
    if details["isComponent"]?.isTrue ?? false {
      shared.append(Property(name: "isComponent", value: "true"))
    }
    for component in details["componentRecords"]?.words ?? [] {
      shared.append(Property(name: "componentRecord", value: component))
    }
    lose(
      details,
      except: ["isComponent", "componentRecords", "subject", "interestedParty", "interests"],
      "relationship"
    )
    let items = json.items(of: details["interests"], "'interests'")
    if items.isEmpty {
      let key = Key(
        from: from,
        to: to,
        kind: "linked-to",
        role: "interest not stated",
        stake: nil,
        directness: nil,
        start: nil
      )
      return [Interest(key: key, properties: shared)]
    }
    return items.map { interest($0, from, to, shared) }
  }

  private mutating func interest(
    _ node: JSONNode,
    _ from: String,
    _ to: String,
    _ shared: [Property]
  ) -> Interest {
    let type = node["type"]?.word
    let (kind, role, basis) = BODSReading.kind(type)
    var properties = shared
    if node["beneficialOwnershipOrControl"]?.isTrue ?? false {
      properties.append(Property(name: "beneficialOwnershipOrControl", value: "true"))
    }
    let direct = node["directOrIndirect"]?.word
    let directness = direct.flatMap { Relation.Directness(rawValue: $0) }
    if let direct, directness == nil {
      properties.append(Property(name: "directOrIndirect", value: direct))
    }
    var stake: Stake?
    if let share = node["share"] { stake = self.stake(share, basis, &properties) }
    lose(
      node,
      except: [
        "type", "directOrIndirect", "beneficialOwnershipOrControl", "share", "startDate",
        "endDate", "details",
      ],
      "interest"
    )
    return Interest(
      key: Key(
        from: from,
        to: to,
        kind: kind,
        role: role,
        stake: stake,
        directness: directness,
        start: date("startDate", of: node)
      ),
      end: date("endDate", of: node),
      properties: properties,
      note: node["details"]?.word
    )
  }

  /// The kind, the role and the basis of a type of interests.
  private static func kind(_ type: String?) -> (RelationKind, String?, Stake.Basis) {
    switch type {
    case "shareholding": return (.owns, nil, .equity)
    case "votingRights": return ("controls", "voting rights", .votes)
    case "appointmentOfBoard": return ("controls", "appointment of the board", .board)
    case "otherInfluenceOrControl": return ("controls", "other influence or control", .equity)
    case "boardMember": return ("directs", "board member", .board)
    case "boardChair": return ("directs", "board chair", .board)
    case "seniorManagingOfficial": return ("directs", "senior managing official", .board)
    case "rightsToProfitOrIncome": return ("rights-to-profit-or-income", nil, .profit)
    case nil, "unknownInterest": return ("linked-to", "interest unknown", .equity)
    case "unpublishedInterest": return ("linked-to", "interest not published", .equity)
    case let type?:
      var kind = ""
      for character in type {
        if character.isUppercase, !kind.isEmpty { kind += "-" }
        kind += character.lowercased()
      }
      return (RelationKind(rawValue: kind), nil, .equity)
    }
  }

  /// The stake of a share; exclusive bounds, which a stake has not, are kept beside it.
  private mutating func stake(
    _ share: JSONNode,
    _ basis: Stake.Basis,
    _ properties: inout [Property]
  ) -> Stake? {
    guard share.members != nil else {
      json.report(
        .wrongShape,
        share,
        "'share' is \(share.shape), not an object",
        hint: "write {\"exact\": 50}, or {\"minimum\": 25, \"maximum\": 50}"
      )
      return nil
    }
    func number(_ key: String) -> ExactDecimal?? {
      guard let node = share[key] else { return .some(nil) }
      // In earlier drafts the bounds were numbers and these said whether they are exclusive.
      if case .truth = node.value { return .some(nil) }
      guard let word = node.word, let bounds = StakeText.bounds(word), bounds.min == bounds.max
      else { return nil }
      return bounds.min
    }
    let keys = ["exact", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"]
    var values: [String: ExactDecimal] = [:]
    for key in keys {
      guard let value = number(key) else {
        json.report(
          .badNumber,
          share[key] ?? share,
          "'\(share[key]?.word?.shortened ?? "this")' is no percentage from 0 to 100",
          hint: "write a number: 50"
        )
        return nil
      }
      values[key] = value
    }
    if values.isEmpty { return nil }
    let exact = values["exact"]
    let least =
      exact ?? values["minimum"] ?? values["exclusiveMinimum"] ?? ExactDecimal(mantissa: 0)
    let most =
      exact ?? values["maximum"] ?? values["exclusiveMaximum"] ?? ExactDecimal(mantissa: 100)
    guard let stake = Stake(min: least, max: most, basis: basis) else {
      json.report(
        .badNumber,
        share,
        "the share is at least \(least) and at most \(most)",
        hint: "write the smaller one as 'minimum'"
      )
      return nil
    }
    func isExclusive(_ key: String) -> Bool { values[key] != nil || share[key]?.isTrue ?? false }
    var words: [String] = []
    if exact == nil, isExclusive("exclusiveMinimum") { words.append("more than \(least)") }
    if exact == nil, isExclusive("exclusiveMaximum") { words.append("less than \(most)") }
    if !words.isEmpty {
      properties.append(Property(name: "share", value: words.joined(separator: ", ")))
    }
    return stake
  }
}
