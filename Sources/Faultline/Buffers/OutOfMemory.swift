/// Ends the program where the system gives no memory for a list that is needed.
///
/// Linux gives address space for whatever is asked and ends a program itself where pages run out; so this is met only under
/// a limit that somebody set.
func outOfMemory(for count: Int, _ what: String) -> Never {
  fatalError("out of memory: \(count) \(what)")  // invariant: no memory is left to go on with
}
