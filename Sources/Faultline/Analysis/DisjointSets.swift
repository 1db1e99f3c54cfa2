/// Sets that only ever grow together; the smallest member of a set names it.
struct DisjointSets: ~Copyable, ~Escapable {
  private var parents: MutableSpan<UInt32>

  /// The parents of members that are alone.
  static func singletons(_ count: Int) -> [UInt32] { Array(0..<UInt32(count)) }

  @_lifetime(copy parents)
  init(_ parents: consuming MutableSpan<UInt32>) { self.parents = parents }

  /// Joins the set of a member to another.
  ///
  /// - Parameters:
  ///   - root: The name of the other set; several members can be joined to it without looking it up again.
  ///   - member: The member.
  /// - Returns: The name of the set that comes of it.
  @inline(__always) @_lifetime(self: copy self)
  mutating func join(_ root: UInt32, _ member: UInt32) -> UInt32 {
    let other = self.root(of: member)
    if root < other {
      parents[Int(other)] = root
      return root
    }
    parents[Int(root)] = other
    return other
  }

  /// Makes the name of everybody's set its parent.
  @_lifetime(self: copy self)
  mutating func flatten() {
    // A parent is never above its child, so that its own root is known when the child's is looked up.
    for member in parents.indices { parents[member] = parents[Int(parents[member])] }
  }

  /// The name of the set of a member, to which the way is halved.
  @inline(__always) @_lifetime(self: copy self)
  mutating func root(of member: UInt32) -> UInt32 {
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
