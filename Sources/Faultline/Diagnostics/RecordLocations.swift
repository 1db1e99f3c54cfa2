/// Where each record of a set stands in the input, and each of its fields.
///
/// A reader adds records in the order in which it adds them to the ``RecordSet``. Records that it adds nothing for,
/// and fields that it did not see, are placed as well as possible: at the record, at the file, nowhere.
public struct RecordLocations: Sendable {
  /// A field and its place in the file of its record.
  public struct Mark: Hashable, Sendable {
    /// The field.
    public let field: RecordField
    /// The line, from 1.
    public let line: Int32
    /// The column in characters, from 1.
    public let column: Int32

    /// Marks a field.
    ///
    /// - Parameters:
    ///   - field: The field.
    ///   - line: The line, from 1.
    ///   - column: The column in characters, from 1.
    public init(_ field: RecordField, line: Int, column: Int) {
      self.field = field
      self.line = Int32(clamping: line)
      self.column = Int32(clamping: column)
    }
  }

  private struct Place: Sendable {
    var file: Int32
    var line: Int32
    var column: Int32
    var isFlawed: Bool
    var isImported: Bool
    var marks: Range<Int>
  }

  private var files: [String] = []
  private var fileNumbers: [String: Int32] = [:]
  private var places: [[Place]] = Array(
    repeating: [],
    count: RecordReference.RecordType.allCases.count
  )
  private var marks: [Mark] = []
  private var damagedIDs: Set<RecordID> = []

  /// Whether some of the records come from another tool.
  public private(set) var holdsImported = false

  /// Whether some input could not be read at all, so that records may be missing that others refer to.
  public var isIncomplete = false

  /// Makes an empty table.
  public init() {}

  /// Adds the place of the next record of a type.
  ///
  /// - Parameters:
  ///   - type: The type of the record.
  ///   - location: Where the record starts.
  ///   - fields: Where its fields stand.
  ///   - isFlawed: Whether the reader found an error in it and left out what it could not read.
  ///   - isImported: Whether it comes from another tool.
  public mutating func add(
    _ type: RecordReference.RecordType,
    at location: SourceLocation,
    fields: [Mark] = [],
    isFlawed: Bool = false,
    isImported: Bool = false
  ) {
    holdsImported = holdsImported || isImported
    let start = marks.count
    marks += fields
    places[Int(type.rawValue)].append(
      Place(
        file: number(of: location.file),
        line: Int32(clamping: location.line),
        column: Int32(clamping: location.column),
        isFlawed: isFlawed,
        isImported: isImported,
        marks: start..<marks.count
      )
    )
  }

  /// Notes the id of a record that could not be read, or that another input holds, so that references to it are not
  /// taken for mistakes.
  ///
  /// - Parameter id: The id.
  public mutating func addDamaged(_ id: RecordID) {
    damagedIDs.insert(id)
  }

  /// Adds the places of another table behind those of this one, as ``RecordSet/append(_:)`` adds the records.
  ///
  /// - Parameter other: The other table.
  public mutating func append(_ other: RecordLocations) {
    let start = marks.count
    marks += other.marks
    for type in places.indices {
      for var place in other.places[type] {
        place.file = number(of: other.files[Int(place.file)])
        place.marks = place.marks.lowerBound + start..<place.marks.upperBound + start
        places[type].append(place)
      }
    }
    appendProblems(of: other)
  }

  /// Adds what another table says about records that could not be read.
  mutating func appendProblems(of other: RecordLocations) {
    damagedIDs.formUnion(other.damagedIDs)
    isIncomplete = isIncomplete || other.isIncomplete
    holdsImported = holdsImported || other.holdsImported
  }

  /// Adds the place of one record of another table as that of the next record of its type.
  mutating func append(_ record: RecordReference, of other: RecordLocations) {
    let type = Int(record.type.rawValue)
    guard var place = other.place(of: record) else {
      // Later places must not move up.
      return add(record.type, at: SourceLocation(file: "(records)"))
    }
    let start = marks.count
    marks += other.marks[place.marks]
    place.file = number(of: other.files[Int(place.file)])
    place.marks = start..<marks.count
    places[type].append(place)
  }

  /// Where a record starts.
  ///
  /// - Parameter record: The record.
  /// - Returns: The place, or one without a line if the reader did not give it.
  public func location(of record: RecordReference) -> SourceLocation {
    guard let place = place(of: record) else { return SourceLocation(file: "(records)") }
    return SourceLocation(
      file: files[Int(place.file)],
      line: Int(place.line),
      column: Int(place.column)
    )
  }

  /// Where a field of a record stands.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - record: The record.
  /// - Returns: The place, or that of the record if the reader did not see the field.
  /// - Complexity: O(*n*) in the fields of the record.
  public func location(of field: RecordField, in record: RecordReference) -> SourceLocation {
    var location = location(of: record)
    guard let place = place(of: record) else { return location }
    if let mark = marks[place.marks].first(where: { $0.field == field }) {
      location.line = Int(mark.line)
      location.column = Int(mark.column)
    }
    return location
  }

  /// Whether a record comes from another tool, so that only what cannot be linked is wrong with it.
  ///
  /// - Parameter record: The record.
  /// - Returns: Whether its file says so.
  public func isImported(_ record: RecordReference) -> Bool {
    place(of: record)?.isImported ?? false
  }

  /// Whether the reader left out a part of a record that it could not read: what is missing there is not missing.
  ///
  /// - Parameter record: The record.
  /// - Returns: Whether it did.
  public func isFlawed(_ record: RecordReference) -> Bool {
    place(of: record)?.isFlawed ?? false
  }

  /// Whether an id belongs to a record that was there but could not be read.
  ///
  /// - Parameter id: The id.
  /// - Returns: Whether it does.
  public func isDamaged(_ id: RecordID) -> Bool {
    damagedIDs.contains(id)
  }

  /// Whether every record was read whole, so that what nothing refers to is really unused.
  public var isWhole: Bool {
    !isIncomplete && damagedIDs.isEmpty && places.allSatisfy { $0.allSatisfy { !$0.isFlawed } }
  }

  private func place(of record: RecordReference) -> Place? {
    let places = places[Int(record.type.rawValue)]
    return places.indices.contains(record.index) ? places[record.index] : nil
  }

  private mutating func number(of file: String) -> Int32 {
    if let number = fileNumbers[file] { return number }
    let number = Int32(clamping: files.count)
    files.append(file)
    fileNumbers[file] = number
    return number
  }
}
