internal import FaultlineDiagrams

/// Draws figures, and turns what can go wrong into what a user is told.
enum FigureOutput {
  /// The bytes of a figure; what it warns of is told on standard error.
  static func bytes(_ draw: () throws(RenderError) -> Figure) throws -> [UInt8] {
    do {
      let figure = try draw()
      for warning in figure.warnings { Console.message("faultline: \(warning)") }
      return figure.bytes
    } catch .graphvizMissing(let reason) {
      throw Failure.unavailable("\(RenderError.graphvizMissing(reason: reason))")
    } catch {
      throw Failure.usage("\(error)")
    }
  }
}
