internal import Glibc

/// Finds the files of a folder and of the folders in it.
struct FileTree {
  /// What stands at a path.
  enum Item {
    case file
    case folder
  }

  /// Which file it is, however it is called.
  struct Identity: Hashable {
    let device: UInt
    let number: UInt
  }

  /// The endings of the files that are looked for, with their points.
  let endings: [String]
  private var seenFolders: Set<Identity> = []

  init(endings: [String]) {
    self.endings = endings
  }

  /// What stands at a path, with symbolic links followed.
  static func item(at path: String) throws(FileError) -> (item: Item, identity: Identity) {
    var status = stat()
    // unsafe: a C call on text that lives as long as it runs.
    guard unsafe stat(path, &status) == 0 else { throw FileError(.read, path, errno: errno) }
    let identity = Identity(device: UInt(status.st_dev), number: UInt(status.st_ino))
    return (status.st_mode & S_IFMT == S_IFDIR ? .folder : .file, identity)
  }

  /// Lists the files below a folder, in the order of the bytes of their paths.
  ///
  /// Hidden files and folders are left out, and so is what is neither file nor folder. A folder is entered once, so
  /// that symbolic links in a circle come to an end.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - problems: Takes what could not be read.
  /// - Returns: The paths, each starting with that of the folder; `nil` if the folder was searched before.
  mutating func files(below folder: String, problems: inout [FileError]) -> [String]? {
    if let identity = try? FileTree.item(at: folder).identity, seenFolders.contains(identity) {
      return nil
    }
    var found: [String] = []
    var waiting = [folder]
    while let current = waiting.popLast() {
      do throws(FileError) {
        guard case (.folder, let identity) = try FileTree.item(at: current),
          seenFolders.insert(identity).inserted
        else { continue }
        for name in try FileTree.names(in: current) where !name.hasPrefix(".") {
          let path = current.hasSuffix("/") ? current + name : current + "/" + name
          var status = stat()
          // unsafe: a C call on text that lives as long as it runs.
          guard unsafe stat(path, &status) == 0 else {
            if endings.contains(where: name.hasSuffix) {
              problems.append(FileError(.read, path, errno: errno))
            }
            continue
          }
          switch status.st_mode & S_IFMT {
          case S_IFDIR: waiting.append(path)
          case S_IFREG where endings.contains(where: name.hasSuffix): found.append(path)
          default: break
          }
        }
      } catch {
        problems.append(error)
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func names(in folder: String) throws(FileError) -> [String] {
    // unsafe here and below: the folder stays open while its entries are copied.
    guard let handle = unsafe opendir(folder) else { throw FileError(.read, folder, errno: errno) }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}
