internal import FuzzSupport

/// Writes the seeds, if that is what the program was started for.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutableRawPointer?,
  _ arguments: UnsafeMutableRawPointer?
) -> CInt {
  Seeds.writeIfAsked(Seeds.files)
  return 0
}

/// Has the reader that the first byte picks read the other bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // unsafe: libFuzzer hands over so many bytes.
  FuzzedReader.test(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
