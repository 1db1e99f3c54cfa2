import Glibc

/// A counting semaphore that plain threads can wait on.
///
/// `@safe`: the C semaphore has a fixed address for as long as the object lives, and its functions may be called from any
/// thread.
@safe
final class Semaphore: @unchecked Sendable {
  private let handle: UnsafeMutablePointer<sem_t>

  init() {
    unsafe handle = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    unsafe sem_init(handle, 0, 0)
  }

  deinit {
    unsafe sem_destroy(handle)
    unsafe handle.deallocate()
  }

  /// Lets one waiter through.
  func signal() {
    unsafe sem_post(handle)
  }

  /// Waits until there is a signal left, and takes it.
  func wait() {
    // An interrupted wait starts again.
    while unsafe sem_wait(handle) != 0 {}
  }
}
