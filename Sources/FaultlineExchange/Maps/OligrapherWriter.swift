public import Faultline

/// Writes a map of LittleSis' Oligrapher, with a place for every node.
public struct OligrapherWriter: SliceWriter {
  /// Where a node stands on a map.
  public struct Place: Hashable, Sendable {
    /// To the right.
    public var x: Double
    /// Downward.
    public var y: Double

    /// Makes a place.
    ///
    /// - Parameters:
    ///   - x: To the right.
    ///   - y: Downward.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// What the format is called on the command line.
  public var name: String { "oligrapher" }
  /// What the format is and who reads it.
  public var summary: String { "a map for LittleSis' Oligrapher" }
  /// The endings of its files.
  public var endings: [String] { [".oligrapher.json"] }

  private let places: [RecordID: Place]

  /// Makes a writer.
  ///
  /// - Parameter places: Where the nodes stand, as a layout says; those that it does not place go around it in rings.
  public init(places: [RecordID: Place] = [:]) { self.places = places }

  /// Writes a slice.
  public func write(_ slice: Slice, of graph: Graph, to outputs: [ByteOutput]) -> LossReport {
    let table = SliceTable(slice, graph)
    var losses = TableLosses()
    var edgeIDs: [NodeID: [String]] = [:]
    var used: Set<String> = []
    var ids: [String] = []
    for entry in slice.edges {
      var id = graph.relation(entry.edge)?.id.rawValue ?? GraphDocument.id(of: entry.edge, graph)
      // Relations of imports may share an id, links of a map must not.
      if !used.insert(id).inserted {
        id += "#\(entry.edge.number)"
        used.insert(id)
      }
      ids.append(id)
      edgeIDs[graph.from(entry.edge), default: []].append(id)
      if graph.from(entry.edge) != graph.to(entry.edge) {
        edgeIDs[graph.to(entry.edge), default: []].append(id)
      }
    }
    var ring = Ring(around: places.values)
    JSONWriter.write(to: outputs[0]) { json in
      json.object("nodes") { json in
        for entry in slice.nodes {
          let row = table.row(entry)
          losses.note(row, except: OligrapherWriter.heldOfNodes)
          let place = places[graph.id(of: entry.node)] ?? ring.next()
          json.object(row.id) { json in
            json.field("id", row.id)
            json.field("name", row.label)
            json.field("x", digits: ExactDecimal(rounding: place.x, places: 1).description)
            json.field("y", digits: ExactDecimal(rounding: place.y, places: 1).description)
            json.field("scale", entry.role == .focus ? 2 : 1)
            json.field("color", color(row))
            json.field("url", row.action?.instrument?.url ?? link(row.cites, graph))
            json.strings("edgeIds", edgeIDs[entry.node] ?? [])
          }
        }
      }
      json.object("edges") { json in
        for (id, entry) in zip(ids, slice.edges) {
          let row = table.row(entry)
          losses.note(row, except: OligrapherWriter.heldOfEdges)
          json.object(id) { json in
            json.field("id", id)
            json.field("node1_id", row.source)
            json.field("node2_id", row.target)
            json.field("label", row.caption())
            json.field("scale", 1)
            json.field("arrow", row.isSymmetric ? nil : "1->2")
            json.field("dash", entry.status != .confirmed)
            json.field("url", link(row.cites, graph))
          }
        }
      }
      json.object("captions") { json in
        json.object("filter") { json in
          let filter = slice.filter.summary
          let known = graph.knownUntil.map { "Sources until \($0)" } ?? ""
          json.field("id", "filter")
          json.field("text", filter.isEmpty ? known : "\(filter). \(known)")
          json.field("x", 0)
          json.field("y", digits: ExactDecimal(rounding: ring.below, places: 1).description)
          json.field("scale", 1)
        }
      }
    }
    losses.noteClaims(of: table)
    return losses.report
  }

  private func color(_ row: SliceTable.NodeRow) -> String {
    switch row.kind {
    case "person": "#d4e2f4"
    case "government": "#f4d9d4"
    case "technology": "#dff0d8"
    case _ where row.action != nil: "#fdf3d0"
    default: "#ccc"
    }
  }

  /// The first source that has a link.
  private func link(_ cites: [Cite], _ graph: Graph) -> String? {
    for cite in cites {
      if let url = graph.source(cite.source).flatMap({ graph.source($0)?.url }) { return url }
    }
    return nil
  }

  private static let heldOfNodes = ["label", "url"]
  private static let heldOfEdges = [
    "kind", "sentence", "status", "symmetric", "role", "from", "until", "stakeMin", "stakeMax",
  ]
}

/// Places one behind the other on rings that grow outward, at even distances.
private struct Ring {
  private static let spacing = 180.0
  private let center: OligrapherWriter.Place
  private var radius: Double
  private var count = 1
  private var used = 0

  /// Starts outside what is placed already.
  init(around places: some Collection<OligrapherWriter.Place>) {
    let (xs, ys) = (places.map(\.x), places.map(\.y))
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
    else {
      center = OligrapherWriter.Place(x: 0, y: 0)
      radius = 0
      return
    }
    center = OligrapherWriter.Place(x: (left + right) / 2, y: (top + bottom) / 2)
    let (width, height) = (right - left, bottom - top)
    radius = ((width * width + height * height).squareRoot() / 2) + Ring.spacing
    count = max(1, Int(radius * 6.28 / Ring.spacing))
  }

  /// Below everything that was placed.
  var below: Double { center.y + radius + Ring.spacing }

  mutating func next() -> OligrapherWriter.Place {
    if used == count {
      radius += Ring.spacing
      count = max(1, Int(radius * 6.28 / Ring.spacing))
      used = 0
    }
    let (x, y) = Ring.direction(Double(used) / Double(count))
    used += 1
    return OligrapherWriter.Place(x: center.x + radius * x, y: center.y + radius * y)
  }

  /// The point of the unit circle at a part of the way around, the same on every machine: a series, not the C library.
  private static func direction(_ turn: Double) -> (x: Double, y: Double) {
    let angle = (turn - 0.5) * 6.283185307179586
    let square = angle * angle
    var (sine, cosine) = (0.0, 0.0)
    var (sineTerm, cosineTerm) = (angle, 1.0)
    for step in 0..<14 {
      sine += sineTerm
      cosine += cosineTerm
      let place = Double(2 * step)
      cosineTerm *= -square / ((place + 1) * (place + 2))
      sineTerm *= -square / ((place + 2) * (place + 3))
    }
    return (cosine, sine)
  }
}
