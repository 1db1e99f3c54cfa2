public import Faultline

/// What some paths stand for: records in a form of Faultline's own, and files of other formats.
///
/// A folder that holds hand-written records is one; what else lies in it is left out, and named. Of another folder, all
/// files are read that have the ending of some format.
public struct InputFiles: Sendable {
  /// The files of native records and the folders of hand-written ones, which are checked together.
  public private(set) var native: [String] = []
  /// The files of other formats, and pipes.
  public private(set) var others: [String] = []
  /// The files of other formats in folders of hand-written records, which are not read, by folder.
  public private(set) var leftOut: [(folder: String, files: [String])] = []
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
        native.append(path)
        continue
      }
      if ChunkedFile.isPipe(path) {
        others.append(path)
        continue
      }
      // What cannot be read is left to the reader of records, which says why and what to do.
      guard let item = try? FileTree.item(at: path).item else {
        native.append(path)
        continue
      }
      switch item {
      case .folder: add(folder: path)
      case .file:
        do throws(FileError) {
          let format = try InputFormat.of(path)
          if format?.isNative ?? false {
            native.append(path)
          } else {
            others.append(path)
          }
        } catch {
          native.append(path)
        }
      }
    }
  }

  /// The reader of a path of native records.
  ///
  /// - Parameter path: A file or a folder.
  /// - Returns: That of the file's format; that of hand-written records for a folder, and for what cannot be read.
  public static func nativeReader(of path: String) -> any RecordReader {
    guard let item = try? FileTree.item(at: path).item, case .file = item,
      let format = try? InputFormat.of(path), case .records(let reader) = format, reader.isNative
    else { return YAMLReader() }
    return reader
  }

  /// What to say of the files that are not read, a line a folder.
  public var leftOutLines: [String] {
    leftOut.map { folder, files in
      let names = files.prefix(5).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
      let more = files.count > names.count ? ", …" : ""
      return
        "\(folder): \(files.count) \(files.count == 1 ? "file" : "files") of other formats beside "
        + "hand-written records not read: \(names.joined(separator: ", "))\(more); "
        + "to read a file, name it"
    }
  }

  private mutating func add(folder: String) {
    let own = YAMLReader().endings
    let found = RecordFiles([folder], endings: InputFormat.allEndings)
    func isOwn(_ file: String) -> Bool {
      let name = file.lowercased()
      return own.contains(where: name.hasSuffix)
    }
    if found.files.isEmpty || found.files.contains(where: isOwn) {
      native.append(folder)
      let others = found.files.filter { !isOwn($0) }
      if !others.isEmpty { leftOut.append((folder, others)) }
    } else {
      for file in found.files {
        if InputFiles.nativeReader(of: file) is NativeJSONReader {
          native.append(file)
        } else {
          others.append(file)
        }
      }
      problems += found.problems
    }
  }
}
