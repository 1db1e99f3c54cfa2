/// Writes records in the compact form in which an image holds them: references as numbers, texts in place.
struct RecordEncoder {
  /// The numbers of everything that a record can refer to.
  struct Numbering {
    var nodes: [RecordID: Int] = [:]
    var relations: [RecordID: Int] = [:]
    var sources: [RecordID: Int] = [:]
  }

  let numbering: Numbering

  func encode(_ entity: Entity) -> [UInt8] {
    var out = ByteWriter()
    out.append(entity.id.rawValue)
    out.append(list: entity.names) { name, out in
      out.append(name.value)
      out.append(flag: name.kind != .common)
      if name.kind != .common { out.append(name.kind.rawValue) }
      out.append(name.language)
      encode(name.period, &out)
      encode(name.cites, &out)
    }
    out.append(entity.category)
    out.append(list: entity.countries) { $1.append($0) }
    out.append(list: entity.identifiers) { identifier, out in
      out.append(identifier.scheme)
      out.append(identifier.value)
    }
    out.append(entity.summary)
    out.append(entity.note)
    encode(entity.cites, &out)
    return out.bytes
  }

  func encode(_ action: Action) -> [UInt8] {
    var out = ByteWriter()
    out.append(action.id.rawValue)
    out.append(action.title)
    encode(action.dates.announced, &out)
    encode(action.dates.published, &out)
    encode(action.dates.effective, &out)
    encode(action.dates.until, &out)
    out.append(optional: action.instrument) { instrument, out in
      out.append(instrument.cite)
      out.append(instrument.document)
      out.append(instrument.url)
    }
    out.append(list: action.parts) { part, out in
      out.append(Int(part.role.rawValue))
      out.append(numbering.nodes[part.player] ?? 0)
    }
    out.append(optional: action.terms) { terms, out in
      out.append(terms.licenceRequirement)
      out.append(terms.reviewPolicy)
      out.append(list: terms.footnotes) { $1.append($0) }
    }
    encode(action.amount, &out)
    encode(action.stances, &out)
    encode(action.pin, &out)
    out.append(action.note)
    encode(action.cites, &out)
    return out.bytes
  }

  func encode(_ relation: Relation) -> [UInt8] {
    var out = ByteWriter()
    out.append(relation.id.rawValue)
    out.append(relation.kind.rawValue)
    out.append(numbering.nodes[relation.from] ?? 0)
    out.append(numbering.nodes[relation.to] ?? 0)
    out.append(relation.role)
    encode(relation.time, &out)
    out.append(optional: relation.stake) { stake, out in
      encode(stake.min, &out)
      encode(stake.max, &out)
      out.append(stake.basis.rawValue)
    }
    encode(relation.amount, &out)
    out.append(relation.directness?.rawValue)
    encode(relation.stances, &out)
    encode(relation.pin, &out)
    out.append(relation.note)
    encode(relation.cites, &out)
    return out.bytes
  }

  func encode(_ claim: Claim) -> [UInt8] {
    var out = ByteWriter()
    out.append(claim.id.rawValue)
    out.append(claim.says)
    out.append(list: claim.about) { id, out in
      if let node = numbering.nodes[id] {
        out.append(node * 2)
      } else {
        out.append((numbering.relations[id] ?? 0) * 2 + 1)
      }
    }
    encode(claim.stances, &out)
    encode(claim.pin, &out)
    out.append(claim.note)
    return out.bytes
  }

  func encode(_ source: Source) -> [UInt8] {
    var out = ByteWriter()
    out.append(source.id.rawValue)
    out.append(source.sourceClass.rawValue)
    out.append(source.title)
    out.append(source.publisher)
    out.append(optional: source.issuer.flatMap { numbering.nodes[$0] }) { $1.append($0) }
    out.append(source.author)
    out.append(source.origin)
    encode(source.published, &out)
    encode(source.retrieved, &out)
    out.append(source.url)
    out.append(source.archive)
    return out.bytes
  }

  private func encode(_ date: PartialDate?, _ out: inout ByteWriter) {
    // 0 is no date; else year * 512 + month * 32 + day, with 0 for what is not known.
    guard let date else { return out.append(0) }
    out.append(date.year * 512 + (date.month ?? 0) * 32 + (date.day ?? 0))
  }

  private func encode(_ period: Period, _ out: inout ByteWriter) {
    encode(period.from, &out)
    encode(period.until, &out)
  }

  private func encode(_ number: ExactDecimal, _ out: inout ByteWriter) {
    out.append(signed: number.mantissa)
    out.append(Int(number.scale))
  }

  private func encode(_ amount: Amount?, _ out: inout ByteWriter) {
    out.append(optional: amount) { amount, out in
      encode(amount.value, &out)
      out.append(amount.currency)
    }
  }

  private func encode(_ cite: Cite, _ out: inout ByteWriter) {
    out.append(numbering.sources[cite.source] ?? 0)
    out.append(cite.locator)
    out.append(cite.quote)
  }

  private func encode(_ cites: [Cite], _ out: inout ByteWriter) {
    out.append(list: cites) { encode($0, &$1) }
  }

  private func encode(_ stances: [Stance], _ out: inout ByteWriter) {
    out.append(list: stances) { stance, out in
      out.append(numbering.nodes[stance.by] ?? 0)
      out.append(stance.attitude.rawValue)
      encode(stance.at, &out)
      encode(stance.cite, &out)
    }
  }

  private func encode(_ pin: Pin?, _ out: inout ByteWriter) {
    out.append(optional: pin) { pin, out in
      out.append(Int(pin.status.rawValue))
      out.append(pin.by)
      out.append(pin.why)
    }
  }
}
