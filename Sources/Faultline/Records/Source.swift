/// Where a fact comes from: a document, a page, a list.
public struct Source: Hashable, Sendable, Identifiable {
  /// What kind of document a source is; it decides how far it carries a fact.
  public enum Class: String, Sendable, CaseIterable {
    /// A government or public body, about its own acts.
    case official
    /// A company or land registry.
    case registry
    /// A disclosure that the law demands of a company.
    case filing
    /// A court.
    case court
    /// A news agency.
    case wire
    /// A newspaper or trade magazine.
    case press
    /// A research institute, a law firm's note, a data set, a person's notes.
    case research
    /// What a company says of itself.
    case companyStatement = "company-statement"
    /// A post on a social network.
    case social
  }

  /// The id that cites refer to.
  public var id: RecordID
  /// The kind of document.
  public var sourceClass: Class
  /// The title.
  public var title: String
  /// Who published it.
  public var publisher: String
  /// The entity whose own words or act it records, if it is on record.
  public var issuer: RecordID?
  /// Who wrote it.
  public var author: String?
  /// Whose report this one repeats: sources of one origin are not independent.
  public var origin: String?
  /// When it was published: what `--known-by` goes by.
  public var published: PartialDate?
  /// When it was read, for lists and pages that change.
  public var retrieved: PartialDate?
  /// Where it stands.
  public var url: String?
  /// Where a copy is kept.
  public var archive: String?

  /// Makes a source.
  public init(
    id: RecordID,
    sourceClass: Class,
    title: String,
    publisher: String,
    issuer: RecordID? = nil,
    author: String? = nil,
    origin: String? = nil,
    published: PartialDate? = nil,
    retrieved: PartialDate? = nil,
    url: String? = nil,
    archive: String? = nil
  ) {
    self.id = id
    self.sourceClass = sourceClass
    self.title = title
    self.publisher = publisher
    self.issuer = issuer
    self.author = author
    self.origin = origin
    self.published = published
    self.retrieved = retrieved
    self.url = url
    self.archive = archive
  }

  /// What decides whether two sources are independent of each other: the origin, else the publisher.
  public var independenceKey: String { origin ?? publisher }

  /// The day by which the source was certainly public: the last day that its publication date can mean, else that
  /// of the day it was read; `nil` if it carries no date.
  public var knownFrom: Day? { (published ?? retrieved)?.latest }
}
