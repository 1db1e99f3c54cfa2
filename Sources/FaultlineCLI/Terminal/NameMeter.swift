internal import Synchronization

/// Shows how many names were looked for, on one line of standard error that is written over.
final class NameMeter: Sendable {
  private let done = Atomic(0)
  private let total: Int
  private let line = ProgressLine()

  init(total: Int) { self.total = total }

  func add(_ count: Int) {
    let sum = done.wrappingAdd(count, ordering: .relaxed).newValue
    line.say("\(sum) of \(total) names")
  }

  func finish() { line.say("") }
}
