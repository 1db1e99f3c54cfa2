/// All shortest paths between two nodes, as the web of links that they are made of.
///
/// It holds each link once, so its size is bounded by the graph, however many paths there are: how many is counted,
/// and the best are walked, without ever holding all.
struct PathWeb {
  /// A step on a shortest path, with what its best edge weakens it by.
  struct Link {
    var from: UInt32
    var to: UInt32
    var weight: UInt64
  }

  let start: Int
  let goal: Int
  /// How many steps every path has.
  let length: Int
  /// The links in the order of their nodes, each step once.
  private let links: [Link]
  /// For each link where the links of its second node stand.
  private let rows: [Range<Int>]
  private let firstRow: Range<Int>
  /// For each link the least weight of a way from its second node to the goal.
  private let onward: [UInt64]
  /// How many paths there are; `nil` if more than 128 bits can count.
  let count: UInt128?
  /// The least weight of a path.
  let leastWeight: UInt64

  /// Puts steps together; the marks are a zero for every node of the graph, and so again in the end.
  init(start: Int, goal: Int, _ builder: PathWebBuilder, marks: borrowing ZeroedBuffer<UInt32>) {
    self.start = start
    self.goal = goal
    length = builder.length
    var links: [Link] = []
    let all = builder.before + builder.behind
    links.reserveCapacity(all.count)
    for link in all.sorted(by: {
      ($0.from, $0.to, $0.weight) < ($1.from, $1.to, $1.weight)
    })
    where links.last.map({ $0.from != link.from || $0.to != link.to }) ?? true {
      links.append(link)
    }
    // The row of a node is the stretch of links that start there, found through marks.
    var bounds: [Range<Int>] = []
    var index = 0
    while index < links.count {
      var end = index + 1
      while end < links.count, links[end].from == links[index].from { end += 1 }
      bounds.append(index..<end)
      marks[Int(links[index].from)] = UInt32(bounds.count)
      index = end
    }
    func row(_ node: Int) -> Range<Int> {
      let place = Int(marks[node])
      return place == 0 ? 0..<0 : bounds[place - 1]
    }
    rows = links.map { row(Int($0.to)) }
    firstRow = row(start)
    var least = [UInt64](repeating: 0, count: bounds.count)
    var counts = [UInt128?](repeating: nil, count: bounds.count)
    var onward = [UInt64](repeating: 0, count: links.count)
    for level in builder.levels[..<length].reversed() {
      for node in level {
        let row = row(node)
        guard !row.isEmpty else { continue }
        let place = Int(marks[node]) - 1
        var (best, sum): (UInt64, UInt128?) = (.max, 0)
        for link in row {
          let next = Int(links[link].to)
          let nextPlace = Int(marks[next]) - 1
          onward[link] = nextPlace < 0 ? 0 : least[nextPlace]
          best = min(best, links[link].weight + onward[link])
          let more: UInt128? = nextPlace < 0 ? 1 : counts[nextPlace]
          sum = sum.flatMap { sum in
            more.flatMap { more in
              let (total, isTooLarge) = sum.addingReportingOverflow(more)
              return isTooLarge ? nil : total
            }
          }
        }
        least[place] = best
        counts[place] = sum
      }
    }
    leastWeight = firstRow.isEmpty ? 0 : least[Int(marks[start]) - 1]
    count = firstRow.isEmpty ? 0 : counts[Int(marks[start]) - 1]
    for bound in bounds { marks[Int(links[bound.lowerBound].from)] = 0 }
    self.links = links
    self.onward = onward
  }

  /// The best paths, the better established first, then by node numbers.
  ///
  /// - Parameter limit: How many to give at the most.
  /// - Returns: The nodes of each path, from the start to the goal.
  /// - Complexity: O(*l*) for each path of *l* steps that is given, times the number of different weights among them.
  func paths(limit: Int) -> [[Int]] {
    var found: [[Int]] = []
    var wanted: UInt64? = leastWeight
    while let weight = wanted, found.count < limit {
      wanted = nil
      walk(weight: weight, limit: limit, next: &wanted, into: &found)
    }
    return found
  }

  /// Walks all paths of exactly one weight in the order of the node numbers, and finds the next larger weight.
  private func walk(
    weight: UInt64,
    limit: Int,
    next larger: inout UInt64?,
    into found: inout [[Int]]
  ) {
    /// For each step the row it is taken from, the place in it, and the weight before it.
    var stack: [(row: Range<Int>, place: Int, before: UInt64)] = [
      (firstRow, firstRow.lowerBound, 0)
    ]
    while let top = stack.last, found.count < limit {
      guard top.place < top.row.upperBound else {
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].place += 1
      let link = links[top.place]
      let least = top.before + link.weight + onward[top.place]
      if least > weight {
        larger = min(larger ?? .max, least)
      } else if Int(link.to) == goal {
        // A lighter path was given before.
        guard least == weight else { continue }
        found.append([start] + stack.map { Int(links[$0.place - 1].to) })
      } else {
        let row = rows[top.place]
        stack.append((row, row.lowerBound, top.before + link.weight))
      }
    }
  }
}
