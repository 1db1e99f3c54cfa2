internal import Faultline
internal import FaultlineExchange

extension Filter {
  /// Takes an option of `FilterOptions`.
  mutating func take(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--as-of": return ExpressLane.put(Day(value), into: &asOf)
    case "--known-by": return ExpressLane.put(Day(value), into: &knownBy)
    case "--min-stake": return ExpressLane.put(ExactDecimal(value), into: &minimumStake)
    case "--kind": nodeKinds = Filter.words(value)
    case "--relation": edgeKinds = Filter.words(value)
    case "--status":
      for word in Filter.words(value) {
        guard let status = ClaimStatus(name: word) else { return false }
        statuses.append(status)
      }
    default: return false
    }
    return true
  }
}

extension GraphChoice {
  /// Takes an option of `GraphOptions`.
  mutating func take(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--graph": paths.append(value)
    case "--map":
      var mapping = mapping ?? CSVMapping()
      do throws(CSVMapping.Mistake) { try mapping.add(words: value) } catch { return false }
      self.mapping = mapping
    default: return false
    }
    return true
  }
}

extension Destination {
  /// Takes an option of `OutputOptions`.
  mutating func take(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--format": return ExpressLane.put(OutputFormat(rawValue: value), into: &form)
    case "--output": path = value
    default: return false
    }
    return true
  }
}
