/// Deals the cards of a figure out to layers, so that every layer fits the page and lines stay short.
///
/// The layout engine takes the fewest layers that the directions of the lines allow, which makes a company with twenty
/// neighbors one very wide layer. Here layers are filled like lines of text instead: a simulated annealing over "card i
/// stands in layer k" weighs the length of the lines, their direction (authorities above, funders below), lines inside a
/// layer, and layers wider than the page. The engine then orders the cards within the layers and routes the lines.
///
/// Deterministic for a seed. Time is linear in the number of steps, which grows with the number of cards to a ceiling.
struct Layering {
  /// One card: the room it takes along its layer, in points.
  private let extents: [Double]
  /// One card: the room it takes across its layer.
  private let depths: [Double]
  /// One line, from the end that should stand above to the other.
  private struct Link {
    var upper: Int
    var lower: Int
    /// How much the direction matters; 0 for either way.
    var strictness: Double
    /// Cost of each layer it crosses beyond the first.
    var pull: Double
    /// Cost of both ends in one layer.
    var flat: Double
    /// Room that its words take between two layers, along the layers.
    var label: Double
    /// Room that its words take between two layers, across.
    var depth: Double
  }
  private let links: [Link]
  private let linksOfCard: [[Int]]

  /// Room that a passing line takes along a layer.
  private static let passage = 9.0
  /// The cost of what must not be.
  private static let forbidden = 2_000.0

  init(_ scene: Scene, cards: [Card], writer: DOTWriter, plan: LayoutPlan) {
    let gap = plan.nodeSeparation * 72
    let isDown = plan.direction == .down
    extents = cards.map { (isDown ? $0.width : $0.height) + gap }
    depths = cards.map { isDown ? $0.height : $0.width }
    links = scene.lines.map { line in
      let weight = Self.weight(of: line.edge.family)
      let isDimmed = line.edge.emphasis == .dimmed
      let lines = writer.labelLines(line.edge)
      let width = lines.map { TextWidth.of($0, size: 8) }.max() ?? 0
      let height = Double(lines.count) * TypeScale.lineHeight(TypeScale.edgeLabel)
      return Link(
        upper: line.upper,
        lower: line.lower,
        strictness: line.edge.flow == .any ? 0 : weight * (isDimmed ? 0.5 : 1),
        pull: (2 + 0.8 * weight) * (isDimmed ? 0.6 : 1),
        flat: lines.isEmpty ? 16 + 6 * weight : Self.forbidden,
        label: lines.isEmpty ? Self.passage : (isDown ? width + 8 : height + 4) + 2 * gap,
        depth: lines.isEmpty ? 0 : (isDown ? height : width + 4)
      )
    }
    var linksOfCard = [[Int]](repeating: [], count: cards.count)
    for (index, line) in scene.lines.enumerated() {
      linksOfCard[line.upper].append(index)
      linksOfCard[line.lower].append(index)
    }
    self.linksOfCard = linksOfCard
  }

  /// Room that all cards take in one row.
  var totalExtent: Double { extents.reduce(0, +) }
  /// Room that a layer takes across on average, with the gap and the words behind it.
  var layerDepth: Double {
    guard !depths.isEmpty else { return 1 }
    let words = links.map(\.depth).max() ?? 0
    return depths.reduce(0, +) / Double(depths.count) + words * 0.8 + 16
  }

  /// How strongly a family keeps its direction and its length.
  private static func weight(of family: DiagramEdge.Family) -> Double {
    switch family {
    case .listing: 5
    case .issues, .partOf, .alleged: 4
    case .owns, .controls, .invests: 3
    case .leads: 2
    case .academic, .supplies, .membership: 1.5
    case .affiliation, .other: 1
    }
  }

  /// Cost of a point of depth: thick and thin cards mixed in a layer waste room.
  private static let depthCost = 0.25

  /// A way to deal the cards out, with an estimate of the drawing it leads to.
  struct Assignment: Sendable, Hashable {
    /// The layer of each card, from 0, without gaps.
    var layers: [Int]
    /// Room of the fullest layer, passing lines included, in points.
    var along: Double
    /// Room of all layers and gaps across, in points.
    var across: Double
    /// What is unpleasant about it: long lines, lines against their direction.
    var cost: Double
  }

  /// Deals the cards out; nil when no way was found that keeps both ends of every line with words in different layers.
  ///
  /// That is a hard rule: Graphviz 2.42 draws words on a line inside a layer badly, and frees memory that it does not own
  /// when such a line lies in the first layer (`abomination` in its source).
  ///
  /// There may be `count` layers that hold `room` points each; the search starts from `seed`.
  func assignment(count: Int, room: Double, seed: UInt64) -> Assignment? {
    guard extents.count > 1, count > 1 else { return nil }
    var search = Search(self, count: count, room: room, random: SeededRandom(seed: seed))
    search.run(steps: min(150 * extents.count, 10_000))
    search.restoreBest()
    let layers = search.layer
    let hasFlatWords = links.contains {
      $0.flat >= Self.forbidden && layers[$0.upper] == layers[$0.lower]
    }
    guard !hasFlatWords else { return nil }
    let used = Set(layers).sorted()
    return Assignment(
      layers: layers.map { used.firstIndex(of: $0) ?? 0 },
      along: max(search.filled.max() ?? 0, search.between.max() ?? 0),
      across: search.depth + gaps(layers, count: count),
      cost: search.linkCost
    )
  }

