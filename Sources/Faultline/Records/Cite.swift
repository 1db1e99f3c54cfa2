/// A reference to a source, with the place in it and a short quotation.
public struct Cite: Hashable, Sendable {
  /// The source.
  public var source: RecordID
  /// Where in it: a page, a paragraph, `90 FR 4619`.
  public var locator: String?
  /// The words, at most ``maximumQuoteLength`` characters.
  public var quote: String?

  /// Makes a reference.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - locator: Where in it.
  ///   - quote: The words.
  public init(source: RecordID, locator: String? = nil, quote: String? = nil) {
    self.source = source
    self.locator = locator
    self.quote = quote
  }

  /// How long a quotation may be, in characters.
  public static let maximumQuoteLength = 300
}
