internal import Faultline

/// The drafts that one block is read with, filled anew for every record.
struct BulkDrafts {
  var entity = EntityDraft()
  var relation = RelationDraft()
}

extension EntityDraft {
  /// Empties the draft but for its sources, which mostly are those of the record before.
  @inline(__always)
  mutating func removeAllButCites() {
    if !names.isEmpty { names.removeAll(keepingCapacity: true) }
    if !countries.isEmpty { countries.removeAll(keepingCapacity: true) }
    if !identifiers.isEmpty { identifiers.removeAll(keepingCapacity: true) }
    if !properties.isEmpty { properties.removeAll(keepingCapacity: true) }
    summary = nil
  }
}

extension RelationDraft {
  /// Empties the draft but for its sources, which mostly are those of the record before.
  @inline(__always)
  mutating func removeAllButCites() {
    role = nil
    stake = nil
    directness = nil
    if !properties.isEmpty { properties.removeAll(keepingCapacity: true) }
  }
}

extension [SourceID] {
  /// Makes one source the only one.
  @inline(__always)
  mutating func set(_ source: SourceID) {
    if count == 1, self[0] == source { return }
    self = [source]
  }
}
