/// Something that a record says and that none of its fields holds, kept as it was said.
///
/// Imported data is full of them: a legal form, a gender, the number of shares. A name may stand in several
/// properties of one record, one for each value.
public struct Property: Hashable, Sendable {
  /// What it is: `legalForm`.
  public var name: String
  /// What is said: `GmbH`.
  public var value: String

  /// Makes a property.
  ///
  /// - Parameters:
  ///   - name: What it is.
  ///   - value: What is said.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
