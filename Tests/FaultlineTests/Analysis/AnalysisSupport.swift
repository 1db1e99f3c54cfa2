import FaultlineTestSupport
import Testing

@testable import Faultline

/// A small graph made into one of records, with nodes in the order of their numbers.
func graph(_ shape: SmallGraphs.Shape) throws -> Graph {
  try GraphBuilder.build(SampleRecords.companies(shape.count, edges: shape.edges))
}

/// Whether two lists of numbers are equal but for rounding.
func isClose(_ left: [Double], _ right: [Double], _ difference: Double = 1e-9) -> Bool {
  left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) <= difference }
}
