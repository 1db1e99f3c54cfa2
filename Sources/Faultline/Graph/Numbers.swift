/// The dense number of a node: an entity or an action.
///
/// ``GraphBuilder`` numbers nodes in the order of their ids, ``GraphAssembler`` as they are first named.
public struct NodeID: Hashable, Comparable, Sendable {
  /// The number, from 0.
  public let number: UInt32

  /// Takes a number.
  public init(_ number: UInt32) { self.number = number }

  init(_ number: Int) { self.number = UInt32(truncatingIfNeeded: number) }

  var index: Int { Int(number) }

  /// Orders nodes by number.
  public static func < (left: NodeID, right: NodeID) -> Bool { left.number < right.number }
}

/// The dense number of an edge: a relation, or the part that an entity plays in an action.
///
/// Numbers follow the first end, then the kind, then the second end.
public struct EdgeID: Hashable, Comparable, Sendable {
  /// The number, from 0.
  public let number: UInt32

  /// Takes a number.
  public init(_ number: UInt32) { self.number = number }

  init(_ number: Int) { self.number = UInt32(truncatingIfNeeded: number) }

  var index: Int { Int(number) }

  /// Orders edges by number.
  public static func < (left: EdgeID, right: EdgeID) -> Bool { left.number < right.number }
}

/// The dense number of a claim, in the order of the ids.
public struct ClaimID: Hashable, Comparable, Sendable {
  /// The number, from 0.
  public let number: UInt32

  init(_ number: Int) { self.number = UInt32(truncatingIfNeeded: number) }

  var index: Int { Int(number) }

  /// Orders claims by number.
  public static func < (left: ClaimID, right: ClaimID) -> Bool { left.number < right.number }
}

/// The dense number of a source: from ``GraphBuilder`` in the order of the ids, else as they were added.
public struct SourceID: Hashable, Comparable, Sendable {
  /// The number, from 0.
  public let number: UInt32

  init(_ number: Int) { self.number = UInt32(truncatingIfNeeded: number) }

  var index: Int { Int(number) }

  /// Orders sources by number.
  public static func < (left: SourceID, right: SourceID) -> Bool { left.number < right.number }
}
