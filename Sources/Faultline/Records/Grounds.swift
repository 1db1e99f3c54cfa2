/// What a statement rests on: what its status is computed from.
struct Grounds {
  var cites: [Cite]
  var stances: [Stance]
  var pin: Pin?

  /// Grounds of what nobody takes a stance on.
  init(_ cites: [Cite]) {
    (self.cites, stances, pin) = (cites, [], nil)
  }

  init(_ relation: Relation) {
    (cites, stances, pin) = (relation.cites, relation.stances, relation.pin)
  }

  init(_ action: Action) {
    (cites, stances, pin) = (action.cites, action.stances, action.pin)
  }

  init(_ claim: Claim) {
    (cites, stances, pin) = ([], claim.stances, claim.pin)
  }
}
