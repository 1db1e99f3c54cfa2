internal import Faultline

/// What the rows of one kind of table mean; ``CSVReading`` takes them apart.
protocol TableFormat {
  /// Starts on a table.
  ///
  /// - Parameters:
  ///   - columns: The names of its columns.
  ///   - path: The file.
  init(columns: TableColumns, path: String)

  /// Makes records of a row.
  mutating func read(_ row: TableRow, _ output: inout TableOutput)
}

/// The names of the columns of a table.
struct TableColumns {
  private let places: [String: Int]

  init(_ names: [String]) {
    places = Dictionary(
      names.enumerated().map { ($1.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The place of a column.
  func place(of name: String) -> Int? { places[name] }

  /// Whether all these columns are there.
  func contains(_ names: [String]) -> Bool { names.allSatisfy { places[$0] != nil } }
}

/// One row of a table.
struct TableRow {
  let columns: TableColumns
  let fields: [String]

  /// The field of a column without spaces around it; empty if there is no such column, and for `-0-`, which is how the
  /// lists of the Treasury write that there is nothing.
  subscript(column: String) -> String {
    guard let place = columns.place(of: column), place < fields.count else { return "" }
    let text = fields[place].trimmingSpace()
    return text == "-0-" ? "" : text
  }

  /// The parts of a field that semicolons separate.
  func parts(_ column: String) -> [String] {
    self[column].split(separator: ";").map { String($0).trimmingSpace() }.filter { !$0.isEmpty }
  }
}

/// What came of a row.
struct TableOutput {
  /// What is wrong with a field.
  struct Problem {
    let code: Diagnostic.Code
    let column: String
    let message: String
    let hint: String
  }

  var records = RecordSet()
  var losses = LossReport()
  var problems: [Problem] = []

  /// Whether some fields say something; the first that is empty is reported.
  mutating func has(_ columns: [String], in row: TableRow) -> Bool {
    guard let column = columns.first(where: { row[$0].isEmpty }) else { return true }
    problems.append(
      Problem(
        code: .missingKey,
        column: column,
        message: "the field '\(column)' is empty",
        hint: "every row needs it; delete the row, or write what is missing"
      )
    )
    return false
  }

  /// Reads a date, or reports that it is none.
  mutating func date(_ row: TableRow, _ column: String, order: ForeignDate.Order) -> PartialDate? {
    let text = row[column]
    if text.isEmpty { return nil }
    switch ForeignDate.read(text, order: order) {
    case .date(let date): return date
    case .ambiguous:
      problems.append(
        Problem(
          code: .badDate,
          column: column,
          message: "'\(text.shortened)' may be one of two days",
          hint: "write it as 2021-03-04"
        )
      )
    case .none:
      problems.append(
        Problem(
          code: .badDate,
          column: column,
          message: "'\(text.shortened)' is no date",
          hint: "write it as 2021-03-04, or leave it empty"
        )
      )
    }
    return nil
  }
}
