/// Sets that only ever grow together; the smallest member of a set names it.
struct DisjointSets: ~Copyable, ~Escapable {
  private var parents: MutableSpan<UInt32>

  /// The parents of members that are alone.
  static func singletons(_ count: Int) -> [UInt32] { Array(0..<UInt32(count)) }

  @_lifetime(copy parents)
  init(_ parents: consuming MutableSpan<UInt32>) { self.parents = parents }

  /// Joins the sets of two members.
  @inline(__always) @_lifetime(self: copy self)
  mutating func join(_ first: UInt32, _ second: UInt32) {
    let (one, other) = (root(of: first), root(of: second))
    if one < other { parents[Int(other)] = one } else { parents[Int(one)] = other }
  }

  /// Makes the name of everybody's set its parent.
  @_lifetime(self: copy self)
  mutating func flatten() {
    // A parent is never above its child, so that its own root is known when the child's is looked up.
    for member in parents.indices { parents[member] = parents[Int(parents[member])] }
  }

  @inline(__always) @_lifetime(self: copy self)
  private mutating func root(of member: UInt32) -> UInt32 {
    var member = member
    while true {
      let parent = parents[Int(member)]
      if parent == member { return member }
      let above = parents[Int(parent)]
      parents[Int(member)] = above
      member = above
    }
  }
}
