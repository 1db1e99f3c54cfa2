import Faultline

/// The days at which an axis has a line, and what is written there.
struct ChartTicks {
  /// The days and their words, in order.
  let ticks: [(day: Day, text: String)]

  /// - Parameters:
  ///   - axis: The scale.
  ///   - width: Its width in points.
  init(_ axis: Chart.Axis, width: Double) {
    let days = Double(axis.to.number - axis.from.number) + 1
    let room = max(1, Int(width / 34))
    let steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000]
    let step = steps.first { days / 30.44 / Double($0) <= Double(room) } ?? 120_000
    let start = axis.from.calendarDate
    var month = (start.year * 12 + start.month - 1 + step - 1) / step * step
    var ticks: [(day: Day, text: String)] = []
    while let day = Day(year: month / 12, month: month % 12 + 1, day: 1), day <= axis.to {
      if day >= axis.from {
        let year = String(month / 12)
        let number = month % 12 + 1
        let isYear = step % 12 == 0 || number == 1
        let text = isYear ? year : "\(year)-\(number < 10 ? "0" : "")\(number)"
        ticks.append((day, text))
      }
      month += step
    }
    self.ticks = ticks
  }
}
