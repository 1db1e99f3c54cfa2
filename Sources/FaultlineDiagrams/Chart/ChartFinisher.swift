/// Turns the SVG of a chart into one for readers, as ``SVGFinisher`` does for a network.
struct ChartFinisher {
  let chart: Chart
  let elements: [ChartElement]

  /// The finished file.
  func finish(_ svg: [UInt8]) -> [UInt8] {
    var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    var hasStarted = false
    var element: ChartElement?
    var isLinked = false
    for line in SVGLine.all(in: svg) {
      if !hasStarted {
        guard line.isElement("svg") else { continue }
        hasStarted = true
        output +=
          "<svg role=\"graphics-document document\" aria-labelledby=\"fl-title fl-desc\" font-family=\""
          + TypeScale.fontStack + "\"" + line.text.dropFirst(4) + "\n"
      } else if line.hasPrefix("<!--") {
        continue
      } else if line.hasPrefix(" viewBox=") {
        output += line.text + "\n" + heading
      } else if line.isElement("g") {
        element = piece(line.attribute("id") ?? "")
        output += line.text + "\n"
      } else if line.isElement("title") {
        (output, isLinked) = opened(output, element)
      } else if line.hasPrefix("</g>") {
        if isLinked { output += "</a>\n" }
        isLinked = false
        output += "</g>\n"
      } else {
        output += line.tidied + "\n"
      }
    }
    return Array(output.utf8)
  }

  private func piece(_ id: String) -> ChartElement? {
    guard id.hasPrefix("x-"), let number = Int(id.dropFirst(2)), elements.indices.contains(number)
    else { return nil }
    return elements[number]
  }

  private func opened(_ output: String, _ element: ChartElement?) -> (String, Bool) {
    switch element {
    case .shape(let shape) where !shape.sentence.isEmpty:
      (output + "<title>\(escaped(shape.sentence))</title>\n", false)
    case .text(let text):
      if let link = text.link {
        (
          output
            + "<a xlink:href=\"\(MarkupText.escaped(link.address))\" target=\"_blank\" rel=\"noopener noreferrer\">\n",
          true
        )
      } else {
        (output, false)
      }
    default: (output, false)
    }
  }

  private var heading: String {
    let summary =
      (chart.subtitle + ["\(chart.rowCount) rows, \(chart.citations.count) sources."])
      .joined(separator: "; ")
    return "<title id=\"fl-title\">\(escaped(chart.title))</title>\n"
      + "<desc id=\"fl-desc\">\(escaped(summary))</desc>\n"
  }

  private func escaped(_ text: String) -> String {
    MarkupText.escaped(PrintableText.clean(text))
  }
}
