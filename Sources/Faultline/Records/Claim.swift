/// What somebody says about entities, actions or relations that is neither a relation nor an act itself.
public struct Claim: Hashable, Sendable, Identifiable {
  /// The id.
  public var id: RecordID
  /// What it is about; the first is the subject of the sentence.
  public var about: [RecordID]
  /// The words, which continue the name of the first subject: "advances China's military modernization".
  public var says: String
  /// Who asserted and who denied it.
  public var stances: [Stance]
  /// A curator's decision about the status.
  public var pin: Pin?
  /// What a reader has to know about this record.
  public var note: String?

  /// Makes a claim.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - about: What it is about.
  ///   - says: The words.
  ///   - stances: Who asserted and who denied it.
  ///   - pin: A curator's decision about the status.
  ///   - note: What a reader has to know about this record.
  public init(
    id: RecordID,
    about: [RecordID],
    says: String,
    stances: [Stance],
    pin: Pin? = nil,
    note: String? = nil
  ) {
    self.id = id
    self.about = about
    self.says = says
    self.stances = stances
    self.pin = pin
    self.note = note
  }
}
