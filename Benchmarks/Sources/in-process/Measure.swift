internal import Glibc

/// How long one pass of a workload takes.
struct Measure {
  let cpu: Double
  let wall: Double
  let answer: String

  /// Repeats a workload until 20 ms have passed, and gives the time of one pass.
  static func of(_ workload: () -> String) -> Measure {
    var passes = 0.0
    let (cpu, wall) = (now(CLOCK_PROCESS_CPUTIME_ID), now(CLOCK_MONOTONIC))
    var answer = ""
    repeat {
      answer = workload()
      passes += 1
    } while now(CLOCK_MONOTONIC) - wall < 0.02
    return Measure(
      cpu: (now(CLOCK_PROCESS_CPUTIME_ID) - cpu) / passes,
      wall: (now(CLOCK_MONOTONIC) - wall) / passes,
      answer: answer
    )
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    // unsafe: the system fills the value.
    unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
