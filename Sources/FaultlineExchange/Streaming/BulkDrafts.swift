internal import Faultline

/// The drafts that one block is read with, filled anew for every record.
struct BulkDrafts {
  var entity = EntityDraft()
  var relation = RelationDraft()
}
