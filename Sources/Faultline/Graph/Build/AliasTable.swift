/// Ids that are taken for another one, while a graph is being assembled.
struct AliasTable: ~Copyable {
  private var ids = TextTable()
  private var canonicalIDs: [RecordID] = []

  init(_ same: SameEntities) {
    for alias in same.aliases {
      _ = ids.number(of: alias.id.rawValue)
      canonicalIDs.append(alias.canonical)
    }
  }

  /// The id that an id is taken for, or `nil` if it stands for itself.
  @unsafe func canonical(_ id: UnsafeBufferPointer<UInt8>) -> RecordID? {
    guard !canonicalIDs.isEmpty else { return nil }
    return unsafe ids.known(id).map { canonicalIDs[$0] }
  }
}
