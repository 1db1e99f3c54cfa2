/// A part of a graph that answers a question: nodes and edges in an order that means something, and the role of each.
///
/// Every query returns one; every writer and every figure takes one.
public struct Slice: Sendable {
  /// What a node does in the answer.
  public enum NodeRole: UInt8, Sendable, Comparable, CaseIterable {
    /// It was asked about.
    case focus
    /// It is a legal entity of a group that was asked about.
    case member
    /// It lies on a path.
    case path
    /// It is linked to what was asked about.
    case neighbor
    /// It explains another node: who issued an action, on which list it places its targets, which group a member belongs to.
    case context

    /// Orders roles from the most to the least important.
    public static func < (left: NodeRole, right: NodeRole) -> Bool {
      left.rawValue < right.rawValue
    }

    /// The name of the role in output.
    public var name: String {
      switch self {
      case .focus: "focus"
      case .member: "member"
      case .path: "path"
      case .neighbor: "neighbor"
      case .context: "context"
      }
    }
  }

  /// A node and its role.
  public struct Node: Hashable, Sendable {
    /// The node.
    public let node: NodeID
    /// What it does in the answer.
    public let role: NodeRole
    /// How many edges it is away from what was asked about.
    public let distance: Int
  }

  /// An edge and how it stands under the filter.
  public struct Edge: Hashable, Sendable {
    /// The edge.
    public let edge: EdgeID
    /// Whether it held on the day asked about.
    public let validity: Validity
    /// How well it stands, by what was known on the day asked about.
    public let status: ClaimStatus
  }

  /// What was asked.
  public enum Question: Hashable, Sendable {
    /// Who is linked to these nodes, within so many hops.
    case neighborhood([NodeID], hops: Int)
    /// How two nodes are connected.
    case paths(NodeID, NodeID)
    /// How those who are listed hold a party, and what that makes it: the answer in a few words, and the rule.
    case exposure(NodeID, answer: String, rule: String)
    /// Everything.
    case whole
  }

  /// What was asked.
  public var question: Question
  /// The filter that was applied.
  public var filter: Filter
  /// The nodes, the most important first.
  public var nodes: [Node]
  /// The edges between them, in order.
  public var edges: [Edge]
  /// The claims about them, in the order of their ids.
  public var claims: [ClaimID]
  /// The paths that were found, the best first.
  public var paths: [Path] = []
  /// How many shortest paths there are in all, where all were asked for; `nil` otherwise, or if 128 bits cannot count them.
  public var pathCount: UInt128?
  /// Whether a limit cut the answer short.
  public var isCut = false

  /// Whether a node is part of the answer.
  ///
  /// - Parameter node: The node.
  /// - Returns: Whether it is.
  /// - Complexity: O(*n*) in the nodes of the slice.
  public func contains(_ node: NodeID) -> Bool {
    nodes.contains { $0.node == node }
  }
}

/// A way from one node to another.
public struct Path: Hashable, Sendable {
  /// One step of the way, with all edges that make it.
  ///
  /// The ends of the edges may be legal entities of the groups that the path passes.
  public struct Step: Hashable, Sendable {
    /// Where the step leads.
    public let node: NodeID
    /// The edges, in order.
    public let edges: [EdgeID]
  }

  /// Where the path starts.
  public let start: NodeID
  /// The steps.
  public let steps: [Step]

  /// The nodes from the first to the last.
  public var nodes: [NodeID] { [start] + steps.map(\.node) }

  /// How many steps it has.
  public var length: Int { steps.count }
}
