/// What a route costs: first by what was asked for, then by what decides among equals.
struct RouteCost: Comparable, BitwiseCopyable {
  let first: UInt64
  let second: UInt64

  init(_ first: UInt64, _ second: UInt64) {
    self.first = first
    self.second = second
  }

  static func < (left: RouteCost, right: RouteCost) -> Bool {
    left.first == right.first ? left.second < right.second : left.first < right.first
  }
}
