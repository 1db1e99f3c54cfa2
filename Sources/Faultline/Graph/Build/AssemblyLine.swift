internal import Glibc

/// Batches of records on their way to an assembler, which one thread fills and another one links.
///
/// At most ``limit`` batches wait, so memory stays bounded. The assembler belongs to the linking thread while a batch is
/// on its way, and to the filling one when none is.
@safe final class AssemblyLine: @unchecked Sendable {
  /// A batch that can change hands.
  private final class Box {
    var batch = RecordBatch()
  }

  private static let limit = 2

  // unsafe: valid as long as the line is used (`GraphAssembler.feed`).
  private let assembler: UnsafeMutablePointer<GraphAssembler>
  // All below is guarded by the lock of the monitor.
  private let monitor = Monitor()
  private var waiting: [Box] = []
  private var free: [Box] = []
  private var isLinking = false
  private var isThreaded = false
  private var isEnded = false

  /// - Parameter assembler: Where the records go; nobody else may use it while a batch is on its way.
  @unsafe init(_ assembler: UnsafeMutablePointer<GraphAssembler>) {
    unsafe self.assembler = assembler
  }

  /// Starts the thread that links; without one, batches are linked by whoever submits them.
  func start() -> pthread_t? {
    isThreaded = true
    let thread = Parallel.start { self.run() }
    if thread == nil { isThreaded = false }
    return thread
  }

  /// Takes a batch over and leaves an empty one in its place.
  func submit(_ batch: inout RecordBatch) {
    guard isThreaded else {
      unsafe assembler.pointee.link(batch)
      return batch.removeAll()
    }
    monitor.lock()
    while waiting.count >= AssemblyLine.limit { monitor.wait() }
    let box = free.popLast() ?? Box()
    swap(&box.batch, &batch)
    waiting.append(box)
    monitor.signal()
    monitor.unlock()
  }

  /// Asks the assembler something, once all that was submitted is linked.
  func ask<Answer>(_ question: (inout GraphAssembler) -> Answer) -> Answer {
    if isThreaded {
      monitor.lock()
      while !waiting.isEmpty || isLinking { monitor.wait() }
      monitor.unlock()
    }
    return unsafe question(&assembler.pointee)
  }

  /// Waits until all that was submitted is linked, and ends the thread.
  func end(_ thread: pthread_t?) {
    guard let thread else { return }
    monitor.lock()
    isEnded = true
    monitor.signal()
    monitor.unlock()
    pthread_join(thread, nil)
  }

  private func run() {
    monitor.lock()
    while true {
      while waiting.isEmpty, !isEnded { monitor.wait() }
      if waiting.isEmpty { break }
      let box = waiting.removeFirst()
      isLinking = true
      monitor.signal()
      monitor.unlock()
      unsafe assembler.pointee.link(box.batch)
      box.batch.removeAll()
      monitor.lock()
      isLinking = false
      free.append(box)
      monitor.signal()
    }
    monitor.unlock()
  }
}
