internal import Faultline

/// Lays a document out for a terminal.
enum TerminalLayout {
  static func render(_ document: Document, for terminal: Terminal) -> String {
    var lines: [String] = []
    let width = terminal.width
    for block in document.blocks {
      switch block {
      case .title(let title, let aside):
        if !lines.isEmpty { lines.append("") }
        let wrapped = TextLayout.wrap(
          aside.isEmpty ? title : "\(title) (\(aside))",
          width: width
        )
        lines += wrapped.map { terminal.styled($0, .heading) }
      case .heading(let heading):
        let wrapped = TextLayout.wrap(heading, width: width, rest: "   ")
        lines += [""] + wrapped.map { terminal.styled($0, .heading) }
      case .paragraph(let text):
        lines += TextLayout.wrap(text, width: width)
      case .remark(let text):
        lines += TextLayout.wrap(text, width: width).map { terminal.styled($0, .dim) }
      case .more(let count):
        lines.append(terminal.styled("  +\(count) more (--all)", .dim))
      case .statement(let text, let status, let mark, let details):
        lines += statement(text, status, mark, terminal)
        for detail in details {
          lines += TextLayout.wrap(detail, width: width, first: "    ", rest: "    ")
            .map { terminal.styled($0, .dim) }
        }
      case .event(let date, let text, let status, let mark, let details):
        let column = TextLayout.padded("  \(date)", to: 14)
        let indent = String(repeating: " ", count: 14)
        lines += statement(text, status, mark, terminal, first: column, rest: indent)
        for detail in details {
          lines += TextLayout.wrap(detail, width: width, first: indent, rest: indent)
            .map { terminal.styled($0, .dim) }
        }
      case .table(let headings, let rows, let numeric, let whole):
        var table = Table(headings, numeric: numeric, whole: whole)
        for row in rows { table.add(row) }
        let laidOut = table.lines(width: width)
        lines += laidOut.prefix(1).map { terminal.styled($0, .heading) } + laidOut.dropFirst()
      case .source(let number, let text, let link):
        let label = "  [\(number)] "
        let indent = String(repeating: " ", count: label.utf8.count)
        lines += TextLayout.wrap(text, width: width, first: label, rest: indent)
        // A link is never broken: it has to stay one that can be followed.
        if let link { lines.append(indent + terminal.styled(link, .link)) }
      }
    }
    var text = ""
    text.reserveCapacity(lines.reduce(0) { $0 + $1.utf8.count + 1 })
    for line in lines {
      text += line
      text += "\n"
    }
    return text
  }

  private static func statement(
    _ text: String,
    _ status: ClaimStatus?,
    _ mark: String,
    _ terminal: Terminal,
    first: String = "  ",
    rest: String = "    "
  ) -> [String] {
    var glued = text
    if let status { glued += " · " + status.name }
    if !mark.isEmpty { glued += (status == nil ? " · " : " ") + mark }
    var lines = TextLayout.wrap(glued, width: terminal.width, first: first, rest: rest)
    if let status, let style = style(of: status), let last = lines.indices.last {
      lines[last] = painted(lines[last], status.name, style, terminal)
    }
    return lines
  }

  private static func painted(
    _ line: String,
    _ word: String,
    _ style: Terminal.Style,
    _ terminal: Terminal
  ) -> String {
    guard terminal.hasColor, let place = line.ranges(of: "· " + word).last else { return line }
    return line[..<place.lowerBound] + "· " + terminal.styled(word, style)
      + line[place.upperBound...]
  }

  private static func style(of status: ClaimStatus) -> Terminal.Style? {
    switch status {
    case .confirmed: nil
    case .reported: .dim
    case .alleged: .caution
    case .disputed, .denied, .retracted: .alarm
    }
  }
}
