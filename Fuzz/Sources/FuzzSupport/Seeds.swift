internal import Faultline
internal import FaultlineExchange
internal import FoundationEssentials
internal import Glibc

/// Inputs to start from.
///
/// A fuzz target that finds `FAULTLINE_SEEDS` in its environment writes its seeds into that folder and ends, so that
/// nothing but the targets has to be built.
public enum Seeds {
  /// Writes seeds and ends the program, if that was asked for.
  ///
  /// - Parameter seeds: Makes the seeds.
  public static func writeIfAsked(_ seeds: () throws -> [[UInt8]]) {
    guard let folder = ProcessInfo.processInfo.environment["FAULTLINE_SEEDS"] else { return }
    do {
      for (number, seed) in try seeds().enumerated() {
        try Data(seed).write(to: URL(fileURLWithPath: "\(folder)/seed-\(number)"))
      }
      exit(0)
    } catch {
      print("no seeds: \(error)")
      exit(1)
    }
  }

  /// Small images.
  public static func images() throws -> [[UInt8]] {
    try [
      SampleGraphs.rich,
      SampleGraphs.web(nodes: 8, edges: 20, seed: 1),
      SampleGraphs.web(nodes: 2, edges: 1, seed: 2),
      RecordSet(),
    ].map { try GraphBuilder.image(of: $0) }
  }

  /// The files below the current folder, each for the reader that it is meant for, cut to a size at which mutations are fast.
  public static func files() throws -> [[UInt8]] {
    var seeds: [[UInt8]] = []
    for folder in ["Data", "Tests", "Fuzz/seeds"] {
      let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder)
      for path in (paths ?? []).sorted() {
        let file = URL(fileURLWithPath: "\(folder)/\(path)")
        guard InputFormat.allEndings.contains(where: path.lowercased().hasSuffix),
          let bytes = try? [UInt8](Data(contentsOf: file)),
          let format = InputFormat.of(FileStart(bytes), named: path),
          let number = FuzzedReader.all.firstIndex(where: { $0.format == format.name })
        else { continue }
        seeds.append([UInt8(number)] + bytes.prefix(maximumSize))
      }
    }
    return seeds
  }

  private static let maximumSize = 6000
}
