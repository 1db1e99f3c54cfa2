/// The text of a node, broken into lines, and the room it takes.
struct Card: Sendable {
  /// Lines from top to bottom, each a few runs.
  let lines: [[DOTRun]]
  /// Estimated width in points, border included.
  let width: Double
  /// Estimated height in points, border included.
  let height: Double

  /// Stands between runs, at the end of the first: readers of SVG drop space at the start of a text.
  ///
  /// The finishing pass takes it off again, when every text has its place.
  static let space = "\u{A0}"

  /// Sets the text of a node.
  init(_ node: DiagramNode, plan: LayoutPlan, palette: Palette) {
    let dimmed = node.emphasis == .dimmed
    let colors = palette.card(node.kind, dimmed: dimmed)
    var lines = Self.tagLines(node, plan: plan, colors: colors)
    switch node.content {
    case .plain:
      lines += Self.nameLines(node, plan: plan, colors: colors)
    case .claim(let replies):
      lines += Self.statementLines(node, plan: plan, colors: colors)
      for reply in replies { lines += Self.replyLines(reply, plan: plan, colors: colors) }
    case .list(let list):
      lines += Self.listLines(list, plan: plan, colors: colors)
    }
    let detailWidth = node.isClaim ? plan.claimWidth : plan.nameWidth + 8
    for (index, detail) in node.details.prefix(3).enumerated() {
      let set = Self.wrapped(
        detail,
        width: detailWidth,
        size: TypeScale.detail,
        ink: colors.text,
        maximumLines: 2
      )
      if index == 0, set.count == 1, !node.isClaim, !node.isList,
        let joined = Self.joined(lines[lines.count - 1], set[0], width: plan.nameWidth)
      {
        lines[lines.count - 1] = joined
      } else {
        lines += set
      }
    }
    let style = CardStyle.of(node)
    self.lines = lines
    width = (lines.map(Self.width).max() ?? 0) + style.horizontalRoom
    height = lines.reduce(0) { $0 + Self.height($1) } + style.verticalRoom
  }

  /// `COMPANY · CN [3]`, or for a list card `8 FUNDS · CN`.
  private static func tagLines(
    _ node: DiagramNode,
    plan: LayoutPlan,
    colors: CardColors
  ) -> [[DOTRun]] {
    let noun = node.noun ?? node.kind.noun
    var text: String
    if case .list(let list) = node.content {
      text = "\(list.names.count) \(noun.plural.uppercased())"
    } else {
      text = noun.singular.uppercased()
    }
    if let country = node.country { text += " · " + country.uppercased() }
    if !node.citations.isEmpty { text += "\u{A0}" + CitationMark.text(node.citations) }
    let width = max(node.isClaim ? plan.claimWidth : plan.nameWidth + 20, 100)
    return wrapped(text, width: width, size: TypeScale.tag, ink: colors.tag, maximumLines: 2)
  }

  private static func nameLines(
    _ node: DiagramNode,
    plan: LayoutPlan,
    colors: CardColors
  ) -> [[DOTRun]] {
    let isFocus = node.emphasis == .focus
    return wrapped(
      node.name,
      width: plan.nameWidth * (isFocus ? 1.4 : 1),
      size: isFocus ? TypeScale.focusName : TypeScale.name,
      ink: colors.text,
      bold: true,
      maximumLines: 4
    )
  }

  private static func statementLines(
    _ node: DiagramNode,
    plan: LayoutPlan,
    colors: CardColors
  ) -> [[DOTRun]] {
    wrapped(
      node.name,
      width: plan.claimWidth,
      size: TypeScale.statement,
      ink: colors.text,
      bold: true,
      maximumLines: 6
    )
  }

  /// `DENIED [2] Zhipu: “lacked factual basis”`, the first words bold.
  private static func replyLines(
    _ reply: DiagramNode.Reply,
    plan: LayoutPlan,
    colors: CardColors
  ) -> [[DOTRun]] {
    let heading = PrintableText.clean(reply.heading).uppercased()
    let mark = CitationMark.text(reply.citations)
    let lead = [heading, mark].filter { !$0.isEmpty }.joined(separator: "\u{A0}")
      .split(separator: " ").joined(separator: "\u{A0}")
    let text = lead.isEmpty ? reply.text : lead + " " + reply.text
    var lines = wrapped(
      text,
      width: plan.claimWidth + 8,
      size: TypeScale.detail,
      ink: colors.text,
      maximumLines: 4
    )
    if let first = lines.first?.first, !lead.isEmpty, first.text.hasPrefix(lead) {
      var start = first
      start.text = lead
      start.bold = true
      start.ink = colors.tag
      var rest = first
      rest.text.removeFirst(min(lead.count + 1, rest.text.count))
      if !rest.text.isEmpty { start.text += space }
      lines[0] = rest.text.isEmpty ? [start] : [start, rest]
    }
    return lines
  }

  private static func listLines(
    _ list: DiagramNode.ListCard,
    plan: LayoutPlan,
    colors: CardColors
  ) -> [[DOTRun]] {
    let names = list.names.prefix(list.shown)
      .map { PrintableText.capped(PrintableText.clean($0), at: 40) }
    var text = names.joined(separator: ", ")
    let more = list.names.count - names.count
    if more > 0 { text += ", +\(more)\u{A0}more" }
    return wrapped(
      text,
      width: plan.listWidth,
      size: TypeScale.names,
      ink: colors.text,
      maximumLines: 8
    )
  }

  private static func wrapped(
    _ text: String,
    width: Double,
    size: Int,
    ink: Ink,
    bold: Bool = false,
    maximumLines: Int
  ) -> [[DOTRun]] {
    let clean = PrintableText.capped(PrintableText.clean(text), at: 400)
    guard !clean.isEmpty else { return [] }
    // A word is not broken for being a little wider than the others.
    let words = clean.split(separator: " ")
    let longest = words.map { TextWidth.of($0, size: Double(size), bold: bold) }.max() ?? 0
    return TextWrap.lines(
      clean,
      width: max(width, min(longest + 0.1, width * 1.4)),
      size: Double(size),
      bold: bold,
      maximumLines: maximumLines
    ).map { [DOTRun(text: $0, size: size, ink: ink, bold: bold)] }
  }

  /// The first detail beside the name, where the line has room for it: `Tencent 腾讯`.
  private static func joined(
    _ line: [DOTRun],
    _ detail: [DOTRun],
    width available: Double
  ) -> [DOTRun]? {
    guard var name = line.last, name.bold else { return nil }
    name.text += space + space
    let joined = line.dropLast() + [name] + detail
    return width(joined) <= available ? joined : nil
  }

  private static func width(_ line: [DOTRun]) -> Double {
    line.reduce(0) { $0 + TextWidth.of($1.text, size: Double($1.size), bold: $1.bold) }
  }

  private static func height(_ line: [DOTRun]) -> Double {
    TypeScale.lineHeight(line.map(\.size).max() ?? 0)
  }
}

extension DiagramNode {
  /// True for a card that shows a claim with its answers.
  var isClaim: Bool {
    if case .claim = content { true } else { false }
  }

  /// True for a card that stands for several leaves.
  var isList: Bool {
    if case .list = content { true } else { false }
  }
}
