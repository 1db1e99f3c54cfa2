internal import CFaultlineData
internal import Faultline
internal import FaultlineExchange

/// Which graph is asked: the built-in one, or that of some files.
struct GraphChoice: Equatable, Sendable {
  /// Folders or files of records of any format, or one image; none for the built-in graph.
  var paths: [String] = []
  /// What columns of tables mean, where their names do not say it.
  var mapping: CSVMapping?

  /// Opens the graph.
  func open() throws -> Graph {
    if paths.isEmpty { return try GraphChoice.builtIn() }
    return try GraphInput(paths: paths, mapping: mapping).read().graph
  }

  /// The name by which the built-in graph can be one of several inputs.
  static let builtInName = "built-in"

  /// The graph of a path that needs no reading: an image, or the built-in graph.
  static func ready(_ path: String) throws -> Graph? {
    if path == builtInName { return try builtIn() }
    return GraphFile.isImage(path) ? try image(path) : nil
  }

  private static func builtIn() throws -> Graph {
    do {
      // unsafe: the bytes are constants of the program.
      return try unsafe Graph(
        borrowing: UnsafeRawPointer(faultline_builtin_bytes()),
        count: faultline_builtin_count(),
        isTrusted: true
      )
    } catch {
      throw Failure.mistake("the built-in graph does not open: \(error)")
    }
  }

  static func image(_ path: String) throws -> Graph {
    do {
      let graph = try GraphFile.open(path)
      OpenImage.set(graph, path)
      return graph
    } catch .unreadable(let error) {
      throw Failure.unreadable("\(error)")
    } catch {
      throw Failure.badData("\(error). Build it again with 'faultline build'.")
    }
  }
}

extension Graph {
  /// The node that a user means, or the error that says why it is not clear.
  func node(named name: String) throws -> NodeID {
    switch resolve(name) {
    case .found(let node): return node
    case .ambiguous(let matches):
      var lines = matches.prefix(candidateLimit).map { line(for: $0) }
      if matches.count > lines.count {
        lines.append("  … and \(matches.count - lines.count) more; 'faultline find' shows more")
      }
      throw Failure.usage(
        "'\(name)' may be any of these; name one by its id:\n" + lines.joined(separator: "\n")
      )
    case .unknown(let matches):
      guard !matches.isEmpty else {
        throw Failure.nothingFound("Nobody is called '\(name)', and no name comes near.")
      }
      let lines = matches.map { line(for: $0) }
      throw Failure.nothingFound(
        "Nobody is called '\(name)'. Did you mean:\n" + lines.joined(separator: "\n")
      )
    }
  }

  /// The list that a user means: of all that carry the name, the one list.
  ///
  /// Imported listings are often called like the list that they extend.
  func list(named name: String) throws -> NodeID {
    if case .ambiguous(let matches) = resolve(name) {
      let lists = matches.filter { kind(of: $0.node) == .entity(.list) }
      if lists.count == 1 { return lists[0].node }
    }
    let node = try node(named: name)
    guard kind(of: node) == .entity(.list) else {
      throw Failure.usage("\(label(of: node)) is no list.")
    }
    return node
  }

  /// How many candidates an error lists.
  private var candidateLimit: Int { 20 }

  /// A match as a line of a list of candidates.
  private func line(for match: NameMatch) -> String {
    let label = label(of: match.node)
    let alias = match.name == label ? "" : " (\(match.name))"
    return "  \(id(of: match.node))  \(label)\(alias), \(kind(of: match.node).name)"
  }
}
