/// What a node is.
public enum NodeKind: Hashable, Sendable {
  /// An entity of a kind.
  case entity(EntityKind)
  /// An action of a kind.
  case action(ActionKind)

  /// The name of the kind in records.
  public var name: String {
    switch self {
    case .entity(let kind): kind.rawValue
    case .action(let kind): kind.rawValue
    }
  }

  /// Whether the node is an action.
  public var isAction: Bool {
    if case .action = self { true } else { false }
  }
}

/// What an edge is.
public enum EdgeKind: Hashable, Sendable {
  /// A relation of a kind.
  case relation(RelationKind)
  /// The part that an entity plays in an action.
  case role(ActionRole)

  /// The name of the kind in records.
  public var name: String {
    switch self {
    case .relation(let kind): kind.rawValue
    case .role(let role): role.name
    }
  }
}

/// The kinds that occur in a graph, by the small numbers that its columns hold.
struct KindTable: Sendable {
  enum Kind: Hashable {
    case node(NodeKind)
    case edge(EdgeKind)
  }

  private(set) var kinds: [Kind] = []
  /// The numbers of the kinds, once a table is being made: a table that is read does not need them.
  private var numbers: [Kind: UInt16] = [:]

  init() {}

  init?(decoding bytes: Column<UInt8>) {
    var input = ByteReader(bytes, range: 0..<bytes.count)
    let decoded: [Kind] = input.list { input in
      let (category, name) = (input.byte(), input.text())
      switch category {
      case 0: return .node(.entity(EntityKind(rawValue: name)))
      case 1: return .node(.action(ActionKind(rawValue: name)))
      case 2: return .edge(.relation(RelationKind(rawValue: name)))
      case 3: return ActionRole(name: name).map { .edge(.role($0)) }
      default: return nil
      }
    }
    guard !input.failed else { return nil }
    kinds = decoded
  }

  /// The number of a kind, given to it now if it has none: for a table that was not read.
  mutating func number(of kind: Kind) -> UInt16 {
    if let number = numbers[kind] { return number }
    let number = UInt16(clamping: kinds.count)
    kinds.append(kind)
    numbers[kind] = number
    return number
  }

  /// The number of a kind, or `nil` if it does not occur.
  ///
  /// There are a few dozen kinds, and the first use of a dictionary by kinds costs more than looking at them all.
  func known(_ kind: Kind) -> UInt16? { kinds.firstIndex(of: kind).map { UInt16(clamping: $0) } }

  /// Whether a number is that of a kind of actions.
  func isAction(_ number: UInt16) -> Bool {
    if Int(number) < kinds.count, case .node(.action) = kinds[Int(number)] { true } else { false }
  }

  func nodeKind(_ number: UInt16) -> NodeKind {
    if Int(number) < kinds.count, case .node(let kind) = kinds[Int(number)] { return kind }
    return .entity("unknown")
  }

  func edgeKind(_ number: UInt16) -> EdgeKind {
    if Int(number) < kinds.count, case .edge(let kind) = kinds[Int(number)] { return kind }
    return .relation("unknown")
  }

  var encoded: [UInt8] {
    var out = ByteWriter()
    out.append(list: kinds) { kind, out in
      let (category, name): (Int, String) =
        switch kind {
        case .node(.entity(let kind)): (0, kind.rawValue)
        case .node(.action(let kind)): (1, kind.rawValue)
        case .edge(.relation(let kind)): (2, kind.rawValue)
        case .edge(.role(let role)): (3, role.name)
        }
      out.append(category)
      out.append(name)
    }
    return out.array
  }
}

extension Graph {
  /// The names of the kinds that the vocabulary knows or this graph uses: what a filter may ask for.
  public var vocabularyInUse: (nodeKinds: [String], edgeKinds: [String]) {
    var names: (nodeKinds: [String], edgeKinds: [String]) = ([], [])
    for kind in kinds.kinds {
      switch kind {
      case .node(let kind):
        if !names.nodeKinds.contains(kind.name) { names.nodeKinds.append(kind.name) }
      case .edge(let kind):
        if !names.edgeKinds.contains(kind.name) { names.edgeKinds.append(kind.name) }
      }
    }
    return names
  }
}
