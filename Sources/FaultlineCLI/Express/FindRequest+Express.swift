internal import Faultline

extension FindRequest: ExpressRequest {
  mutating func take(_ word: String) -> Bool {
    guard name.isEmpty else { return false }
    name = word
    return true
  }

  mutating func take(flag: String) -> Bool {
    guard flag == "--explain" else { return false }
    explain = true
    return true
  }

  mutating func take(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--known-by": ExpressLane.put(Day(value), into: &knownBy)
    case "--limit": ExpressLane.put(Int(value), into: &limit)
    default: graph.take(option, value) || output.take(option, value)
    }
  }

  var isComplete: Bool { !name.isEmpty }
}
