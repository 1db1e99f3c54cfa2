extension DOTWriter {
  /// Title and subtitle with the legend beside them where there is room, or nil when there are none.
  var heading: DOTTable? {
    let texts = headingText
    guard furniture.legendIsBesideTitle, !furniture.legendRows.isEmpty else { return texts }
    var table = DOTTable()
    let gap = furniture.width - 4 - furniture.textWidth - furniture.legendWidth
    let difference = furniture.textHeight - furniture.legendHeight
    var legend = self.legend
    legend.addSpace(height: difference)
    guard var texts else { return legend }
    texts.addSpace(height: -difference)
    table.addRow([.table(texts), .gap(width: max(8, Int(gap))), .table(legend)])
    return table
  }

  private var headingText: DOTTable? {
    guard !furniture.titleLines.isEmpty || !furniture.subtitleLines.isEmpty else { return nil }
    var table = DOTTable(spacing: 2)
    if !furniture.titleLines.isEmpty {
      table.addRow([
        .lines(
          furniture.titleLines.map {
            [DOTRun(text: $0, size: TypeScale.title, ink: palette.ink, bold: true)]
          }
        )
      ])
    }
    if !furniture.subtitleLines.isEmpty {
      table.addRow([
        .lines(
          furniture.subtitleLines.map {
            [DOTRun(text: $0, size: TypeScale.subtitle, ink: palette.muted)]
          }
        )
      ])
    }
    return table
  }

  /// Sources, and the legend when it does not stand beside the title; nil when there is neither.
  ///
  /// A table inside a cell is stretched to the cell, so each row ends in free space that makes all about as wide.
  var footer: DOTTable? {
    var table = DOTTable(padding: 1)
    if !furniture.legendIsBesideTitle, !furniture.legendRows.isEmpty {
      table.addRow([.table(legend)])
    }
    if !furniture.sourceColumns.isEmpty { table.addRow([.table(sources)]) }
    return table.rows.isEmpty ? nil : table
  }

  private var legend: DOTTable {
    var table = DOTTable(padding: 1)
    for row in furniture.legendRows { table.addRow([.table(legendRow(row))]) }
    return table
  }

  private func legendRow(_ entries: [Legend.Entry]) -> DOTTable {
    var cells: [DOTCell] = []
    for entry in entries {
      var sample = DOTTable()
      sample.addRow([
        .sample(
          width: Furniture.sampleWidth,
          height: 6,
          border: max(1, Int(entry.width.rounded())),
          ink: entry.ink,
          style: entry.form
        )
      ])
      let words = DOTRun(text: entry.text, size: TypeScale.footer, ink: entry.ink)
      cells += [
        .table(sample), .gap(width: Furniture.sampleGap), .lines([[words]]),
        .gap(width: Furniture.entryGap),
      ]
    }
    let room = furniture.legendIsBesideTitle ? furniture.legendWidth : furniture.width - 4
    cells.append(.gap(width: max(0, Int(room - Furniture.width(entries)))))
    var table = DOTTable()
    table.addRow(cells)
    return table
  }

  private var sources: DOTTable {
    var cells: [DOTCell] = []
    let tallest = furniture.sourceColumns.map(Furniture.height).max() ?? 0
    for column in furniture.sourceColumns {
      var entries = DOTTable()
      for source in column {
        entries.addRow([
          .lines([[footerRun(source.mark)]]), .gap(width: Furniture.markGap),
          .lines(source.lines.map { [footerRun($0)] }),
        ])
      }
      let missing = tallest - Furniture.height(column)
      entries.addSpace(height: Double(missing) * TypeScale.lineHeight(TypeScale.footer))
      cells += [.table(entries), .gap(width: Furniture.columnGap)]
    }
    let used = Furniture.width(furniture.sourceColumns)
    cells.append(.gap(width: max(0, Int(furniture.width - 4 - used))))
    var table = DOTTable()
    table.addRow(cells)
    return table
  }

  private func footerRun(_ text: String) -> DOTRun {
    DOTRun(text: text, size: TypeScale.footer, ink: palette.muted)
  }
}
