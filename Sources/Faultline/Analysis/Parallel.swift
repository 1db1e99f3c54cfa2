internal import Glibc
internal import Synchronization

/// Work dealt out to threads in slots.
///
/// How much work there is to a slot, and what becomes of its result, must depend on the slot alone: then the number of
/// threads changes how long it takes and nothing else.
enum Parallel {
  /// How many cores the machine has.
  static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Runs a body once for each slot.
  ///
  /// - Parameters:
  ///   - slots: How many slots there are.
  ///   - threads: How many threads to use at most; `nil` for one a core.
  ///   - body: What to do for a slot.
  /// - Returns: The results, by slot.
  static func map<Result: Sendable>(
    slots: Int,
    threads: Int? = nil,
    _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: slots))
    forEach(slots: slots, threads: threads ?? coreCount) { slot in
      let result = body(slot)
      results.withLock { $0[slot] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// Runs a body once for each slot, and returns when all are done.
  ///
  /// Slots are begun in their order. What the body changes must belong to its slot.
  ///
  /// - Parameters:
  ///   - slots: How many slots there are.
  ///   - threads: How many threads to use at most.
  ///   - body: What to do for a slot.
  static func forEach(slots: Int, threads: Int, _ body: (Int) -> Void) {
    withoutActuallyEscaping(body) { body in
      let steps = Steps(count: slots, body)
      let helpers = max(0, min(threads, slots) - 1)
      let started = (0..<helpers).compactMap { _ in start { steps.run() } }
      // This thread works too, so that the work gets done even where no thread can be started.
      steps.run()
      for thread in started { pthread_join(thread, nil) }
    }
  }

  /// Starts a thread, which has to be joined; `nil` if the system gives none.
  static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var thread = pthread_t()
    // unsafe: the box is retained for the thread, which releases it; the pointer to `thread` lives for the call.
    let box = unsafe Unmanaged.passRetained(Box(body))
    let code = unsafe pthread_create(
      &thread,
      nil,
      { argument in
        guard let argument = unsafe argument else { return nil }
        unsafe Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      },
      box.toOpaque()
    )
    if code == 0 { return thread }
    unsafe box.release()
    return nil
  }

  private final class Box: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// The slots, of which each thread takes the next one that is free.
  ///
  /// It may be shared although the body is not `Sendable`: whoever gives the body answers for what its slots share.
  private final class Steps: @unchecked Sendable {
    private let count: Int
    private let body: (Int) -> Void
    private let next = Atomic(0)

    init(count: Int, _ body: @escaping (Int) -> Void) {
      self.count = count
      self.body = body
    }

    func run() {
      while true {
        let slot = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard slot < count else { return }
        body(slot)
      }
    }
  }
}
