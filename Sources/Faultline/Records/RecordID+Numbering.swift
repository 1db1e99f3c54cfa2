extension RecordID {
  /// The id with the first number from 2 on that makes it fit.
  ///
  /// - Parameter fits: Whether an id may be taken.
  /// - Returns: An id such as `us-bis-2`.
  func numbered(_ fits: (RecordID) -> Bool) -> RecordID {
    var number = 2
    while true {
      let candidate = RecordID("\(self)-\(number)")
      if fits(candidate) { return candidate }
      number += 1
    }
  }
}
