/// What an imported record says and no other field holds, under the name that its format gives it.
public struct Property: Hashable, Sendable {
  /// The name of the property in the format that it came from.
  public var name: String
  /// The value, as it stood there.
  public var value: String

  /// Makes a property.
  ///
  /// - Parameters:
  ///   - name: The name of the property.
  ///   - value: The value.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
