import Faultline
import FaultlineTestSupport
import Testing

@testable import FaultlineDiagrams

@Suite("Charts")
struct ChartTests {
  /// Rows with long and short words, partial and full dates, open and closed spans.
  static func chart(rows: Int, page: Diagram.Page = .a4Landscape, theme: Diagram.Theme = .light)
    -> Chart
  {
    let dates = ["2019", "2019-03", "2020-05-06", "2024-12", "2025-01-16"].compactMap {
      PartialDate($0)
    }
    let lanes = Chart.Tone.allCases.enumerated().map { lane, tone in
      Chart.Lane(
        heading: "Lane \(lane)",
        rows: (0..<rows).map { number in
          let date = dates[(number + lane) % dates.count]
          return Chart.Row(
            id: "r",
            date: date.description,
            label: String(repeating: "智谱 & <word> \"\\N\" ", count: number % 7 + 1),
            detail: number % 2 == 0 ? "announced, effective" : "",
            citations: [number % 9 + 1, lane + 1],
            tone: tone,
            isEstablished: number % 3 > 0,
            marks: [Chart.Mark(date, Chart.Shape.allCases[number % 5])],
            span: number % 2 == 0
              ? Period(from: date, until: number % 4 == 0 ? nil : dates[4]) : nil,
            change: nil
          )
        }
      )
    }
    return Chart(
      title: "What happened when?",
      subtitle: ["As of 2025-01-16"],
      axis: (Day("2018-12-01")).flatMap { from in
        Day("2025-06-01").map { Chart.Axis(from: from, to: $0, asOf: Day("2025-01-16")) }
      },
      lanes: lanes,
      citations: (1...9).map {
        Diagram.Citation(
          number: $0,
          text: "Source \($0)",
          link: Diagram.Link("https://example.org/\($0)")
        )
      },
      page: page,
      theme: theme
    )
  }

  private static func texts(_ layout: ChartLayout) -> [(box: FigureRect, text: String)] {
    layout.elements.compactMap { element in
      guard case .text(let text) = element else { return nil }
      let half = Double(text.size) * 0.5
      return (
        FigureRect(
          minX: text.x,
          minY: text.y - half,
          maxX: text.x + text.width,
          maxY: text.y + half
        ),
        text.text
      )
    }
  }

  @Test(
    "no words lie on others, and none outside the page",
    arguments: [1, 3, 8],
    [Diagram.Page.a4Landscape, .column, .slide]
  )
  func overlaps(rows: Int, page: Diagram.Page) {
    let layout = ChartLayout(ChartTests.chart(rows: rows, page: page), width: page.innerWidth)
    let texts = ChartTests.texts(layout)
    for (place, first) in texts.enumerated() {
      #expect(first.box.minX >= -0.5 && first.box.maxX <= layout.width + 1, "\(first.text)")
      for second in texts[(place + 1)...] {
        let touch = first.box.inset(by: 0.6).overlaps(second.box.inset(by: 0.6))
        #expect(!touch, "\(first.text) | \(second.text)")
      }
    }
  }

  @Test("what would be too small to read is left out and counted")
  func selection() throws {
    let figure = try FigureRenderer().renderAndWait(ChartTests.chart(rows: 40), as: .dot)
    #expect(figure.report.smallestText >= 7)
    #expect(figure.report.collapsed > 0)
    #expect(figure.warnings.count == 1)
    #expect(figure.text.contains("of 200 rows not drawn"))
    let free = try FigureRenderer().renderAndWait(ChartTests.chart(rows: 40, page: .free), as: .dot)
    #expect(free.report.collapsed == 0)
  }

  @Test(
    "every text comes through, sources are links, and two drawings are equal",
    arguments: [Diagram.Theme.light, .dark]
  )
  func svg(theme: Diagram.Theme) throws {
    let chart = ChartTests.chart(rows: 4, page: .free, theme: theme)
    let figure = try FigureRenderer().renderAndWait(chart, as: .svg)
    #expect(figure.text.contains("智谱 &amp; &lt;word&gt; &quot;\\N&quot;"))
    #expect(figure.text.contains("<a xlink:href=\"https://example.org/1\""))
    #expect(figure.text.contains("<title id=\"fl-title\">What happened when?</title>"))
    #expect(!figure.text.contains("<!--") && !figure.text.contains("DOCTYPE"))
    _ = try XMLScanner.document(figure.bytes)
    #expect(try FigureRenderer().renderAndWait(chart, as: .svg).bytes == figure.bytes)
  }

  @Test("bitmaps and pages come from the same drawing", arguments: [FigureFormat.png, .pdf])
  func formats(format: FigureFormat) throws {
    let chart = ChartTests.chart(rows: 2)
    let figure = try FigureRenderer().renderAndWait(chart, as: format, resolution: 60)
    #expect(figure.bytes.count > 1000)
    #expect(
      try FigureRenderer().renderAndWait(chart, as: format, resolution: 60).bytes == figure.bytes
    )
  }

  @Test("an empty chart is refused")
  func empty() {
    #expect(throws: RenderError.self) {
      try FigureRenderer().renderAndWait(Chart(title: "x", lanes: []), as: .svg)
    }
  }

  @Test(
    "an axis has lines at whole months or years, never too close",
    arguments: [
      ("2025-01-01", "2025-02-01"), ("2024-01-01", "2025-06-01"), ("1950-01-01", "2026-01-01"),
      ("0001-01-01", "9999-12-31"),
    ]
  )
  func ticks(from: String, to: String) throws {
    let axis = Chart.Axis(from: try #require(Day(from)), to: try #require(Day(to)))
    let ticks = ChartTicks(axis, width: 400).ticks
    #expect(!ticks.isEmpty && ticks.count <= 14)
    #expect(
      ticks.allSatisfy { $0.day.calendarDate.day == 1 && $0.day >= axis.from && $0.day <= axis.to }
    )
  }
}
