/// Takes the records of a reader and brings them to an assembler, which links them on a thread of its own.
///
/// The graph is the same as if they had been handed to the assembler one by one.
package struct RecordFeeder: ~Copyable {
  private let line: AssemblyLine
  private var batch = RecordBatch()
  private var folder = NameFolder()
  private var kinds: [KindTable.Kind: KindNumber] = [:]
  private var labels: [String: LabelNumber] = [:]
  /// The sources that came this way.
  private var sources: Set<RecordID> = []

  init(_ line: AssemblyLine) { self.line = line }

  /// The number of a kind of entities.
  package mutating func number(of kind: EntityKind) -> KindNumber {
    number(of: .node(.entity(kind))) { $0.number(of: kind) }
  }

  /// The number of a kind of relations.
  package mutating func number(of kind: RelationKind) -> KindNumber {
    number(of: .edge(.relation(kind))) { $0.number(of: kind) }
  }

  private mutating func number(
    of kind: KindTable.Kind,
    _ question: (inout GraphAssembler) -> KindNumber
  ) -> KindNumber {
    if let number = kinds[kind] { return number }
    let number = ask(question)
    kinds[kind] = number
    return number
  }

  /// The number of a label.
  package mutating func label(_ name: String) -> LabelNumber {
    if let label = labels[name] { return label }
    let label = ask { $0.label(name) }
    labels[name] = label
    return label
  }

  /// Adds a source.
  package mutating func add(_ source: Source) -> SourceID {
    sources.insert(source.id)
    return ask { $0.add(source) }
  }

  /// Replaces a source.
  package mutating func replace(_ id: SourceID, by source: Source) {
    ask { $0.replace(id, by: source) }
  }

  /// Adds an entity.
  package mutating func add(_ entity: borrowing EntityDraft, text: Span<UInt8>) {
    batch.append(entity, of: text, &folder)
    if batch.isFull { flush() }
  }

  /// Adds a relation.
  package mutating func add(_ relation: borrowing RelationDraft, text: Span<UInt8>) {
    batch.append(relation, of: text)
    if batch.isFull { flush() }
  }

  /// Adds whole records.
  package mutating func add(_ records: RecordSet) throws(GraphBuilder.Failure) {
    if isSure(records) {
      for source in records.sources { sources.insert(source.id) }
      batch.append(records)
      if batch.isFull { flush() }
      return
    }
    let failure = ask { assembler -> GraphBuilder.Failure? in
      do throws(GraphBuilder.Failure) {
        try assembler.add(records)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
    for source in records.sources { sources.insert(source.id) }
  }

  /// Adds relations that came in parts.
  ///
  /// - Parameter fragments: The parts.
  /// - Returns: The numbers of those that still lack an end.
  package mutating func add(_ fragments: [RelationFragment]) -> [Int] {
    ask { $0.add(fragments) }
  }

  /// Asks the assembler something that depends on what was handed on before.
  private mutating func ask<Answer>(_ question: (inout GraphAssembler) -> Answer) -> Answer {
    flush()
    return line.ask(question)
  }

  /// Hands on what is there.
  mutating func flush() {
    if batch.items.count > 0 { line.submit(&batch) }
  }

  /// Whether the assembler will take records for sure, because they cite only sources that came.
  ///
  /// Nobody need wait for its answer then. Kinds of records that are few are not looked at.
  private func isSure(_ records: RecordSet) -> Bool {
    guard records.claims.isEmpty, records.rules.isEmpty, records.judgements.isEmpty else {
      return false
    }
    let own = Set(records.sources.map(\.id))
    func isKnown(_ cite: Cite) -> Bool {
      sources.contains(cite.source) || own.contains(cite.source)
    }
    return records.entities.allSatisfy { entity in
      entity.cites.allSatisfy(isKnown) && entity.names.allSatisfy { $0.cites.allSatisfy(isKnown) }
    }
      && records.actions.allSatisfy { action in
        action.cites.allSatisfy(isKnown) && action.stances.allSatisfy { isKnown($0.cite) }
      }
      && records.relations.allSatisfy { relation in
        relation.cites.allSatisfy(isKnown) && relation.stances.allSatisfy { isKnown($0.cite) }
      }
  }
}

extension GraphAssembler {
  /// Lets a reader hand on its records through a feeder, and returns when all of them are linked.
  package mutating func feed<Result>(_ body: (inout RecordFeeder) -> Result) -> Result {
    let threads = threadCount
    // unsafe: the pointer is valid for the closure, at whose end the line has let go of it.
    return unsafe withUnsafeMutablePointer(to: &self) { assembler in
      let line = unsafe AssemblyLine(assembler)
      let thread = threads > 1 ? line.start() : nil
      var feeder = RecordFeeder(line)
      let result = body(&feeder)
      feeder.flush()
      line.end(thread)
      return result
    }
  }
}
