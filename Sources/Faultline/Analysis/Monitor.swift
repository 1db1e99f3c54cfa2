internal import Glibc

/// A lock, and a way to wait for what others change under it.
@safe struct Monitor: ~Copyable, @unchecked Sendable {
  // unsafe: allocated and freed by this value alone; the system wants them to stay where they are.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    unsafe mutex.initialize(to: pthread_mutex_t())
    unsafe condition.initialize(to: pthread_cond_t())
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(condition, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(condition)
    unsafe pthread_mutex_destroy(mutex)
    unsafe condition.deallocate()
    unsafe mutex.deallocate()
  }

  func lock() { unsafe pthread_mutex_lock(mutex) }

  func unlock() { unsafe pthread_mutex_unlock(mutex) }

  /// Lets the lock go until somebody signals a change.
  func wait() { unsafe pthread_cond_wait(condition, mutex) }

  /// Wakes all who wait.
  func signal() { unsafe pthread_cond_broadcast(condition) }
}
