public import Faultline

/// A figure of rows: what happened when, or what changed, before it is drawn.
///
/// Each row is a line of words, and beside it, where there is an ``Axis``, its days as marks and bars over one scale. Rows
/// never share a line, so no label can lie on another. A plain value, as ``Diagram`` is.
public struct Chart: Sendable, Hashable {
  /// The scale of days.
  public struct Axis: Sendable, Hashable {
    /// The first day.
    public var from: Day
    /// The last day.
    public var to: Day
    /// The day asked about, drawn as a line through all rows.
    public var asOf: Day?

    /// Makes a scale.
    public init(from: Day, to: Day, asOf: Day? = nil) {
      self.from = from
      self.to = max(from, to)
      self.asOf = asOf
    }
  }

  /// What the colour of a row means.
  public enum Tone: Sendable, Hashable, CaseIterable {
    case listing, act, link, name, claim
  }

  /// The form of a mark; forms differ, so that they can be told apart without colour.
  public enum Shape: Sendable, Hashable, CaseIterable {
    /// It was made known.
    case circle
    /// It was published.
    case square
    /// It took effect, began or happened.
    case diamond
    /// It ended.
    case bar
    /// Somebody spoke.
    case triangle

    var legend: String {
      switch self {
      case .circle: "announced"
      case .square: "published"
      case .diamond: "effective, began, happened"
      case .bar: "ended"
      case .triangle: "said"
      }
    }
  }

  /// A day on a row; a partial date is drawn as wide as it is open.
  public struct Mark: Sendable, Hashable {
    /// The day.
    public var date: PartialDate
    /// The form of the mark.
    public var shape: Shape

    /// Makes a mark.
    public init(_ date: PartialDate, _ shape: Shape) {
      self.date = date
      self.shape = shape
    }
  }

  /// What a difference did to a row.
  public enum Change: String, Sendable, Hashable, CaseIterable {
    case added, removed, changed

    var sign: String {
      switch self {
      case .added: "+"
      case .removed: "\u{2212}"
      case .changed: "\u{2260}"
      }
    }
  }

  /// One line of the figure.
  public struct Row: Sendable, Hashable {
    /// A name for the element in the drawing.
    public var id: String
    /// The days in front of the words: the first, and what else there is to say of them.
    public var date: String
    /// The words.
    public var label: String
    /// A smaller line below the words.
    public var detail: String
    /// The numbers of the sources.
    public var citations: [Int]
    /// What its colour means.
    public var tone: Tone
    /// Whether it is established; else its marks are hollow and dashed.
    public var isEstablished: Bool
    /// The days, in order.
    public var marks: [Mark]
    /// From when to when it holds, drawn as a bar.
    public var span: Period?
    /// What a difference did to it.
    public var change: Change?

    /// Makes a row.
    public init(
      id: String,
      date: String = "",
      label: String,
      detail: String = "",
      citations: [Int] = [],
      tone: Tone,
      isEstablished: Bool = true,
      marks: [Mark] = [],
      span: Period? = nil,
      change: Change? = nil
    ) {
      self.id = id
      self.date = date
      self.label = label
      self.detail = detail
      self.citations = citations
      self.tone = tone
      self.isEstablished = isEstablished
      self.marks = marks
      self.span = span
      self.change = change
    }
  }

  /// Rows under a heading.
  public struct Lane: Sendable, Hashable {
    /// The heading.
    public var heading: String
    /// The rows, from top to bottom.
    public var rows: [Row]

    /// Makes a lane.
    public init(heading: String, rows: [Row]) {
      self.heading = heading
      self.rows = rows
    }
  }

  /// The question or the finding.
  public var title: String
  /// Date, filters, reach.
  public var subtitle: [String]
  /// The scale of days; `nil` for rows of words alone.
  public var axis: Axis?
  /// The rows, by lane.
  public var lanes: [Lane]
  /// The numbered sources.
  public var citations: [Diagram.Citation]
  /// The page to fit.
  public var page: Diagram.Page
  /// Light for paper, dark for slides.
  public var theme: Diagram.Theme

  /// Makes a figure.
  public init(
    title: String,
    subtitle: [String] = [],
    axis: Axis? = nil,
    lanes: [Lane],
    citations: [Diagram.Citation] = [],
    page: Diagram.Page = .a4Landscape,
    theme: Diagram.Theme = .light
  ) {
    self.title = title
    self.subtitle = subtitle
    self.axis = axis
    self.lanes = lanes
    self.citations = citations
    self.page = page
    self.theme = theme
  }

  /// How many rows there are.
  public var rowCount: Int { lanes.reduce(0) { $0 + $1.rows.count } }

  /// The figure with about so many rows; each lane keeps its share, listings more than theirs, and of that the last rows.
  ///
  /// Sources that no row cites any more go, and the others are numbered anew.
  func keeping(_ count: Int) -> Chart {
    let total = rowCount
    var result = self
    if count < total {
      // What is listed comes first; the other lanes share what is left.
      let first = lanes.first.map { $0.rows.first?.tone == .listing ? $0.rows.count : 0 } ?? 0
      let head = first == total ? count : min(first, max(2, count / 2))
      for place in lanes.indices {
        let rows = lanes[place].rows
        let isHead = place == 0 && first > 0
        let share = isHead ? head : max(2, rows.count * (count - head) / max(1, total - first))
        result.lanes[place].rows = Array(rows.suffix(share))
      }
      let dropped = total - result.rowCount
      result.subtitle.append(
        "\(dropped) of \(total) rows not drawn, the earliest of each part: narrow the question, or take a larger page"
      )
    }
    var number: [Int: Int] = [:]
    var kept: [Diagram.Citation] = []
    let known = Dictionary(citations.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
    for lane in result.lanes.indices {
      for row in result.lanes[lane].rows.indices {
        result.lanes[lane].rows[row].citations = result.lanes[lane].rows[row].citations
          .compactMap { old in
            if let new = number[old] { return new }
            guard var citation = known[old] else { return nil }
            citation.number = kept.count + 1
            number[old] = citation.number
            kept.append(citation)
            return citation.number
          }
      }
    }
    result.citations = kept
    if let axis, count < total {
      let days = result.lanes.flatMap { $0.rows.flatMap { $0.marks.map(\.date.earliest) } }
      let first = (days + [axis.asOf].compactMap(\.self)).min() ?? axis.from
      result.axis?.from = max(axis.from, first)
    }
    result.lanes.removeAll { $0.rows.isEmpty }
    return result
  }
}
