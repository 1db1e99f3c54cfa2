internal import Faultline

extension FTMReading {
  /// Reports why an object is not read.
  mutating func report(_ fault: JSONFault, _ view: ByteView) {
    let text = fault.words(
      in: view,
      form: "write one JSON object a line, with texts in lists; tools that write FollowTheMoney do"
    )
    report(text.code, at: fault.offset, view, text.message, hint: text.hint)
  }
}
