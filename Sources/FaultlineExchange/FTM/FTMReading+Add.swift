internal import Faultline

extension FTMReading {
  /// How many bytes an id may have.
  static var idLimit: Int { 4096 }

  /// Hands on the object that was read, as what its schema says it is.
  @inline(__always)
  mutating func add(
    _ view: ByteView,
    _ drafts: inout BulkDrafts,
    _ sink: inout some RecordSink & ~Copyable
  ) {
    guard !object.id.isEmpty, !object.schema.isEmpty, object.id.range.count <= FTMReading.idLimit,
      let schema = schemata.number(of: object.schema.range, in: view)
    else { return reportIncomplete(view) }
    recordCount += 1
    if object.records.count > 0, addNative(view, &sink) { return }
    if let edge = schemata.edge(schema) {
      addRelation(schema, edge, view, &drafts.relation, &sink)
    } else {
      addEntity(schema, view, &drafts.entity, &sink)
    }
  }

  private mutating func reportIncomplete(_ view: ByteView) {
    if object.id.isEmpty || object.schema.isEmpty {
      let key = object.id.isEmpty ? "id" : "schema"
      report(
        .missingKey,
        at: start,
        view,
        "an entity needs '\(key)'",
        hint: "write {\"id\": \"…\", \"schema\": \"Company\", \"properties\": {…}}"
      )
    } else if object.id.range.count > FTMReading.idLimit {
      report(
        .badText,
        at: object.id.start,
        view,
        "the id has \(object.id.range.count) bytes; \(FTMReading.idLimit) are the most",
        hint: "shorten it"
      )
    } else {
      report(
        .unknownWord,
        at: object.schema.start,
        view,
        "this is the \(FTMSchemaTable.limit + 1)th schema of the file",
        hint: "a schema is one of a few words, such as Person; see whether ids stand there"
      )
    }
  }

  /// Makes the sources of the object the only ones.
  @inline(__always)
  mutating func setCites(
    _ cites: inout [SourceID],
    _ view: ByteView,
    _ sink: inout some RecordSink & ~Copyable
  ) {
    let count = object.datasets.count
    if count == 0 { return cites.set(sources.fileNumber(into: &sink)) }
    if cites.count > count { cites.removeAll(keepingCapacity: true) }
    let lastSeen = sources.lastSeen(object.lastSeen, in: view)
    for index in 0..<count {
      let dataset = object.datasets[index].range
      let source = sources.number(of: dataset, lastSeen: lastSeen, in: view, into: &sink)
      if index == cites.count {
        cites.append(source)
      } else if cites[index] != source {
        cites[index] = source
      }
    }
  }

  private mutating func addEntity(
    _ schema: Int,
    _ view: ByteView,
    _ draft: inout EntityDraft,
    _ sink: inout some RecordSink & ~Copyable
  ) {
    draft.removeAllButCites()
    draft.id = object.id.range
    draft.kind = schemata.entityKind(schema, in: &sink)
    var summary: (label: Int, text: Range<Int>, use: FTMUse)?
    for index in 0..<object.properties.count {
      let property = object.properties[index]
      let name = Int(property.name)
      let use = names.use(of: name)
      for index in property.range {
        let text = object.values[index].range
        if text.isEmpty { continue }
        switch use {
        case .name: draft.names.append(EntityDraft.NameText(text: text, kind: .common))
        case .alias: draft.names.append(EntityDraft.NameText(text: text, kind: .alias))
        case .weakAlias: draft.names.append(EntityDraft.NameText(text: text, kind: .weak))
        case .previousName: draft.names.append(EntityDraft.NameText(text: text, kind: .former))
        case .abbreviation:
          draft.names.append(EntityDraft.NameText(text: text, kind: .abbreviation))
        case .country where countries.add(text, to: &draft.countries, in: view): break
        case .identifier:
          draft.identifiers.append(
            EntityDraft.LabelledText(label: names.label(name, in: &sink), text: text)
          )
        case .summary, .description, .notes:
          var rest = (label: name, text: text, use: use)
          if let kept = summary {
            // A summary is better than a description, and that better than notes.
            if use.rawValue < kept.use.rawValue { (summary, rest) = (rest, kept) }
            draft.properties.append(
              EntityDraft.LabelledText(label: names.label(rest.label, in: &sink), text: rest.text)
            )
          } else {
            summary = rest
          }
        default:
          draft.properties.append(
            EntityDraft.LabelledText(label: names.label(name, in: &sink), text: text)
          )
        }
      }
    }
    draft.summary = summary?.text
    if schemata.keepsSchema(schema) {
      let label = names.label(names.number(of: "schema"), in: &sink)
      draft.properties.append(
        EntityDraft.LabelledText(label: label, text: object.schema.range)
      )
    }
    putCaptionFirst(&draft.names, schema, view)
    setCites(&draft.cites, view, &sink)
    sink.add(draft, text: view.span)
    entityCount += 1
  }

  /// Puts the name first that the caption prints, or else a common one.
  @inline(__always)
  private mutating func putCaptionFirst(
    _ names: inout [EntityDraft.NameText],
    _ schema: Int,
    _ view: ByteView
  ) {
    let caption = object.caption.range
    if names.isEmpty {
      // A caption that only repeats the schema says nothing.
      if !caption.isEmpty, !view.isEqual(caption, object.schema.range) {
        names.append(EntityDraft.NameText(text: caption, kind: .common))
      }
      return
    }
    if names[0].kind == .common, caption.isEmpty || view.isEqual(caption, names[0].text) { return }
    var first = caption.isEmpty ? nil : names.firstIndex { view.isEqual(caption, $0.text) }
    if first == nil {
      if !caption.isEmpty {
        keys.lose(FTMKeys.Known.caption.rawValue, caption, in: view)
      }
      first = names.firstIndex { $0.kind == .common }
    }
    guard let first, first > 0 else { return }
    names.insert(names.remove(at: first), at: 0)
  }
}
