internal import Faultline

extension PathRequest: ExpressRequest {
  mutating func take(_ word: String) -> Bool {
    if from.isEmpty {
      from = word
    } else if to.isEmpty {
      to = word
    } else {
      return false
    }
    return true
  }

  mutating func take(flag: String) -> Bool {
    switch flag {
    case "--all-shortest": allShortest = true
    case "--directed": directed = true
    case "--report-loss": output.reportsLoss = true
    default: return false
    }
    return true
  }

  mutating func take(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--k": return ExpressLane.put(Int(value), into: &k)
    case "--max-hops": return ExpressLane.put(Int(value), into: &maxHops)
    case "--avoid-hubs": return ExpressLane.put(Int(value), into: &avoidHubs)
    case "--limit": return ExpressLane.put(Int(value), into: &limit)
    case "--by": return ExpressLane.put(PathQuery.Weighting(rawValue: value), into: &weighting)
    case "--avoid": avoid.append(value)
    case "--via": via.append(value)
    default:
      return filter.take(option, value) || graph.take(option, value) || output.take(option, value)
    }
    return true
  }

  var isComplete: Bool { !to.isEmpty && problem == nil }
}
