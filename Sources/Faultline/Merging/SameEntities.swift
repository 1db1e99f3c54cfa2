/// Which ids stand for one entity, as people judged: the classes that judgements of sameness make together.
///
/// Sameness carries over: if a is b and b is c, all three are one. Names never join anything, only judgements do.
public struct SameEntities: Sendable {
  private var parents: [RecordID: RecordID] = [:]
  private var ranks: [RecordID: Int] = [:]

  /// Makes classes of one id each.
  public init() {}

  /// The classes that the judgements of some inputs make.
  ///
  /// - Parameter inputs: The inputs. The ids of their entities are preferred in the order in which they come.
  public init(of inputs: [RecordSet]) {
    let judgements = inputs.flatMap(\.judgements).filter { $0.verdict == .same }
    guard !judgements.isEmpty else { return }
    for input in inputs { for entity in input.entities { prefer(entity.id) } }
    for judgement in judgements { join(RecordID(judgement.a), RecordID(judgement.b)) }
  }

  /// Whether nothing was judged to be the same.
  public var isEmpty: Bool { parents.isEmpty }

  /// Prefers an id as the one that its class goes by, over all that are preferred later and those that never are.
  ///
  /// - Parameter id: The id.
  public mutating func prefer(_ id: RecordID) {
    if ranks[id] == nil { ranks[id] = ranks.count }
  }

  /// Notes that two ids stand for one entity.
  ///
  /// - Parameters:
  ///   - first: One id.
  ///   - second: The other.
  public mutating func join(_ first: RecordID, _ second: RecordID) {
    let (left, right) = (root(of: first), root(of: second))
    guard left != right else { return }
    if comesBefore(left, right) { parents[right] = left } else { parents[left] = right }
  }

  /// The id that an entity goes by: of its class the one that was preferred first, else the first in byte order.
  ///
  /// - Parameter id: Any of its ids.
  /// - Returns: The id itself if nothing was judged about it.
  /// - Complexity: O(*n*) in the ids of the class.
  public func canonical(_ id: RecordID) -> RecordID { root(of: id) }

  /// All ids that are not the one that their entity goes by, with that one, in byte order.
  public var aliases: [(id: RecordID, canonical: RecordID)] {
    parents.keys.sorted().map { ($0, root(of: $0)) }
  }

  private func root(of id: RecordID) -> RecordID {
    var id = id
    while let parent = parents[id] { id = parent }
    return id
  }

  private func comesBefore(_ left: RecordID, _ right: RecordID) -> Bool {
    switch (ranks[left], ranks[right]) {
    case (let left?, let right?): left < right
    case (_?, nil): true
    case (nil, _?): false
    case (nil, nil): left < right
    }
  }
}
