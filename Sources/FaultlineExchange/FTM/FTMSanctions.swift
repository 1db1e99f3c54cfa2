internal import Faultline

/// What sanctions of a file have brought along so far.
struct FTMSanctions {
  /// The ids of the listings, each of which may come once.
  var listings: Set<String> = []
  /// The ids of the authorities and lists that were handed on.
  var parties: Set<String> = []
}
