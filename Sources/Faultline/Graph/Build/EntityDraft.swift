/// The number of a kind in a graph that is being assembled.
public struct KindNumber: Hashable, Sendable {
  /// The number.
  public let number: UInt16

  init(_ number: UInt16) { self.number = number }
}

/// The number of a label in a graph that is being assembled: the name of a property, the scheme of an identifier.
public struct LabelNumber: Hashable, Sendable {
  /// The number.
  public let number: UInt32

  init(_ number: Int) { self.number = UInt32(truncatingIfNeeded: number) }
}

/// An entity whose texts stand in a larger text, as a reader of millions of records finds it.
///
/// All ranges are into the text that is handed over together with the draft. A draft is used again for the next
/// record: ``removeAll()`` keeps its memory.
public struct EntityDraft: Sendable {
  /// A name in the text.
  public struct NameText: Sendable {
    /// Where it stands.
    public var text: Range<Int>
    /// What it is good for.
    public var kind: Name.Kind

    /// Makes a name.
    public init(text: Range<Int>, kind: Name.Kind) {
      self.text = text
      self.kind = kind
    }
  }

  /// A text under a label.
  public struct LabelledText: Sendable {
    /// The label.
    public var label: LabelNumber
    /// Where the text stands.
    public var text: Range<Int>

    /// Makes a text under a label.
    public init(label: LabelNumber, text: Range<Int>) {
      self.label = label
      self.text = text
    }
  }

  /// The id.
  public var id = 0..<0
  /// The kind.
  public var kind = KindNumber(0)
  /// The names; the first is printed.
  public var names: [NameText] = []
  /// Countries, as lower-case codes.
  public var countries: [Range<Int>] = []
  /// Numbers in registers; the label is the scheme.
  public var identifiers: [LabelledText] = []
  /// What no other field holds; the label is the name of the property.
  public var properties: [LabelledText] = []
  /// One sentence about it.
  public var summary: Range<Int>?
  /// The sources.
  public var cites: [SourceID] = []

  /// Makes an empty draft.
  public init() {}

  /// Empties the draft and keeps its memory.
  public mutating func removeAll() {
    id = 0..<0
    kind = KindNumber(0)
    names.removeAll(keepingCapacity: true)
    countries.removeAll(keepingCapacity: true)
    identifiers.removeAll(keepingCapacity: true)
    properties.removeAll(keepingCapacity: true)
    summary = nil
    cites.removeAll(keepingCapacity: true)
  }
}
