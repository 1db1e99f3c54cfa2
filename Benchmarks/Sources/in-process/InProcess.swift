internal import Faultline
internal import FaultlineExchange
internal import Glibc

/// Answers the workloads from the Faultline library: `in-process FOLDER [IMAGE]`, then one name a line.
///
/// The protocol is described in README.md. The image is that which `faultline build` makes of the folder's
/// `entities.ndjson`, whose nodes come in the order of the file: so the numbers of `queries.bin` are those of the nodes.
@main
struct InProcess {
  static func main() throws {
    guard CommandLine.arguments.count > 1 else {
      print("usage: in-process FOLDER [IMAGE]")
      exit(64)
    }
    let folder = CommandLine.arguments[1]
    let image =
      CommandLine.arguments.count > 2 ? CommandLine.arguments[2] : folder + "/faultline.flt"
    let graph = try GraphFile.open(image)
    let workloads = Workloads(graph, Questions(try InputFile.read(folder + "/queries.bin")))
    while let name = readLine() {
      guard let workload = workloads.named(name) else {
        print("{\"w\":\"\(name)\",\"skip\":\"unknown workload\"}")
        fflush(nil)
        continue
      }
      let measure = Measure.of(workload)
      let damage = graph.damage.map { ",\"damage\":\"\($0)\"" } ?? ""
      print(
        "{\"w\":\"\(name)\",\"cpu\":\(measure.cpu),\"wall\":\(measure.wall),"
          + "\"answer\":{\(measure.answer)}\(damage)}"
      )
      // All output streams, so that the line leaves a pipe at once.
      fflush(nil)
    }
  }
}
