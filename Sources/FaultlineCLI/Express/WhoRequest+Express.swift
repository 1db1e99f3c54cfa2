internal import Faultline

extension WhoRequest: ExpressRequest {
  mutating func take(_ word: String) -> Bool {
    names.append(word)
    return true
  }

  mutating func take(flag: String) -> Bool {
    switch flag {
    case "--exact": exact = true
    case "--all": all = true
    case "--report-loss": output.reportsLoss = true
    default: return false
    }
    return true
  }

  mutating func take(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--hops": ExpressLane.put(Int(value), into: &hops)
    case "--direction":
      ExpressLane.put(NeighborhoodQuery.Direction(rawValue: value), into: &direction)
    default:
      filter.take(option, value) || graph.take(option, value) || output.take(option, value)
    }
  }

  var isComplete: Bool { !names.isEmpty && problem == nil }
}
