internal import Faultline

extension FTMReading {
  /// The values of a sanction, by property, while it is taken apart.
  private struct Fields {
    private var values: [String: [String]] = [:]
    private var order: [String] = []

    mutating func add(_ name: String, _ value: String) {
      if values[name] == nil { order.append(name) }
      values[name, default: []].append(value)
    }

    mutating func first(_ name: String) -> String? {
      guard var all = values[name], !all.isEmpty else { return nil }
      let first = all.removeFirst()
      values[name] = all
      return first
    }

    mutating func all(_ name: String) -> [String] { values.removeValue(forKey: name) ?? [] }

    func peek(_ name: String) -> String? { values[name]?.first }

    /// What was not taken.
    var rest: [(name: String, value: String)] {
      order.flatMap { name in (values[name] ?? []).map { (name, $0) } }
    }
  }

  /// Hands on a sanction as a listing, its authority as the issuer, and its programme as the list.
  ///
  /// Sanctions are few beside entities and relations, so this makes whole records.
  mutating func addListing(_ view: ByteView, _ sink: inout some RecordSink & ~Copyable) {
    let id = view.string(object.id.range)
    guard sanctions.listings.insert(id).inserted else {
      losses.add("Sanction (given twice)", example: id)
      return
    }
    var fields = Fields()
    for number in 0..<object.properties.count {
      let property = object.properties[number]
      for index in property.range where !object.values[index].isEmpty {
        fields.add(names.text(of: Int(property.name)), view.string(object.values[index].range))
      }
    }
    var sourceNumbers: [SourceID] = []
    setCites(&sourceNumbers, view, &sink)
    var action = Action(id: RecordID(id), kind: .listing, title: title(fields))
    action.dates = dates(&fields)
    let countries = fields.all("country")
    for authority in fields.all("authority") {
      let issuer = party("ftm-authority-\(IDText.slug(authority))", .government, authority, nil)
      hand(issuer, countries, sourceNumbers, &sink)
      action.parts.append(Action.Part(role: .issuer, player: RecordID(issuer.id)))
    }
    let targets = fields.all("entity")
    action.parts += targets.map { Action.Part(role: .target, player: RecordID($0)) }
    let programs = fields.all("program")
    let programID = programs.count == 1 ? fields.first("programId") : nil
    for program in programs {
      let name = "ftm-program-\(IDText.slug(programID ?? program))"
      let list = party(name, .list, program, programID)
      hand(list, [], sourceNumbers, &sink)
      action.parts.append(Action.Part(role: .list, player: RecordID(list.id)))
    }
    let document = fields.first("authorityId")
    let url = fields.first("sourceUrl") ?? fields.first("programUrl")
    if document != nil || url != nil {
      action.instrument = Action.Instrument(document: document, url: url)
    }
    action.note = note(&fields, title: action.title)
    action.cites = cites(view)
    for (name, value) in fields.rest { losses.add("Sanction.\(name)", example: value.shortened) }
    var records = RecordSet()
    records.actions = [action]
    do throws(GraphBuilder.Failure) {
      try sink.add(records)
      actionCount += 1
    } catch {
      report(.duplicateID, at: start, view, "\(error)", hint: "give each record an id of its own")
    }
  }

  /// An authority or a list, as a draft of its own text.
  private struct Party {
    let id: String
    let kind: EntityKind
    let name: String
    let identifier: String?
  }

  private func party(_ id: String, _ kind: EntityKind, _ name: String, _ number: String?) -> Party {
    Party(id: id, kind: kind, name: name, identifier: number)
  }

  /// Hands on an authority or a list, the first time that it comes.
  private mutating func hand(
    _ party: Party,
    _ countries: [String],
    _ cites: [SourceID],
    _ sink: inout some RecordSink & ~Copyable
  ) {
    guard sanctions.parties.insert(party.id).inserted else { return }
    var text: [UInt8] = []
    func add(_ part: String, to text: inout [UInt8]) -> Range<Int> {
      let start = text.count
      text += part.utf8
      return start..<text.count
    }
    var draft = EntityDraft()
    draft.id = add(party.id, to: &text)
    draft.kind = sink.number(of: party.kind)
    draft.names = [EntityDraft.NameText(text: add(party.name, to: &text), kind: .common)]
    if let number = party.identifier {
      let label = sink.label("programId")
      draft.identifiers = [EntityDraft.LabelledText(label: label, text: add(number, to: &text))]
    }
    for country in countries.map({ $0.lowercased() }) where CountryCodes.contains(country) {
      draft.countries.append(add(country, to: &text))
    }
    draft.cites = cites
    sink.add(draft, text: text.span)
    entityCount += 1
  }

  /// The sources of the object as cites.
  private func cites(_ view: ByteView) -> [Cite] {
    if object.datasets.count == 0 { return [Cite(source: sources.fileRecordID)] }
    return (0..<object.datasets.count).compactMap { index in
      sources.recordID(of: object.datasets[index].range, in: view).map { Cite(source: $0) }
    }
  }

  private func title(_ fields: Fields) -> String {
    let reason = fields.peek("reason")
    if let program = fields.peek("program") { return program }
    if let reason, reason.count <= 120 { return reason }
    return fields.peek("authority") ?? reason?.shortened ?? "Sanction"
  }

  /// The listing day is that of publication, the start that of effect, and the end the day after the last.
  private mutating func dates(_ fields: inout Fields) -> Action.Dates {
    var dates = Action.Dates()
    dates.published = date("listingDate", &fields, isEnd: false)
    dates.effective = date("startDate", &fields, isEnd: false)
    if dates.published == nil { dates.published = date("date", &fields, isEnd: false) }
    if let last = date("endDate", &fields, isEnd: true) {
      dates.until = last.day == nil ? last : PartialDate(Day(number: last.latest.number + 1))
    }
    return dates
  }

  /// Takes the earliest or latest date of a property; the others stay.
  private func date(_ name: String, _ fields: inout Fields, isEnd: Bool) -> PartialDate? {
    var best: PartialDate?
    var rest: [String] = []
    for value in fields.all(name) {
      let text =
        value.utf8.count > 10 && value.dropFirst(10).first == "T" ? value.prefix(10) : value[...]
      guard let date = PartialDate(String(text)) else {
        rest.append(value)
        continue
      }
      if let known = best {
        let isBetter = isEnd ? date.latest > known.latest : date.earliest < known.earliest
        rest.append((isBetter ? known : date).description)
        if !isBetter { continue }
      }
      best = date
    }
    for value in rest { fields.add(name, value) }
    return best
  }

  /// What a reader has to know: the reasons, the scope and the state of the listing.
  private func note(_ fields: inout Fields, title: String) -> String? {
    var sentences: [String] = []
    for (name, word) in [
      ("reason", "Reason"), ("provisions", "Scope"), ("status", "Status"), ("summary", "Summary"),
      ("description", "Description"), ("duration", "Duration"), ("programId", "Program"),
      ("unscId", "UN Security Council number"), ("authorityId", "Further number"),
    ] {
      let values = fields.all(name).filter { $0 != title }
      if !values.isEmpty { sentences.append("\(word): \(values.joined(separator: "; "))") }
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: ". ")
  }
}
