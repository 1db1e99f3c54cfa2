/// The lines in which two texts differ, as `diff -u` shows them.
public struct LineDifference: CustomStringConvertible {
  private let lines: [(mark: Character, text: Substring)]

  /// Compares two texts.
  ///
  /// - Parameters:
  ///   - old: The text that was expected.
  ///   - new: The text that came.
  public init(from old: String, to new: String) {
    let oldLines = old.split(separator: "\n", omittingEmptySubsequences: false)
    let newLines = new.split(separator: "\n", omittingEmptySubsequences: false)
    let difference = newLines.difference(from: oldLines)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [(Character, Substring)] = []
    var (oldIndex, newIndex) = (0, 0)
    while oldIndex < oldLines.count || newIndex < newLines.count {
      if removed.contains(oldIndex) {
        lines.append(("-", oldLines[oldIndex]))
        oldIndex += 1
      } else if added.contains(newIndex) {
        lines.append(("+", newLines[newIndex]))
        newIndex += 1
      } else {
        guard oldIndex < oldLines.count, newIndex < newLines.count else { break }
        lines.append((" ", oldLines[oldIndex]))
        oldIndex += 1
        newIndex += 1
      }
    }
    self.lines = lines
  }

  /// The lines that differ with two around them, at most 60.
  public var description: String {
    var shown = [Bool](repeating: false, count: lines.count)
    for (index, line) in lines.enumerated() where line.mark != " " {
      for near in max(0, index - 2)...min(lines.count - 1, index + 2) { shown[near] = true }
    }
    var text: [String] = []
    for (index, line) in lines.enumerated() where shown[index] {
      if index > 0, !shown[index - 1] { text.append("@@ line \(index + 1)") }
      text.append("\(line.mark)\(line.text)")
    }
    let rest = text.count - 60
    return text.prefix(60).joined(separator: "\n") + (rest > 0 ? "\n… \(rest) more lines" : "")
  }
}
