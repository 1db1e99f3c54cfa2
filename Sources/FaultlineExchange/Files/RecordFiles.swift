internal import Faultline

/// The files that some paths stand for.
struct RecordFiles {
  /// The files, each once, in the order of the paths and of the bytes of their own paths.
  private(set) var files: [String] = []
  /// What is wrong with the paths.
  private(set) var problems: [Diagnostic] = []
  /// Whether everything could be searched.
  private(set) var isComplete = true

  /// Looks what stands at paths.
  ///
  /// - Parameters:
  ///   - paths: Files and folders.
  ///   - endings: The endings of the files to look for in folders, with their points.
  init(_ paths: [String], endings: [String]) {
    var tree = FileTree(endings: endings)
    var seen: Set<FileTree.Identity> = []
    for path in paths {
      var unreadable: [FileError] = []
      do throws(FileError) {
        var found = [path]
        if case .folder = try FileTree.item(at: path).item {
          guard let below = tree.files(below: path, problems: &unreadable) else { continue }
          found = below
          if below.isEmpty, unreadable.isEmpty {
            problems.append(RecordFiles.emptiness(of: path, endings: endings))
          }
        }
        for file in found where seen.insert(try FileTree.item(at: file).identity).inserted {
          files.append(file)
        }
      } catch {
        unreadable.append(error)
      }
      problems += unreadable.map(RecordFiles.diagnostic)
      isComplete = isComplete && unreadable.isEmpty
    }
  }

  /// The finding that a file cannot be read.
  static func diagnostic(of error: FileError) -> Diagnostic {
    let hint =
      switch error.reason {
      case .missing: "look at the spelling, and at the folder you are in"
      case .isFolder: "name a file"
      case .notPermitted: "give yourself the right to read it (chmod u+r)"
      case .tooLarge: "split it into several files; records may stand in any file"
      case .system: "read it with another program to see whether the disk is at fault"
      }
    return Diagnostic(.unreadable, at: SourceLocation(file: error.path), "\(error)", hint: hint)
  }

  /// The finding that there are no records.
  static func emptiness(of path: String, endings: [String]) -> Diagnostic {
    Diagnostic(
      .empty,
      at: SourceLocation(file: path),
      "there are no records here",
      hint: "name a folder with files that end in \(endings.joined(separator: " or "))"
    )
  }
}
