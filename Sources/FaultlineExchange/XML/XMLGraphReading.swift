internal import Faultline

/// The state of reading a graph from XML.
protocol XMLGraphReading {
  var findings: BulkFindings { get set }
  var graph: GraphRecords { get set }
  /// What was made and not yet handed on.
  var records: RecordSet { get set }

  /// Takes what the parser came across.
  mutating func take(_ event: XMLEvent)
}

extension XMLGraphReading {
  /// Reports something about an element.
  mutating func report(_ code: Diagnostic.Code, _ event: XMLEvent, _ message: String, hint: String)
  {
    findings.add(code, line: event.line, column: event.column, message, hint: hint)
  }

  /// The value of an attribute, or `nil` with a report that it is needed.
  mutating func needed(_ name: String, of event: XMLEvent) -> String? {
    if let value = event.attribute(name), !value.isEmpty { return value }
    report(
      .missingKey,
      event,
      "<\(event.name)> needs '\(name)'",
      hint: "write <\(event.name) \(name)=\"…\">"
    )
    return nil
  }

  /// Counts that something had no place.
  mutating func lose(_ field: String, _ example: String) {
    if !example.isEmpty { graph.losses.add(field, example: example.shortened) }
  }

  /// Counts the attributes of an element that had no place.
  mutating func lose(_ event: XMLEvent, except known: [String]) {
    for attribute in event.attributes
    where !known.contains(attribute.name) && !attribute.name.hasPrefix("xmlns")
      && !attribute.name.hasPrefix("xsi:")
    {
      lose("\(event.name)@\(attribute.name)", attribute.value)
    }
  }

  /// Reads a file to its end.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - format: What the format is called.
  ///   - sink: Takes the records.
  ///   - progress: Is told how far the reading has come.
  /// - Returns: What was read, what is wrong, and what had no place.
  consuming func readAll(
    _ file: inout ChunkedFile,
    _ format: String,
    into sink: inout some RecordSink & ~Copyable,
    progress: ((BulkProgress) -> Void)?
  ) -> BulkResult {
    var reading = self
    var result = BulkResult()
    result.format = format
    var meter = ProgressMeter(progress)
    var events: [XMLEvent] = []
    _ = sink.add(reading.graph.source)
    do throws(FileError) {
      try file.check()
      guard let stream = XMLStream() else {
        throw FileError(.read, file.path, .system("no memory"))
      }
      var isOver = false
      while !isOver {
        do throws(XMLStream.Failure) {
          try stream.read(
            file.view.span.extracting(0..<file.count),
            isLast: file.isLast,
            into: &events
          )
        } catch {
          isOver = true
          reading.findings.add(
            .syntax,
            line: error.line,
            column: error.column,
            error.message,
            hint: error.hint
          )
        }
        for event in events { reading.take(event) }
        events.removeAll(keepingCapacity: true)
        reading.handOn(to: &sink, &result)
        if file.isLast || isOver { break }
        try file.advance(past: file.count)
        meter.tick(file, records: result.entities + result.relations)
      }
    } catch {
      let problem = RecordFiles.diagnostic(of: error)
      reading.findings.add(problem.code, line: 0, column: 0, problem.message, hint: problem.hint)
    }
    meter.tick(file, records: result.entities + result.relations, isFinished: true)
    if result.entities + result.relations == 0, reading.findings.count == 0 {
      reading.findings.add(
        .empty,
        line: 1,
        column: 1,
        "there are no nodes here",
        hint: "see whether the right graph was exported"
      )
    }
    result.bytes = file.consumed + file.count
    result.losses = reading.graph.losses
    result.diagnostics = reading.findings.all
    return result
  }

  private mutating func handOn(
    to sink: inout some RecordSink & ~Copyable,
    _ result: inout BulkResult
  ) {
    result.entities += records.entities.count
    result.relations += records.relations.count
    do throws(GraphBuilder.Failure) {
      try sink.add(records)
    } catch {
      findings.add(.duplicateID, line: 0, column: 0, "\(error)", hint: "rename one of them")
    }
    records = RecordSet()
  }
}
