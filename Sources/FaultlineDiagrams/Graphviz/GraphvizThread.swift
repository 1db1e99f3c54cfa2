import CGraphviz
import Glibc
import Synchronization

/// The one thread of the process that calls Graphviz.
///
/// The libraries keep state of their own in static variables, and recurse deeply: two threads crash them, and so does a
/// small stack. So everything runs here, one job after another, on a stack of 256 MiB (which costs address space, not
/// memory). The thread is started and the libraries are opened by the first job, never before.
final class GraphvizThread: Sendable {
  /// The thread of this process.
  static let shared = GraphvizThread()

  private typealias Job = @Sendable (inout GraphvizSession?) -> Void

  private struct Queue {
    var jobs: [Job] = []
    var next = 0
    var isRunning = false
  }

  private let queue = Mutex(Queue())
  private let available = Semaphore()

  /// Runs a job on the thread without blocking the caller's.
  func perform<Result: Sendable>(
    _ body: @escaping @Sendable (GraphvizSession) throws(RenderError) -> Result
  ) async throws(RenderError) -> Result {
    let outcome = await withCheckedContinuation { continuation in
      submit(body) { continuation.resume(returning: $0) }
    }
    return try outcome.get()
  }

  /// Runs a job on the thread and waits for it.
  ///
  /// Not for code that runs on Swift's own thread pool.
  func performAndWait<Result: Sendable>(
    _ body: @escaping @Sendable (GraphvizSession) throws(RenderError) -> Result
  ) throws(RenderError) -> Result {
    let slot = Mutex<Swift.Result<Result, RenderError>?>(nil)
    let done = Semaphore()
    withExtendedLifetime(done) {
      submit(body) { outcome in
        slot.withLock { $0 = outcome }
        done.signal()
      }
      done.wait()
    }
    guard let outcome = slot.withLock({ $0 }) else { throw .drawingFailed(messages: []) }
    return try outcome.get()
  }

  private func submit<Result: Sendable>(
    _ body: @escaping @Sendable (GraphvizSession) throws(RenderError) -> Result,
    completion: @escaping @Sendable (Swift.Result<Result, RenderError>) -> Void
  ) {
    let job: Job = { session in
      completion(
        Swift.Result { () throws(RenderError) in
          if let session { return try body(session) }
          let opened = try GraphvizSession()
          session = opened
          return try body(opened)
        }
      )
    }
    do {
      try enqueue(job)
    } catch {
      completion(.failure(error))
    }
  }

  private func enqueue(_ job: @escaping Job) throws(RenderError) {
    try queue.withLock { queue throws(RenderError) in
      if !queue.isRunning {
        try start()
        queue.isRunning = true
      }
      queue.jobs.append(job)
    }
    available.signal()
  }

  private func start() throws(RenderError) {
    // Thread attributes are plain C structures; each pointer lives for the one call it is passed to.
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setstacksize(&attributes, 256 << 20)
    unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    var thread = pthread_t()
    // The thread keeps this object alive for as long as the process lives.
    let keeper = unsafe Unmanaged.passRetained(self)
    let code = unsafe pthread_create(
      &thread,
      &attributes,
      { argument in
        guard let argument = unsafe argument else { return nil }
        unsafe Unmanaged<GraphvizThread>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      },
      keeper.toOpaque()
    )
    guard code == 0 else {
      unsafe keeper.release()
      throw .threadUnavailable(code: Int(code))
    }
  }

  private func run() {
    var session: GraphvizSession?
    while true {
      available.wait()
      let job = queue.withLock { queue -> Job? in
        guard queue.next < queue.jobs.count else { return nil }
        let job = queue.jobs[queue.next]
        queue.next += 1
        if queue.next == queue.jobs.count {
          queue.jobs.removeAll(keepingCapacity: true)
          queue.next = 0
        }
        return job
      }
      job?(&session)
    }
  }
}
