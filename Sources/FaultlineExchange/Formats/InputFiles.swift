public import Faultline

/// What some paths stand for: records that are written by hand, and files of other formats.
///
/// A folder that holds hand-written records is one; what else lies in it is left out. Of another folder, all files
/// are read that have the ending of some format.
public struct InputFiles: Sendable {
  /// The files and folders of hand-written records, which are checked together.
  public private(set) var handWritten: [String] = []
  /// The files of other formats, and pipes.
  public private(set) var others: [String] = []
  /// What is wrong with the paths of the others.
  public private(set) var problems: [Diagnostic] = []

  /// Looks what stands at paths.
  ///
  /// - Parameters:
  ///   - paths: Files and folders, or `-` for standard input.
  ///   - isWhole: Whether the records of a path were checked before, as those of an image; it is kept in its place
  ///     among the hand-written ones.
  public init(_ paths: [String], isWhole: (String) -> Bool = { _ in false }) {
    for path in paths {
      if isWhole(path) {
        handWritten.append(path)
        continue
      }
      if ChunkedFile.isPipe(path) {
        others.append(path)
        continue
      }
      // What cannot be read is left to the reader of records, which says why and what to do.
      guard let item = try? FileTree.item(at: path).item else {
        handWritten.append(path)
        continue
      }
      switch item {
      case .folder: add(folder: path)
      case .file:
        do throws(FileError) {
          let format = try InputFormat.of(path)
          if format?.isHandWritten ?? false {
            handWritten.append(path)
          } else {
            others.append(path)
          }
        } catch {
          handWritten.append(path)
        }
      }
    }
  }

  private mutating func add(folder: String) {
    let own = InputFormat.all.filter(\.isHandWritten).flatMap(\.endings)
    let found = RecordFiles([folder], endings: InputFormat.allEndings)
    let hasOwn = found.files.contains { file in
      let name = file.lowercased()
      return own.contains(where: name.hasSuffix)
    }
    if hasOwn || found.files.isEmpty {
      handWritten.append(folder)
    } else {
      others += found.files
      problems += found.problems
    }
  }
}
