internal import Faultline

extension CSVReading {
  /// Hands on what a format makes of a row.
  mutating func addRow(
    _ header: CSVHeader,
    _ row: Int,
    _ view: ByteView,
    _ sink: inout some RecordSink & ~Copyable
  ) {
    guard let columns else { return }
    let texts = (0..<header.fields.count).map { index in
      view.string(CSVScanner.resolve(fields[index], in: view).range)
    }
    var output = TableOutput()
    rows?.read(TableRow(columns: columns, fields: texts), &output)
    losses.append(output.losses)
    for problem in output.problems {
      let place = columns.place(of: problem.column).map { fields[$0].start } ?? row
      report(problem.code, at: place, view, problem.message, hint: problem.hint)
    }
    do throws(GraphBuilder.Failure) {
      try sink.add(output.records)
    } catch {
      report(.duplicateID, at: row, view, "\(error)", hint: "see whether the file is given twice")
      return
    }
    recordCount += 1
    entityCount += output.records.entities.count
    relationCount += output.records.relations.count
    actionCount += output.records.actions.count
  }
}
