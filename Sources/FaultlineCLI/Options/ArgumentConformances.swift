public import ArgumentParser
public import Faultline
public import FaultlineDiagrams

// The words of the library that the command line can say.

extension Day: ExpressibleByArgument {
  /// Reads a day of the command line.
  public init?(argument: String) {
    self.init(argument)
  }
}

extension Source.Class: ExpressibleByArgument {}

extension NeighborhoodQuery.Direction: ExpressibleByArgument {}

extension PathQuery.Weighting: ExpressibleByArgument {}

extension ExactDecimal: ExpressibleByArgument {
  /// Reads a number of the command line.
  public init?(argument: String) {
    self.init(argument)
  }
}

extension Diagram.Theme: ExpressibleByArgument {}

extension Centrality.Measure: ExpressibleByArgument {}

extension Judgement.Verdict: ExpressibleByArgument {}