  /// Room of all gaps between layers: the engine leaves 8 points on either side of the words.
  private func gaps(_ layers: [Int], count: Int) -> Double {
    var gap = [Double](repeating: 0, count: count)
    for link in links {
      let sum = layers[link.upper] + layers[link.lower]
      if sum % 2 == 1 { gap[sum / 2] = max(gap[sum / 2], link.depth) }
    }
    return gap.dropLast().reduce(0) { $0 + $1 + 16 }
  }

  /// The state of one search.
  private struct Search {
    let problem: Layering
    let count: Int
    let room: Double
    var random: SeededRandom
    var layer: [Int]
    /// Room taken in each layer, passing lines included, and between each layer and the next.
    var filled: [Double]
    var between: [Double]
    var cards: [Int]
    var linkCost = 0.0
    private var best: [Int]

    init(_ problem: Layering, count: Int, room: Double, random: SeededRandom) {
      self.problem = problem
      self.count = count
      self.room = room
      self.random = random
      layer = problem.extents.map { _ in 0 }
      filled = [Double](repeating: 0, count: count)
      between = [Double](repeating: 0, count: count)
      cards = [Int](repeating: 0, count: count)
      for card in layer.indices { layer[card] = self.random.below(count) }
      best = layer
      for card in layer.indices { place(card, by: 1) }
      for link in problem.links.indices { tally(link, by: 1) }
    }

    mutating func run(steps: Int) {
      var cost = total
      var lowest = cost
      for step in 0..<steps {
        let rest = 1 - Double(step) / Double(steps)
        let temperature = 20 * rest * rest + 0.05
        let card = random.below(layer.count)
        let old = layer[card]
        var partner: Int?
        var new = old
        if random.below(10) < 3 {
          let other = random.below(layer.count)
          new = layer[other]
          partner = other
        } else {
          new = random.below(count)
        }
        guard new != old else { continue }
        move(card, to: new)
        if let partner { move(partner, to: old) }
        let changed = total
        if changed < cost || random.unit() < Self.chance((cost - changed) / temperature) {
          cost = changed
          if cost < lowest - 1e-9 {
            lowest = cost
            best = layer
          }
        } else {
          if let partner { move(partner, to: new) }
          move(card, to: old)
        }
      }
    }

    /// `exp(x)` for x at most 0, by a rational approximation: the same bits on every machine.
    private static func chance(_ x: Double) -> Double {
      guard x > -12 else { return 0 }
      let y = 1 - x / 16
      let square = y * y
      let fourth = square * square
      let eighth = fourth * fourth
      return 1 / (eighth * eighth)
    }

    private var total: Double {
      var cost = linkCost
      for layer in 0..<count {
        for fill in [filled[layer], between[layer]] {
          if fill > room {
            let over = (fill - room) / 12
            cost += over * over
          }
          cost += (fill / room) * (fill / room)
        }
        if cards[layer] == 0 { cost += 50 }
      }
      return cost + Layering.depthCost * depth
    }

    /// Goes back to the best state seen.
    mutating func restoreBest() {
      for card in layer.indices where layer[card] != best[card] { move(card, to: best[card]) }
    }

    /// Depth of all layers together.
    var depth: Double {
      var deepest = [Double](repeating: 0, count: count)
      for card in layer.indices where problem.depths[card] > deepest[layer[card]] {
        deepest[layer[card]] = problem.depths[card]
      }
      return deepest.reduce(0, +)
    }

    private mutating func move(_ card: Int, to new: Int) {
      for link in problem.linksOfCard[card] { tally(link, by: -1) }
      place(card, by: -1)
      layer[card] = new
      place(card, by: 1)
      for link in problem.linksOfCard[card] { tally(link, by: 1) }
    }

    private mutating func place(_ card: Int, by sign: Double) {
      filled[layer[card]] += sign * problem.extents[card]
      cards[layer[card]] += Int(sign)
    }

    private mutating func tally(_ index: Int, by sign: Double) {
      let link = problem.links[index]
      let (upper, lower) = (layer[link.upper], layer[link.lower])
      let (first, last) = (min(upper, lower), max(upper, lower))
      let span = last - first
      if span == 0 {
        linkCost += sign * link.flat
        return
      }
      let length = Double(span - 1) * link.pull
      let turned = upper > lower ? link.strictness * (5 + 3 * Double(span)) : 0
      linkCost += sign * (length + turned)
      // The engine puts the words in the middle: between two layers when the line spans an odd number of gaps, among the
      // cards of a layer when it spans an even number.
      for passed in first + 1..<max(last, first + 1) { filled[passed] += sign * Layering.passage }
      for gap in first..<last { between[gap] += sign * Layering.passage }
      let middle = (first + last) / 2
      if span % 2 == 0 {
        filled[middle] += sign * (link.label - Layering.passage)
      } else {
        between[middle] += sign * (link.label - Layering.passage)
      }
    }
  }
}
