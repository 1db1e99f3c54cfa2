internal import Faultline

/// Lays a document out as Markdown (CommonMark with GitHub's tables).
enum MarkdownLayout {
  static func render(_ document: Document) -> String {
    var lines: [String] = []
    var inList = false
    func open(_ list: Bool) {
      if inList != list || !list, !lines.isEmpty { lines.append("") }
      inList = list
    }
    for block in document.blocks {
      switch block {
      case .title(let title, let aside):
        open(false)
        lines.append("# \(escaped(title))" + (aside.isEmpty ? "" : " (\(escaped(aside)))"))
      case .heading(let heading):
        open(false)
        lines.append("## \(escaped(heading))")
      case .paragraph(let text):
        open(false)
        lines.append(escaped(text))
      case .remark(let text):
        open(false)
        lines.append("*\(escaped(text))*")
      case .more(let count):
        open(true)
        lines.append("- *\(count) more*")
      case .statement(let text, let status, let mark, let details):
        open(true)
        let status = status.map { ", *\($0.name)*" } ?? ""
        lines.append("- \(escaped(text))\(status) \(escaped(mark))".trimmed)
        lines += details.map { "  - \(escaped($0))" }
      case .event(let date, let text, let status, let mark, let details):
        open(true)
        let status = status.map { ", *\($0.name)*" } ?? ""
        lines.append("- **\(escaped(date))** \(escaped(text))\(status) \(escaped(mark))".trimmed)
        lines += details.map { "  - \(escaped($0))" }
      case .table(let headings, let rows, let numeric, _):
        open(false)
        lines.append("| " + headings.map(cell).joined(separator: " | ") + " |")
        let rule = headings.indices.map { numeric.contains($0) ? "---:" : "---" }
        lines.append("| " + rule.joined(separator: " | ") + " |")
        lines += rows.map { "| " + $0.map(cell).joined(separator: " | ") + " |" }
      case .source(let number, let text, let link):
        open(true)
        let link = link.map { " <\($0)>" } ?? ""
        lines.append("- \\[\(number)\\] \(escaped(text))\(link)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text whose characters mean nothing to Markdown.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~": result += "\\\(character)"
      case "\n", "\r\n", "\r": result += " "
      default: result.append(character)
      }
    }
    return result
  }

  private static func cell(_ text: String) -> String { escaped(text) }
}

extension String {
  /// The text without the spaces at its end.
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
