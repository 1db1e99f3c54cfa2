extension Diagnostic.Code {
  // 1xx: the file

  /// The file or folder cannot be read.
  public static let unreadable = Self("E101")
  /// The file is not well-formed.
  public static let syntax = Self("E102")
  /// The folder holds no records.
  public static let empty = Self("E103")
  /// The file uses a feature of its format that is not accepted.
  public static let unsupported = Self("E104")
  /// The same key stands twice in one mapping.
  public static let repeatedKey = Self("E105")
  /// Text that is too long or holds characters that no record may hold.
  public static let badText = Self("E106")
  /// The file has more errors than are shown.
  public static let tooMany = Self("E107")
  /// A row of a table that has more or fewer fields than its header.
  public static let raggedRow = Self("E108")
  /// A record that is longer than is read.
  public static let longRecord = Self("E109")

  // 2xx: one record

  /// A key that the record does not have.
  public static let unknownKey = Self("E201")
  /// A required key is missing.
  public static let missingKey = Self("E202")
  /// A value of the wrong shape: a list where a text is wanted.
  public static let wrongShape = Self("E203")
  /// A word that is not one of those allowed.
  public static let unknownWord = Self("E204")
  /// A date that does not exist or is not written as a date.
  public static let badDate = Self("E205")
  /// A number that is not a number, or out of its range.
  public static let badNumber = Self("E206")
  /// An id that is not a slug.
  public static let badID = Self("E207")
  /// A link with a scheme that is not accepted.
  public static let badLink = Self("E208")
  /// A span of time that ends before it starts.
  public static let reversedTime = Self("E209")

  // 3xx: records together

  /// Two records carry one id.
  public static let duplicateID = Self("E301")
  /// An id that no record carries.
  public static let danglingID = Self("E302")
  /// A relation or role whose end is of a kind that it cannot have.
  public static let wrongEnd = Self("E303")
  /// A chain of records that leads back to its start.
  public static let cycle = Self("E304")
  /// A relation between an entity and itself.
  public static let selfRelation = Self("E305")

  // W: usable, but probably not what was meant

  /// A record with no source.
  public static let uncited = Self("W401")
  /// Stakes in one company that add up to more than 100 % at one time.
  public static let overfullStakes = Self("W402")
  /// A name that identifies more than one entity.
  public static let sharedName = Self("W403")
  /// A source that nothing cites.
  public static let unusedSource = Self("W404")
  /// A source with no date, which `--known-by` can never count.
  public static let undatedSource = Self("W405")
  /// An action with no date or with nobody in it.
  public static let bareAction = Self("W406")
  /// Dates that do not fit together: a stance dated after its source, a retraction before the assertion.
  public static let oddDate = Self("W407")
  /// The same thing twice in one list: a player of a role, a cite.
  public static let repeatedItem = Self("W408")
  /// A judgement about something that no record is called, or about one thing.
  public static let idleJudgement = Self("W409")
  /// Judgements that contradict each other.
  public static let contraryJudgements = Self("W410")
}
