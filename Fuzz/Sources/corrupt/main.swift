// Corrupts images at random, many times, and checks what comes of it: an error, or damage, or exactly the right
// answers. Then forges images, whose checksums are right and whose numbers are not: whatever they answer, they answer.
// Ends with 1 as soon as an answer is wrong.
//
//     corrupt [ROUNDS] [SEED]

internal import Faultline
internal import FuzzSupport
internal import Glibc

let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
let seed = CommandLine.arguments.dropFirst(2).first.flatMap { UInt64($0) } ?? 1

let small = try Subject("sample", SampleGraphs.rich) { Questions.everything(of: $0) }
let large = try Subject("web", SampleGraphs.web(nodes: 1500, edges: 4000, seed: 5)) { graph in
  Questions.some(of: graph, about: [3, 700, 1400].map(SampleGraphs.company))
}
var random = SplitMix64(seed: seed)
for var subject in [small, large] {
  for round in 0..<rounds / 2 {
    guard subject.corrupt(&random) else {
      throw WrongAnswer(graph: subject.name, round: round, seed: seed)
    }
  }
  print(subject.summary)
  fflush(nil)
}
var forged = Forgeries(try GraphBuilder.image(of: SampleGraphs.rich))
forged.sweep()
for _ in 0..<rounds / 20 { forged.forge(&random) }
print(forged.summary)

struct WrongAnswer: Error {
  let graph: String
  let round: Int
  let seed: UInt64
}
