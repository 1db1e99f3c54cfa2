/// Turns the SVG of the layout engine into one for readers: accessible, scriptable, free of what browsers stumble over.
///
/// - title and description of the figure, a role and a full sentence on every card and line;
/// - no document type (it names an external file), no comments (one names the version), `none` for `transparent`;
/// - the font list once, on the root; every text stays text;
/// - links on cards and sources, from ``Diagram/Link`` only.
///
/// The layout engine writes one element on each line, so a scan of the lines is enough.
struct SVGFinisher {
  private let scene: Scene
  private let furniture: Furniture
  private let nodePositions: [String: Int]
  private let edgePositions: [String: Int]

  init(_ scene: Scene, furniture: Furniture) {
    self.scene = scene
    self.furniture = furniture
    nodePositions = Dictionary(uniqueKeysWithValues: zip(scene.nodeSlugs, scene.nodes.indices))
    edgePositions = Dictionary(uniqueKeysWithValues: zip(scene.edgeSlugs, scene.lines.indices))
  }

  /// The finished file.
  func finish(_ svg: [UInt8]) -> [UInt8] {
    var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    output.reserveCapacity(svg.count)
    var state = State(sources: sourceLines)
    for line in SVGLine.all(in: svg) {
      if !state.hasStarted {
        // Prolog, document type and the comment with the version come before the root.
        guard line.isElement("svg") else { continue }
        state.hasStarted = true
        output += rootStart(line)
      } else if line.hasPrefix("<!--") {
        continue
      } else if line.hasPrefix(" viewBox=") {
        output += line.text
        output += "\n" + documentTitle
      } else {
        append(line, to: &output, state: &state)
      }
    }
    return Array(output.utf8)
  }

  /// Where the scan stands.
  private struct State {
    enum Group { case none, node(Int), edge(Int), page }
    var hasStarted = false
    var group = Group.none
    var isLinked = false
    var sources: ArraySlice<(text: String, link: Diagram.Link?)>
    init(sources: [(text: String, link: Diagram.Link?)]) { self.sources = sources[...] }
  }

  private func append(_ line: SVGLine, to output: inout String, state: inout State) {
    if line.isElement("g") {
      startGroup(line, to: &output, state: &state)
    } else if line.isElement("title") {
      switch state.group {
      case .node(let index):
        output += title(scene.nodes[index].spokenSentence)
        if let link = scene.nodes[index].link {
          output += "<a \(anchor(link))>\n"
          state.isLinked = true
        }
      case .edge(let index): output += title(sentence(of: index))
      case .none, .page: break
      }
    } else if line.hasPrefix("</g>") {
      if state.isLinked { output += "</a>\n" }
      state.isLinked = false
      state.group = .none
      output += "</g>\n"
    } else if line.isElement("text") {
      appendText(line, to: &output, state: &state)
    } else {
      output += tidied(line)
      output += "\n"
    }
  }

  private func startGroup(_ line: SVGLine, to output: inout String, state: inout State) {
    let id = line.attribute("id") ?? ""
    state.group = .none
    if let node = nodePositions[id] {
      state.group = .node(node)
    } else if let edge = edgePositions[id] {
      state.group = .edge(edge)
    } else if id == "page" {
      state.group = .page
    }
    switch state.group {
    case .node, .edge:
      output += "<g role=\"graphics-symbol img\"" + line.text.dropFirst(2) + "\n"
    case .page, .none:
      output += line.text
      output += "\n"
    }
  }

  private func appendText(_ line: SVGLine, to output: inout String, state: inout State) {
    let text = tidied(line)
    if case .page = state.group, let next = state.sources.first,
      let content = line.content, SVGEntities.decoded(content) == next.text
    {
      state.sources.removeFirst()
      if let link = next.link {
        output += "<a \(anchor(link))>\(text)</a>\n"
        return
      }
    }
    output += text + "\n"
  }

  /// The line without what repeats, and without spaces at the end of a text.
  private func tidied(_ line: SVGLine) -> String {
    var text = line.tidied
    guard line.isElement("text") else { return text }
    for space in ["\u{A0}", "&#160;"] {
      while text.hasSuffix(space + "</text>") {
        text = String(text.dropLast(space.count + 7)) + "</text>"
      }
    }
    return text
  }

  private func rootStart(_ line: SVGLine) -> String {
    "<svg role=\"graphics-document document\" aria-labelledby=\"fl-title fl-desc\" font-family=\""
      + TypeScale.fontStack + "\"" + line.text.dropFirst(4) + "\n"
  }

  private var documentTitle: String {
    let title = MarkupText.escaped(PrintableText.clean(scene.diagram.title))
    let summary = MarkupText.escaped(PrintableText.clean(description))
    return "<title id=\"fl-title\">\(title)</title>\n<desc id=\"fl-desc\">\(summary)</desc>\n"
  }

  private var description: String {
    guard scene.diagram.summary.isEmpty else { return scene.diagram.summary }
    let subtitle = scene.diagram.subtitle.joined(separator: "; ")
    let counts =
      "\(scene.nodes.count) cards, \(scene.lines.count) links, \(scene.citations.count) sources."
    return subtitle.isEmpty ? counts : "\(subtitle). \(counts)"
  }

  private func title(_ sentence: String) -> String {
    "<title>\(MarkupText.escaped(PrintableText.clean(sentence)))</title>\n"
  }

  private func sentence(of index: Int) -> String {
    let line = scene.lines[index]
    guard line.edge.sentence.isEmpty else { return line.edge.sentence }
    let words = line.edge.label.isEmpty ? line.edge.family.legend.lowercased() : line.edge.label
    let mark = CitationMark.text(line.edge.citations)
    return [scene.nodes[line.from].name, "–", words, "–", scene.nodes[line.to].name, mark]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func anchor(_ link: Diagram.Link) -> String {
    let address = MarkupText.escaped(link.address)
    return "xlink:href=\"\(address)\" target=\"_blank\" rel=\"noopener noreferrer\""
  }

  private var sourceLines: [(text: String, link: Diagram.Link?)] {
    furniture.sourceColumns.joined().flatMap { source in
      ([source.mark] + source.lines).map {
        (text: $0, link: scene.citations[source.citation].link)
      }
    }
  }
}
