internal import Faultline

extension ListedRequest: ExpressRequest {
  mutating func take(_ word: String) -> Bool {
    guard name == nil else { return false }
    name = word
    return true
  }

  mutating func take(flag: String) -> Bool { false }

  mutating func take(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--list": list = value
    case "--country": country = value
    case "--added-since": return ExpressLane.put(Day(value), into: &addedSince)
    case "--removed-since": return ExpressLane.put(Day(value), into: &removedSince)
    default:
      return filter.take(option, value) || graph.take(option, value) || output.take(option, value)
    }
    return true
  }

  var isComplete: Bool { true }
}
