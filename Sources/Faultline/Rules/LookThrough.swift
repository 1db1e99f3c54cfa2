/// The economic interest of listed parties in a target: for each way of ownership the product of its shares, added up.
///
/// It is not what rules of ownership go by. A way ends at the first listed party, and no way passes a company twice, so that
/// shares that companies hold in each other are not counted again and again. Shares are taken at their least.
public struct LookThrough: Hashable, Sendable {
  /// The interest in per cent, rounded to six places.
  public let percent: ExactDecimal
  /// Whether there are more ways than were followed, so that the interest may be larger.
  public let isCut: Bool

  /// How many steps are taken where companies own each other, before the rest is left out.
  static let stepLimit = 200_000

  /// The whole, in the numbers of 10⁻¹⁸ in which products are kept.
  private static let one: Int128 = 1_000_000_000_000_000_000

  /// A company and what is held in it.
  private struct Holding {
    var owner: Int
    /// As a part of ``one``.
    var part: Int128
  }

  init(of target: Int, _ test: HoldingTest, isListed: (Int) -> Bool) {
    let rows = LookThrough.rows(above: target, test, isListed: isListed)
    let interest: Int128
    if let order = LookThrough.order(rows) {
      interest = LookThrough.sum(rows, order)[0]
      isCut = false
    } else {
      (interest, isCut) = LookThrough.walk(rows)
    }
    // Parts of 10⁻¹⁸ are 10⁻¹⁶ per cent: rounded half up to 10⁻⁶.
    let rounded = (interest + 5_000_000_000) / 10_000_000_000
    percent = ExactDecimal(mantissa: Int64(clamping: rounded), scale: 6)
  }

  /// What is held in each company above the target, which is number 0; listed parties are number -1.
  private static func rows(
    above target: Int,
    _ test: HoldingTest,
    isListed: (Int) -> Bool
  ) -> [[Holding]] {
    let adjacency = test.graph.adjacency
    var numbers = [target: 0]
    var nodes = [target]
    var rows: [[Holding]] = []
    while rows.count < nodes.count {
      var row: [Holding] = []
      for place in adjacency.inRow(nodes[rows.count]) {
        let role = test.role(place, adjacency)
        guard role == .share || role == .backing,
          case .share(let slot, let min, _, _) = test.effect(adjacency.edge(place), role),
          test.slots[slot].basis == .equity, min > 0
        else { continue }
        let owner = adjacency.neighbor(place)
        let part = min / 100
        if isListed(owner), owner != target {
          row.append(Holding(owner: -1, part: part))
        } else {
          let number = numbers[owner] ?? nodes.count
          if number == nodes.count {
            numbers[owner] = number
            nodes.append(owner)
          }
          row.append(Holding(owner: number, part: part))
        }
      }
      rows.append(row)
    }
    return rows
  }

  /// The companies in an order in which owners come before what they own; nothing if they own each other.
  private static func order(_ rows: [[Holding]]) -> [Int]? {
    var waiting = rows.map { row in row.count { $0.owner >= 0 } }
    var assets = [[Int]](repeating: [], count: rows.count)
    for (asset, row) in rows.enumerated() {
      for holding in row where holding.owner >= 0 { assets[holding.owner].append(asset) }
    }
    var order = rows.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for asset in assets[order[next]] {
        waiting[asset] -= 1
        if waiting[asset] == 0 { order.append(asset) }
      }
      next += 1
    }
    return order.count == rows.count ? order : nil
  }

  private static func sum(_ rows: [[Holding]], _ order: [Int]) -> [Int128] {
    var interests = [Int128](repeating: 0, count: rows.count)
    for company in order {
      for holding in rows[company] {
        let whole = holding.owner < 0 ? one : interests[holding.owner]
        interests[company] += product(holding.part, whole)
      }
    }
    return interests
  }

  /// Follows every way that passes no company twice, the shorter ones first, for they carry most.
  private static func walk(_ rows: [[Holding]]) -> (interest: Int128, isCut: Bool) {
    var interest: Int128 = 0
    var steps = 0
    for length in 1...max(1, rows.count) {
      guard let found = ways(rows, of: length, &steps) else { return (interest, true) }
      interest += found.interest
      if !found.goesOn { break }
    }
    return (interest, false)
  }

  /// The interest by ways of one length, and whether there are longer ones; nothing once too many steps were taken.
  private static func ways(
    _ rows: [[Holding]],
    of length: Int,
    _ steps: inout Int
  ) -> (interest: Int128, goesOn: Bool)? {
    var onWay = [Bool](repeating: false, count: rows.count)
    var way: [(company: Int, next: Int, part: Int128)] = [(0, 0, one)]
    onWay[0] = true
    var interest: Int128 = 0
    var goesOn = false
    while let step = way.last {
      guard step.next < rows[step.company].count else {
        onWay[step.company] = false
        way.removeLast()
        continue
      }
      steps += 1
      if steps > stepLimit { return nil }
      way[way.count - 1].next += 1
      let holding = rows[step.company][step.next]
      let part = product(holding.part, step.part)
      if holding.owner < 0 {
        if way.count == length { interest += part }
      } else if !onWay[holding.owner], part > 0 {
        if way.count == length {
          goesOn = true
        } else {
          onWay[holding.owner] = true
          way.append((holding.owner, 0, part))
        }
      }
    }
    return (interest, goesOn)
  }

  private static func product(_ left: Int128, _ right: Int128) -> Int128 {
    // Interests of many parallel holdings may be more than the whole; their product still fits 128 bits.
    let bounded = min(right, 100 * one)
    return left * bounded / one
  }
}
